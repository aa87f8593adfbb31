import { Worker } from 'node:worker_threads';
import { Fault, faultOf } from '#core/fault.ts';
import type { Library } from './library/library.ts';
import type { LibraryMethod, LibraryReply } from './library-worker.ts';

type Method<M extends LibraryMethod> = Library[M] extends (...input: infer I) => infer O
  ? (...input: I) => Promise<O>
  : never;

/** The library as the rest of the backend sees it: every call answered by the worker, in order. */
export interface LibraryClient {
  readonly isNew: boolean;
  call<M extends LibraryMethod>(method: M, ...input: Parameters<Method<M>>): ReturnType<Method<M>>;
}

/**
 * Opens the library of a folder in a worker of its own (a waiting SQLite blocks its thread).
 * @throws Fault as the constructor of `Library`.
 */
export async function openLibrary(folder: string): Promise<LibraryClient> {
  const worker = new Worker(new URL('./library-worker.ts', import.meta.url), { workerData: { folder } });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  worker.on('message', ({ id, value, fault }: LibraryReply) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (fault === undefined) call?.resolve(value);
    else call?.reject(faultOf(fault));
  });
  const fail = (detail: string) => {
    for (const call of waiting.values()) call.reject(new Fault('internal', { detail }));
    waiting.clear();
  };
  worker.on('error', (error) => fail(String(error.stack)));
  worker.on('exit', (code) => fail(`the library's worker ended (${code})`));
  const answer = (id: number): Promise<unknown> => {
    const call = Promise.withResolvers<unknown>();
    waiting.set(id, call);
    return call.promise;
  };
  const { isNew } = (await answer(0)) as { isNew: boolean };
  return {
    isNew,
    call(method, ...input) {
      last += 1;
      const reply = answer(last);
      worker.postMessage({ id: last, method, input });
      return reply as never;
    },
  };
}
