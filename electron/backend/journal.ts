import { createHash } from 'node:crypto';
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { crc32 } from 'node:zlib';
import { articleSchema } from '#core/article/article.ts';
import { Fault } from '#core/fault.ts';
import type { KeptText } from '#core/host/journal.ts';
import { makeFolders } from './make-folders.ts';

/** A file that has grown beyond this is begun anew with its last text alone. */
const LONGEST_BYTES = 8_000_000;

/** Texts that the library could not take, on the disk but outside of it. */
export interface Journal {
  /**
   * Writes a text down and waits until the disk has it. Gives the folder.
   * @throws Fault `disk.full` or `write.failed` where none of the places takes it.
   */
  keep(text: KeptText): Promise<string>;
  /** Every text that was kept and not let go of, the newest first. */
  list(): Promise<KeptText[]>;
  /** Lets go of what this writer kept of an article. */
  forget(article: string, writer: string): Promise<void>;
}

/**
 * Opens the emergency journal of a library. One file for each article and writer, in the first of the places that takes
 * it; a text is one line appended to it, `CRC32 JSON`, so a line that broke off leaves those before it whole.
 * @param places folders outside of the library, the best first
 */
export function openJournal(places: readonly string[], library: string): Journal {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);
  const folders = places.map((place) => join(place, digest(resolve(library))));
  const nameOf = (article: string, writer: string) => `${digest(`${article}\n${writer}`)}.jsonl`;
  return {
    async keep(text) {
      let refusal: unknown;
      for (const folder of folders) {
        try {
          await append(folder, nameOf(text.article.id, text.writer), text);
          return folder;
        } catch (thrown) {
          refusal ??= thrown;
        }
      }
      const reason = (refusal as NodeJS.ErrnoException | undefined)?.code ?? 'none';
      const [path = ''] = folders;
      throw reason === 'ENOSPC'
        ? new Fault('disk.full', { path })
        : new Fault('write.failed', { path, reason });
    },
    async list() {
      const newest = new Map<string, KeptText>();
      for (const folder of folders)
        for (const name of await readdir(folder).catch(() => [])) {
          const text = name.endsWith('.jsonl') ? await lastText(join(folder, name)) : undefined;
          const known = newest.get(name);
          if (text && (known === undefined || known.keptAt < text.keptAt)) newest.set(name, text);
        }
      return [...newest.values()].sort((a, b) => (a.keptAt < b.keptAt ? 1 : -1));
    },
    async forget(article, writer) {
      for (const folder of folders)
        await rm(join(folder, nameOf(article, writer)), { force: true }).catch(() => undefined);
    },
  };
}

async function append(folder: string, name: string, text: KeptText): Promise<void> {
  await makeFolders(folder);
  const path = join(folder, name);
  const json = JSON.stringify(text);
  // The line begins with a break of its own: one that a full disk cut off before it stays apart.
  const line = `\n${crc32(json).toString(16)} ${json}\n`;
  const length = (await stat(path).catch(() => undefined))?.size ?? 0;
  if (length === 0 || length > LONGEST_BYTES) {
    await writeThrough(`${path}.new`, 'w', line);
    await rename(`${path}.new`, path);
    await syncFolder(folder);
  } else await writeThrough(path, 'a', line);
}

async function writeThrough(path: string, flags: 'a' | 'w', line: string): Promise<void> {
  const file = await open(path, flags, 0o600);
  try {
    await file.appendFile(line);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** So that the new name survives a power cut; Windows has no such call, and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The last line that is whole. */
async function lastText(path: string): Promise<KeptText | undefined> {
  const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n');
  for (const line of lines.reverse()) {
    const space = line.indexOf(' ');
    const json = line.slice(space + 1);
    if (space < 1 || crc32(json).toString(16) !== line.slice(0, space)) continue;
    const { article, ...rest } = JSON.parse(json) as KeptText;
    const read = articleSchema.safeParse(article);
    if (read.success) return { ...rest, article: read.data };
  }
  return undefined;
}
