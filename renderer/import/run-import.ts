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

/** Reads a source in a worker of its own. */
export function runImport(source: Uint8Array | string, options: ImportOptions): RunningImport {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  let cancel: () => void = () => {};
  const result = new Promise<Imported>((resolve, reject) => {
    cancel = () => reject(new Fault('cancelled', {}));
    worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => {
      if (data.ok) resolve(data.imported);
      else reject(faultOf(data.fault));
    });
    worker.addEventListener('error', (event) => {
      reject(new Fault('internal', { detail: event.message || 'the import worker did not start' }));
    });
  }).finally(() => worker.terminate());
  const question: ImportQuestion = { source, options };
  worker.postMessage(question);
  return { result, cancel: () => cancel() };
}
