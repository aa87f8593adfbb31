import { type FaultData, faultFrom, withFile } from '#core/fault.ts';
import { type ImportOptions, importSource } from '#core/import/import-source.ts';
import type { Imported } from '#core/import/importer.ts';

/** What the worker is asked, one question after the other's answer. */
export interface ImportQuestion {
  source: Uint8Array | string;
  options: ImportOptions;
}

/** What it answers. */
export type ImportAnswer = { ok: true; imported: Imported } | { ok: false; fault: FaultData };

/** Reads a source beside the window, so that a long one does not stop it. */
self.addEventListener('message', async ({ data }: MessageEvent<ImportQuestion>) => {
  const { source, options } = data;
  let answer: ImportAnswer;
  try {
    answer = { ok: true, imported: await importSource(source, options) };
  } catch (thrown) {
    const fault = faultFrom(thrown);
    answer = { ok: false, fault: (options.name ? withFile(fault, options.name) : fault).toData() };
  }
  self.postMessage(answer);
});
