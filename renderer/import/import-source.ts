import { Fault } from '#core/fault.ts';
import type { SourceKind } from '#core/import/importer.ts';

/** What the editor gave to be imported. */
export interface GivenSource {
  source: Uint8Array | string;
  kind?: SourceKind;
  /** Its file name, where it is a file. */
  name?: string;
}

/** Nothing larger is even read into memory; the importers have narrower limits of their own. In bytes. */
const FILE_LIMIT = 64 * 1024 * 1024;

/** The kinds of file the dialog offers to choose. */
export const FILE_TYPES = ['.txt', '.md', '.html', '.htm', '.docx', '.json', '.warraq', '.zip'];

/** A file's bytes. @throws Fault `source.too-large` or `source.unreadable` */
export async function givenFile(file: File): Promise<GivenSource> {
  if (file.size > FILE_LIMIT)
    throw new Fault('source.too-large', { file: file.name, bytes: file.size, limit: FILE_LIMIT });
  try {
    return { source: new Uint8Array(await file.arrayBuffer()), name: file.name };
  } catch (error) {
    throw new Fault('source.unreadable', { file: file.name, reason: (error as Error).name });
  }
}

/** A file that the machine opened. */
export function givenBase64(name: string, base64: string): GivenSource {
  return { source: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)), name };
}
