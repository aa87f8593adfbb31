import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Article } from '#core/article/article.ts';
import { isSameText } from '#core/article/compare.ts';
import { newestGoodBackup } from '../backups.ts';
import { type ArticleRow, readStored, rowOf, writeWhole } from './article-store.ts';
import { Library } from './library.ts';
import { libraryFault } from './sqlite-faults.ts';
import { keepVersion, listVersions, readVersion } from './versions.ts';

/** What came of a recovery. */
export interface Recovery {
  /** Where the damaged file lies now, untouched. */
  setAside: string;
  /** When the backup was made that was built on, in milliseconds since 1970; none where there was none. */
  backupAt?: number;
  /** Articles in the library now. */
  articles: number;
  /** Of them: read from the damaged file, newer than the backup or not in it. */
  salvaged: number;
}

interface Salvaged {
  article: Article;
  rev: number;
  deletedAt: string | null;
}

const ENDS = ['', '-wal', '-shm'] as const;

/**
 * Builds a sound library out of the newest good backup and of what the damaged file still gives, article by article:
 * the newer text of an article wins, the other one is kept as its version. The damaged file is read from a copy,
 * moved to `damaged/` as it is, and only then the new one takes its place. Whoever calls it holds the library alone.
 * @throws Fault as for writing.
 */
export function recoverLibrary(folder: string, now: number): Recovery {
  const path = join(folder, 'library.sqlite');
  const work = join(folder, 'recovering');
  try {
    rmSync(work, { recursive: true, force: true });
    mkdirSync(work);
    const backup = newestGoodBackup(folder);
    if (backup) copyFileSync(backup.path, join(work, 'library.sqlite'));
    // Opened and closed once: a backup of an older Warraq takes the steps that it lacks.
    new Library(work).close();
    const salvaged = salvageInto(work, path);
    const articles = settled(work);
    const aside = join(folder, 'damaged', `library-${new Date(now).toISOString().replaceAll(/[-:.]/g, '')}`);
    mkdirSync(join(folder, 'damaged'), { recursive: true });
    for (const end of ENDS) if (existsSync(path + end)) renameSync(path + end, `${aside}.sqlite${end}`);
    renameSync(join(work, 'library.sqlite'), path);
    rmSync(work, { recursive: true, force: true });
    return { setAside: `${aside}.sqlite`, ...(backup && { backupAt: backup.at }), articles, salvaged };
  } catch (thrown) {
    rmSync(work, { recursive: true, force: true });
    throw libraryFault(thrown, path);
  }
}

/** Reads the damaged file from a copy (opening it changes it) and writes what is newer. Gives how many articles. */
function salvageInto(work: string, path: string): number {
  const copy = join(work, 'damaged.sqlite');
  for (const end of ['', '-wal']) if (existsSync(path + end)) copyFileSync(path + end, copy + end);
  if (!existsSync(copy)) return 0;
  let damaged: DatabaseSync | undefined;
  const into = new DatabaseSync(join(work, 'library.sqlite'));
  try {
    damaged = new DatabaseSync(copy);
    into.exec('begin immediate');
    let count = 0;
    for (const id of articleIds(damaged)) if (takeArticle(damaged, into, copy, id)) count += 1;
    into.exec('commit');
    return count;
  } catch (thrown) {
    if (into.isTransaction) into.exec('rollback');
    // Nothing at all can be read: the backup stands alone.
    if (damaged === undefined || isUnreadable(thrown)) return 0;
    throw thrown;
  } finally {
    damaged?.close();
    into.close();
    for (const end of ENDS) rmSync(copy + end, { force: true });
  }
}

/** Damage, or a file that was never a library. */
function isUnreadable(thrown: unknown): boolean {
  const { errcode } = thrown as { errcode?: number };
  return errcode !== undefined && [1, 11, 26].includes(errcode & 0xff);
}

/**
 * The articles' own numbers. A scan stops at the first ruined page, so what it did not reach is asked for number by
 * number, as far as any table knows of one.
 */
function articleIds(damaged: DatabaseSync): Iterable<number> {
  const ids = new Set<number>();
  let highest = 0;
  for (const sql of [
    'select id from article order by id',
    'select id from article order by id desc',
    'select id from body order by id desc',
    'select article id from version order by id desc',
  ]) {
    try {
      for (const { id } of damaged.prepare(sql).iterate()) {
        ids.add(Number(id));
        highest = Math.max(highest, Number(id));
      }
    } catch {
      // As far as it came.
    }
  }
  for (let id = 1; id <= highest; id += 1) ids.add(id);
  return ids;
}

/** Takes one article over where the damaged file has it newer, or alone. Gives whether it did. */
function takeArticle(damaged: DatabaseSync, into: DatabaseSync, path: string, id: number): boolean {
  let row: ArticleRow;
  let found: Salvaged;
  try {
    const uid = damaged.prepare('select uid from article where id=?').get(id)?.uid;
    if (uid === undefined) return false;
    row = rowOf(damaged, uid as string);
    found = { article: readStored(damaged, path, row), rev: row.rev, deletedAt: row.deleted_at };
  } catch {
    return false;
  }
  const { article } = found;
  const isThere = into.prepare('select 1 from article where uid=?').get(article.id) !== undefined;
  if (isThere) {
    const there = rowOf(into, article.id);
    const earlier = readStored(into, path, there);
    const isNewer = Date.parse(article.updatedAt) > Date.parse(earlier.updatedAt);
    if (isSameText(earlier, article) || !isNewer) return false;
    keepVersion(into, there, earlier, { reason: 'restore' });
  }
  writeWhole(into, article, found.rev + 1, found.deletedAt);
  takeVersions(damaged, into, path, row);
  return true;
}

/** The versions that can still be read, older ones first. */
function takeVersions(damaged: DatabaseSync, into: DatabaseSync, path: string, row: ArticleRow): void {
  const there = rowOf(into, row.uid);
  const known = new Set(listVersions(into, there).map(({ madeAt }) => madeAt));
  try {
    for (const version of listVersions(damaged, row).reverse()) {
      if (known.has(version.madeAt)) continue;
      try {
        keepVersion(into, there, readVersion(damaged, path, row, version.id), version);
      } catch {
        // This one is lost; the others may not be.
      }
    }
  } catch {
    // A library from before there were versions, or their table is what is damaged.
  }
}

/** Brings the index up to date and everything into the one file. Gives how many articles there are. */
function settled(work: string): number {
  const library = new Library(work);
  const { all, trash } = library.counts();
  library.close();
  return all + trash;
}
