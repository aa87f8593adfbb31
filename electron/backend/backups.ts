import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Fault } from '#core/fault.ts';
import { APPLICATION_ID } from './library/schema.ts';
import { libraryFault } from './library/sqlite-faults.ts';
import { type ThinningRule, thin } from './library/thin.ts';

/** A copy of a library's file, whole in itself. Pictures lie beside it under their hashes and need no copy. */
export interface Backup {
  path: string;
  /** In milliseconds since 1970. */
  at: number;
  bytes: number;
  /** Made before the library took this version; such a copy is not thinned out by age. */
  before?: number;
}

/** What a look at a file found. */
export type Health = { isSound: true; articles: number } | { isSound: false; detail: string };

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** While something changes, a backup is made this often. */
export const BACKUP_EACH_MS = 4 * HOUR_MS;
/** Every one of a day, the last of each day for a week, the last of each week for five weeks. */
const BACKUP_RULES: readonly ThinningRule[] = [
  { after: DAY_MS, each: DAY_MS },
  { after: 7 * DAY_MS, each: 7 * DAY_MS },
];
/** No rolling backup is older than this. */
export const OLDEST_BACKUP_MS = 35 * DAY_MS;
/** So many are kept whatever their size and age. */
const FEWEST = 2;
/** All backups together are kept below this, but for the newest `FEWEST`. */
const BYTES_LIMIT = 4_000_000_000;
const MOST_BEFORE_MIGRATION = 2;

/** The folder of a library's backups. */
export function backupsFolder(library: string): string {
  return join(library, 'backups');
}

/** The backups of a library, newest first. */
export function listBackups(library: string): Backup[] {
  const folder = backupsFolder(library);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const found = /^library-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z(?:-before-(\d+))?\.sqlite$/.exec(
        name,
      );
      if (found === null) return [];
      const [, year, month, day, hour, minute, second, milli, before] = found;
      const path = join(folder, name);
      const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}Z`);
      return [{ path, at, bytes: statSync(path).size, ...(before && { before: Number(before) }) }];
    })
    .sort((a, b) => b.at - a.at);
}

/**
 * Copies an open library (`VACUUM INTO`, which stands for one moment whoever writes beside it), checks the copy, and
 * only then gives it its name.
 * @throws Fault `disk.full`, `write.failed`, or `library.damaged` where the copy is not sound.
 */
export function writeBackup(database: DatabaseSync, library: string, now: number, before?: number): Backup {
  const folder = backupsFolder(library);
  const stamp = new Date(now).toISOString().replaceAll(/[-:.]/g, '');
  const path = join(folder, `library-${stamp}${before === undefined ? '' : `-before-${before}`}.sqlite`);
  const partial = `${path}.partial`;
  try {
    mkdirSync(folder, { recursive: true });
    removePartial(folder);
    const bytes = Number(database.prepare('pragma page_count').get()?.page_count) * 8192;
    const { bavail, bsize } = statfsSync(folder);
    // A backup that filled the disk would keep the next word from being saved.
    if (bavail * bsize < bytes + 20_000_000) throw new Fault('disk.full', { path: folder });
    database.prepare('vacuum into ?').run(partial);
    syncPath(partial);
    const health = healthOf(partial);
    if (!health.isSound) throw new Fault('library.damaged', { path: partial, detail: health.detail });
    renameSync(partial, path);
    if (process.platform !== 'win32') syncPath(folder);
    return { path, at: now, bytes: statSync(path).size, ...(before !== undefined && { before }) };
  } catch (thrown) {
    rmSync(partial, { force: true });
    throw libraryFault(thrown, path);
  }
}

/** Lets go of backups by age, number and size. Gives those that went. */
export function pruneBackups(library: string, now: number): Backup[] {
  const all = listBackups(library);
  const rolling = all.filter(({ before }) => before === undefined);
  const late = rolling.slice(FEWEST);
  const gone = new Set<Backup>([
    ...thin(late, BACKUP_RULES, now),
    ...late.filter(({ at }) => now - at > OLDEST_BACKUP_MS),
    ...all.filter(({ before }) => before !== undefined).slice(MOST_BEFORE_MIGRATION),
  ]);
  let bytes = 0;
  for (const [index, backup] of rolling.entries()) {
    if (gone.has(backup)) continue;
    bytes += backup.bytes;
    if (index >= FEWEST && bytes > BYTES_LIMIT) gone.add(backup);
  }
  for (const { path } of gone) rmSync(path, { force: true });
  return [...gone];
}

/** Whether a file is a library and its structure is whole (`quick_check`), and how many articles it has. */
export function healthOf(path: string): Health {
  let database: DatabaseSync | undefined;
  try {
    if (statSync(path).size === 0) return { isSound: false, detail: 'the file is empty' };
    database = new DatabaseSync(path, { readOnly: true });
    const id = database.prepare('pragma application_id').get()?.application_id;
    if (id !== APPLICATION_ID) return { isSound: false, detail: 'the database is of another program' };
    const said = database.prepare('pragma quick_check(1)').get()?.quick_check;
    if (said !== 'ok') return { isSound: false, detail: String(said) };
    const { n } = database.prepare('select count(*) n from article').get() as { n: number };
    return { isSound: true, articles: n };
  } catch (thrown) {
    return { isSound: false, detail: (thrown as Error).message };
  } finally {
    database?.close();
  }
}

/** The newest backup that is sound, and how many articles it has. */
export function newestGoodBackup(library: string): (Backup & { articles: number }) | undefined {
  for (const backup of listBackups(library)) {
    const health = healthOf(backup.path);
    if (health.isSound) return { ...backup, articles: health.articles };
  }
  return undefined;
}

/** Whether the library was written to since its newest backup, and that is old enough. */
export function isBackupDue(library: string, now: number): boolean {
  const newest = listBackups(library)[0];
  if (newest === undefined) return true;
  if (now - newest.at < BACKUP_EACH_MS) return false;
  return ['', '-wal'].some((end) => {
    const found = statSync(join(library, `library.sqlite${end}`), { throwIfNoEntry: false });
    return found !== undefined && found.mtimeMs > newest.at;
  });
}

/** What a program that was killed while it copied left behind. */
function removePartial(folder: string): void {
  for (const name of readdirSync(folder))
    if (/\.partial(-journal)?$/.test(basename(name))) rmSync(join(folder, name), { force: true });
}

function syncPath(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
