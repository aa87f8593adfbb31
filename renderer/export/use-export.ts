import { useEffect, useRef, useState } from 'react';
import { faultFrom } from '#core/fault.ts';
import { useHost, useHostEvents } from '../host/host-context.tsx';

/** Where the making of packages stands. */
export type ExportState<Result> =
  | { name: 'choosing'; thrown?: unknown }
  | { name: 'working'; done?: number; total?: number }
  | { name: 'done'; result: Result };

/**
 * Has the host make packages, with its progress. `flush` is waited for first: what is exported is what is on the page.
 * Leaving while it works cancels it.
 */
export function useExport<Result>(flush?: () => Promise<void>) {
  const host = useHost();
  const [state, setState] = useState<ExportState<Result>>({ name: 'choosing' });
  const work = useRef<string>(undefined);

  useHostEvents((event) => {
    if (event.type !== 'work.progress' || event.work !== work.current) return;
    setState((before) =>
      before.name === 'working' ? { name: 'working', done: event.done, total: event.total } : before,
    );
  });

  function cancel(): void {
    if (work.current === undefined) return;
    const cancelled = work.current;
    work.current = undefined;
    host.call('work.cancel', { work: cancelled }).catch(() => undefined);
    setState({ name: 'choosing' });
  }
  const leave = useRef(cancel);
  useEffect(() => {
    leave.current = cancel;
  });
  useEffect(() => () => leave.current(), []);

  /** `ask` puts the question to the host under the work's id. */
  async function start(ask: (work: string) => Promise<Result>): Promise<void> {
    const mine = crypto.randomUUID();
    work.current = mine;
    setState({ name: 'working' });
    try {
      await flush?.();
      if (work.current !== mine) return;
      const result = await ask(mine);
      if (work.current === mine) setState({ name: 'done', result });
    } catch (thrown) {
      if (work.current !== mine) return;
      setState(faultFrom(thrown).code === 'cancelled' ? { name: 'choosing' } : { name: 'choosing', thrown });
    } finally {
      if (work.current === mine) work.current = undefined;
    }
  }

  return { state, start, cancel, again: () => setState({ name: 'choosing' }) };
}
