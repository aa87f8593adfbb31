import { Fault, faultOf } from '#core/fault.ts';
import type { ImportOptions } from '#core/import/import-source.ts';
import type { Imported } from '#core/import/importer.ts';
import type { ImportAnswer, ImportQuestion } from './import-worker.ts';

/** An import under way. */
export interface RunningImport {
  /** Rejects with a `Fault`; with `cancelled` after `cancel`. */
  result: Promise<Imported>;
  cancel(): void;
}

/** A worker that has read a source and waits for the next: of many files only the first waits for one to start. */
let resting: Worker | undefined;

/** Reads a source in a worker beside the window. */
export function runImport(source: Uint8Array | string, options: ImportOptions): RunningImport {
  const worker = resting ?? new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  resting = undefined;
  const { promise, resolve, reject } = Promise.withResolvers<ImportAnswer>();
  worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => resolve(data);
  worker.onerror = (event) =>
    reject(new Fault('internal', { detail: event.message || 'the import worker did not start' }));
  const question: ImportQuestion = { source, options };
  worker.postMessage(question);
  const result = promise.then(
    (answer) => {
      if (resting === undefined) resting = worker;
      else worker.terminate();
      if (answer.ok) return answer.imported;
      throw faultOf(answer.fault);
    },
    (thrown) => {
      // What it is still at would be the answer to the next question.
      worker.terminate();
      throw thrown;
    },
  );
  return { result, cancel: () => reject(new Fault('cancelled', {})) };
}
