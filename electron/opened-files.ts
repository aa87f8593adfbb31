import { readFile, stat } from 'node:fs/promises';
import { basename, extname, isAbsolute, join } from 'node:path';
import { dialog } from 'electron';
import type { HostEvent } from '#core/host.ts';
import { NATIVE_MESSAGES } from './native-messages.ts';

/** The largest file that is handed to the interface, in bytes; importers have narrower limits of their own. */
const LIMIT_BYTES = 64 * 1024 * 1024;

/** What the interface can import. The first is Warraq's own, which the system opens with it. */
const EXTENSIONS = new Set(['.warraq', '.json', '.zip', '.txt', '.md', '.html', '.htm', '.docx']);

/**
 * The files among a command line's words, as absolute paths. The program itself, flags (ours and Chromium's)
 * and words that name no importable file are left out.
 * @param argv as Electron gives it, the program first
 * @param folder what relative paths are meant from
 */
export function filesAmong(argv: readonly string[], folder: string): string[] {
  return argv
    .slice(1)
    .filter((word) => !word.startsWith('-') && EXTENSIONS.has(extname(word).toLowerCase()))
    .map((word) => (isAbsolute(word) ? word : join(folder, word)));
}

/**
 * A file as the event that hands it to the interface. Where it cannot be read, the editor is told in a
 * dialog and there is no event.
 */
export async function openedFile(path: string): Promise<HostEvent | undefined> {
  try {
    const { size } = await stat(path);
    if (size > LIMIT_BYTES) {
      dialog.showErrorBox(
        NATIVE_MESSAGES.fileUnreadable,
        `${basename(path)}\n${NATIVE_MESSAGES.fileTooLarge}`,
      );
      return undefined;
    }
    const bytes = await readFile(path);
    return { type: 'file.opened', name: basename(path), base64: bytes.toString('base64') };
  } catch {
    dialog.showErrorBox(NATIVE_MESSAGES.fileUnreadable, `${basename(path)}\n${NATIVE_MESSAGES.fileMissing}`);
    return undefined;
  }
}
