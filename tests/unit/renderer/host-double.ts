import type { Host, HostInput, HostMethod, HostOutput } from '#core/host.ts';

type Answers = { [M in HostMethod]?: (input: HostInput<M>) => HostOutput<M> | Promise<HostOutput<M>> };

/** A host that answers only what a test gives it answers for, and keeps what it was asked. */
export function hostDouble(answers: Answers): Host & { asked: { method: HostMethod; input: unknown }[] } {
  const asked: { method: HostMethod; input: unknown }[] = [];
  return {
    asked,
    async call(method, input) {
      asked.push({ method, input });
      const answer = answers[method] as ((input: unknown) => unknown) | undefined;
      if (answer === undefined) throw new Error(`${method} was not expected`);
      return (await answer(input)) as never;
    },
    listen: () => () => undefined,
    assetUrl: (hash) => `/assets/${hash}`,
    themeUrl: (path) => `/theme/${path}`,
  };
}
