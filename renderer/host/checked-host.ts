import { Fault, faultFrom, faultOf } from '#core/fault.ts';
import { HOST_METHODS, type Host, type HostMethod, type HostReply } from '#core/host.ts';

/** Carries one call to the machine and brings its reply. Rejects only where the machine cannot be reached. */
export type Carry = (method: HostMethod, input: unknown) => Promise<HostReply>;

/**
 * `Host.call` over any carrier: input and output are checked against `HOST_METHODS`, and whatever goes wrong
 * arrives as a `Fault`. A machine that cannot be reached gives `host.lost`.
 */
export function checkedCall(carry: Carry): Host['call'] {
  return async (method, input) => {
    const { input: inputSchema, output: outputSchema } = HOST_METHODS[method];
    const sent = inputSchema.safeParse(input);
    if (!sent.success) throw new Fault('request.invalid', { method, problem: sent.error.message });
    const reply = await carry(method, sent.data).catch((thrown) => {
      throw thrown instanceof Fault ? thrown : new Fault('host.lost', {}, { cause: faultFrom(thrown) });
    });
    if (!reply.ok) throw faultOf(reply.fault);
    const received = outputSchema.safeParse(reply.value);
    if (!received.success)
      throw new Fault('internal', { detail: `${method} answered: ${received.error.message}` });
    return received.data as never;
  };
}
