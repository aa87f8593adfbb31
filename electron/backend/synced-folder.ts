import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { Fault } from '#core/fault.ts';
import type { OtherCopy } from '#core/host/copies.ts';

/** A service that carries folders between machines: how its folders are known, and the copies it makes of a file that two machines wrote. */
interface Service {
  name: string;
  /** The name of a folder that it carries. */
  folder: RegExp;
  /** What it keeps in such a folder's top. */
  marks: readonly string[];
  /** What it puts into a file's name. */
  conflict: RegExp;
}

const SERVICES: readonly Service[] = [
  {
    name: 'Dropbox',
    folder: /^Dropbox( \(.+\))?$/i,
    marks: ['.dropbox.cache', '.dropbox'],
    conflict: /\([^)]*(?:conflicted copy|case conflict|النسخة المتعارضة|نسخة متعارضة)[^)]*\)/i,
  },
  {
    name: 'Nextcloud',
    folder: /^(Nextcloud|ownCloud)\d*$/i,
    marks: ['.sync_journal.db', '.nextcloudsync.log', '.owncloudsync.log'],
    conflict: /\(conflicted copy \d{4}-\d\d-\d\d \d{6}\)|_conflict-\d{8}-\d{6}/i,
  },
  {
    name: 'Syncthing',
    folder: /^Syncthing$/i,
    marks: ['.stfolder', '.stversions'],
    conflict: /\.sync-conflict-\d{8}-\d{6}-\w+/,
  },
  {
    name: 'Google Drive',
    folder: /^(Google ?Drive|GoogleDrive-.+|My Drive)$/i,
    marks: ['.tmp.drivedownload', '.tmp.driveupload'],
    conflict: / \(\d+\)| \[conflict\]/i,
  },
  {
    name: 'iCloud',
    folder: /^(iCloud ?Drive|Mobile Documents|com~apple~CloudDocs)$/i,
    marks: [],
    conflict: / \d+(?=\.)/,
  },
  // The name of the other machine behind a hyphen: the least telling, so the last.
  {
    name: 'OneDrive',
    folder: /^OneDrive( - .+|-.+)?$/i,
    marks: [],
    conflict: /-[\p{L}\p{N}][\p{L}\p{N}-]*(?=\.|$)/u,
  },
];

/** Which service carries this folder between machines; undefined where none is known to. */
export function syncServiceOf(folder: string): string | undefined {
  const path = resolve(folder);
  const names = path.split(sep);
  const byName = SERVICES.find((service) => names.some((name) => service.folder.test(name)));
  if (byName !== undefined) return byName.name;
  for (let at = path; ; at = dirname(at)) {
    const found = SERVICES.find(({ marks }) => marks.some((mark) => existsSync(join(at, mark))));
    if (found !== undefined) return found.name;
    if (at === dirname(at)) return undefined;
  }
}

/** What belongs beside a library; everything else that begins or ends as its files do was put there by others. */
const OWN = /^library\.(?:sqlite(?:-wal|-shm|-journal)?|lock(?:-journal)?|holder\.json)$/;
const KINDS: readonly [kind: OtherCopy['kind'], pattern: RegExp][] = [
  ['log', /^library.*\.sqlite.*-(?:wal|shm|journal)|^library\.sqlite-(?:wal|shm|journal).+/],
  ['library', /^library.*\.sqlite/],
];
/** Names in the folder of pictures that are hashes with something of others behind. */
const COPIED_PICTURE = /^[0-9a-f]{64}.+/;

/** The copies of a library's files that a service left beside them, because two machines had written them. */
export async function otherCopies(folder: string): Promise<OtherCopy[]> {
  const names = async (path: string) => (await readdir(path).catch(() => [])).toSorted();
  const found: { name: string; kind: OtherCopy['kind'] }[] = [];
  for (const name of await names(folder)) {
    const kind = OWN.test(name) ? undefined : KINDS.find(([, pattern]) => pattern.test(name))?.[0];
    if (kind !== undefined) found.push({ name, kind });
  }
  for (const name of await names(join(folder, 'assets')))
    if (COPIED_PICTURE.test(name)) found.push({ name: `assets/${name}`, kind: 'picture' });
  const copies = await Promise.all(
    found.map(async ({ name, kind }): Promise<OtherCopy[]> => {
      const about = await stat(join(folder, name)).catch(() => undefined);
      if (!about?.isFile()) return [];
      const service = SERVICES.find(({ conflict }) => conflict.test(name))?.name;
      const changedAt = about.mtime.toISOString();
      return [{ name, kind, changedAt, bytes: about.size, ...(service !== undefined && { service }) }];
    }),
  );
  return copies.flat();
}

/**
 * The path of one of the copies, by the name that `otherCopies` gave.
 * @throws Fault `source.unreadable` for every other name.
 */
export async function otherCopyPath(folder: string, name: string): Promise<string> {
  if (!(await otherCopies(folder)).some((copy) => copy.name === name))
    throw new Fault('source.unreadable', { file: name, reason: 'ENOENT' });
  return join(folder, name);
}

/**
 * Moves copies that were dealt with into `conflicts/` beside the library, under names that are free; nothing is
 * deleted. Gives that folder.
 * @throws Fault `write.failed`.
 */
export async function setCopiesAside(folder: string, names: readonly string[], now: number): Promise<string> {
  const aside = join(folder, 'conflicts', new Date(now).toISOString().replaceAll(/[-:.]/g, ''));
  try {
    const paths = await Promise.all(names.map((name) => otherCopyPath(folder, name)));
    await mkdir(aside, { recursive: true });
    for (const [place, path] of paths.entries())
      await rename(path, join(aside, (names[place] as string).replace('/', '-')));
  } catch (thrown) {
    if (thrown instanceof Fault) throw thrown;
    throw new Fault('write.failed', { path: aside, reason: (thrown as NodeJS.ErrnoException).code ?? 'EIO' });
  }
  return aside;
}
