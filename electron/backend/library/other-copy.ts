import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import type { Article } from '#core/article/article.ts';
import { isSameText } from '#core/article/compare.ts';
import { Fault } from '#core/fault.ts';
import type { CopyComparison } from '#core/host/copies.ts';
import { readStored, rowOf } from './article-store.ts';
import { libraryFault } from './sqlite-faults.ts';

type Row = { uid: string; rev: number; headline: string; updated_at: string; deleted_at: string | null };

/**
 * What another copy of a library has otherwise than the library itself. Neither is written.
 * @throws Fault `library.damaged` where the copy cannot be read.
 */
export function compareCopy(libraryPath: string, copyPath: string): CopyComparison {
  return withCopy(copyPath, (copy) => {
    const library = new DatabaseSync(libraryPath, { readOnly: true, timeout: 5_000 });
    try {
      const select = 'select uid, rev, headline, updated_at, deleted_at from article';
      const own = new Map((library.prepare(select).all() as unknown as Row[]).map((row) => [row.uid, row]));
      const result: CopyComparison = { articles: [], same: 0, unreadable: 0 };
      const rows = copy.prepare(`${select} where deleted_at is null order by updated desc`).all();
      for (const row of rows as unknown as Row[]) {
        const there = own.get(row.uid);
        // An article keeps its revision and its time until it is written: the same ones say the same text.
        if (there && there.rev === row.rev && there.updated_at === row.updated_at) {
          result.same += 1;
          continue;
        }
        try {
          const text = readStored(copy, copyPath, rowOf(copy, row.uid));
          if (there && isSameText(readStored(library, libraryPath, rowOf(library, row.uid)), text)) {
            result.same += 1;
            continue;
          }
          const state = there === undefined ? 'absent' : there.deleted_at === null ? 'differs' : 'trash';
          result.articles.push({
            id: row.uid,
            headline: text.headline,
            state,
            updatedAt: row.updated_at,
            ...(there && { ownUpdatedAt: there.updated_at }),
          });
        } catch {
          result.unreadable += 1;
        }
      }
      return result;
    } finally {
      library.close();
    }
  });
}

/** One article as the copy has it. @throws Fault `article.missing` or `library.damaged`. */
export function articleOfCopy(copyPath: string, id: string): Article {
  return withCopy(copyPath, (copy) => readStored(copy, copyPath, rowOf(copy, id)));
}

/** Opens a copy so that not a byte of it changes: as immutable, or, with a log of its own, a copy of both elsewhere. */
function withCopy<T>(path: string, work: (copy: DatabaseSync) => T): T {
  let copy: DatabaseSync | undefined;
  let elsewhere: string | undefined;
  try {
    if (existsSync(`${path}-wal`)) {
      elsewhere = mkdtempSync(join(tmpdir(), 'warraq-copy-'));
      for (const end of ['', '-wal']) copyFileSync(path + end, join(elsewhere, `library.sqlite${end}`));
      copy = new DatabaseSync(join(elsewhere, 'library.sqlite'));
    } else copy = new DatabaseSync(`${pathToFileURL(path).href}?immutable=1`, { readOnly: true });
    return work(copy);
  } catch (thrown) {
    // A file that was carried before its log has no tables yet (SQLITE_ERROR).
    const { errcode, message } = thrown as { errcode?: number; message?: string };
    throw errcode === 1
      ? new Fault('library.damaged', { path, detail: String(message) })
      : libraryFault(thrown, path);
  } finally {
    copy?.close();
    if (elsewhere !== undefined) rmSync(elsewhere, { recursive: true, force: true });
  }
}
