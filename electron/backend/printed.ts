import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Fault } from '#core/fault.ts';
import type { Print } from './bag.ts';
import { makeFolders } from './make-folders.ts';

/**
 * The PDF of a page and its files, printed from a folder of its own that is gone afterwards. It says that it was made at
 * the instant `at`: the same page gives the same bytes from the same browser.
 * @throws Fault `print.unavailable`, `print.failed` or `cancelled`
 */
export async function printed(
  files: readonly { path: string; bytes: Uint8Array }[],
  at: string,
  print: Print,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'warraq-print-'));
  try {
    for (const { path, bytes } of files) {
      await makeFolders(dirname(join(folder, path)));
      await writeFile(join(folder, path), bytes);
    }
    const pdf = await print(folder, signal);
    if (Buffer.from(pdf.subarray(0, 5)).toString('latin1') !== '%PDF-')
      throw new Fault('print.failed', { detail: 'no PDF came out' });
    return datedAt(pdf, at);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The PDF with its dates (ISO 32000-1 §7.9.4) set to this instant in UTC: no byte is moved. */
function datedAt(pdf: Uint8Array, at: string): Uint8Array {
  const digits = new Date(at).toISOString().replace(/\D/g, '').slice(0, 14);
  const text = Buffer.from(pdf).toString('latin1');
  const dated = text.replace(
    /(\/(?:CreationDate|ModDate) \(D:)\d{14}((?:[+-]\d\d'\d\d'|Z)?)/g,
    (_, before: string, zone: string) => before + digits + zone.replace(/^[+-]\d\d'\d\d'$/, "+00'00'"),
  );
  return Buffer.from(dated, 'latin1');
}
