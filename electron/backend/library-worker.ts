import { parentPort, workerData } from 'node:worker_threads';
import { type FaultData, faultFrom } from '#core/fault.ts';
import { Library } from './library/library.ts';

/** What may be called across the border to the worker. */
export type LibraryMethod = Exclude<keyof Library, 'path' | 'isNew'>;
export type LibraryCall = { id: number; method: LibraryMethod; input: unknown[] };
export type LibraryReply = { id: number; value?: unknown; fault?: FaultData };

/** Body and index follow this long after the last save. */
const SETTLE_AFTER_MS = 1_500;

const port = parentPort;
if (port !== null) serve(port, (workerData as { folder: string }).folder);

function serve(to: NonNullable<typeof parentPort>, folder: string): void {
  let library: Library;
  let settling: NodeJS.Timeout | undefined;
  try {
    library = new Library(folder);
    to.postMessage({ id: 0, value: { isNew: library.isNew } } satisfies LibraryReply);
  } catch (thrown) {
    to.postMessage({ id: 0, fault: faultFrom(thrown).toData() } satisfies LibraryReply);
    return;
  }
  to.on('message', ({ id, method, input }: LibraryCall) => {
    try {
      const call = library[method] as (...input: unknown[]) => unknown;
      to.postMessage({ id, value: call.apply(library, input) } satisfies LibraryReply);
    } catch (thrown) {
      to.postMessage({ id, fault: faultFrom(thrown).toData() } satisfies LibraryReply);
    }
    clearTimeout(settling);
    if (method === 'close') to.close();
    else if (method === 'save' || method === 'setStatus') settling = setTimeout(settle, SETTLE_AFTER_MS);
  });

  function settle(): void {
    try {
      library.settle();
    } catch {
      // It stays marked as behind, and is tried again after the next save and at the next search.
    }
  }
}
