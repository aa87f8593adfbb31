import type { DatabaseSync } from 'node:sqlite';
import type { Status } from '#core/article/article.ts';
import type { ArticleSummary, LibraryQuery } from '#core/host.ts';
import { readBodyTexts } from './article-store.ts';
import { hitsIn, preparedQuery, rankedHits, snippetOf } from './search.ts';
import type { TypedQuery } from './search-words.ts';

const ORDERS: Record<LibraryQuery['sort'], string> = {
  updated: 'updated desc, id',
  created: 'created desc, id',
  best: 'updated desc, id',
  headline: 'id',
};

/** One page of the list or of a search, and how many there are in all. The index is up to date. */
export function listArticles(
  database: DatabaseSync,
  query: LibraryQuery,
): { articles: ArticleSummary[]; total: number } {
  const { where, values } = filterOf(query);
  const typed = preparedQuery(database, query.text);
  const page = (ids: number[]) => ids.slice(query.offset, query.offset + query.limit);
  if (typed.words.length === 0) {
    const count = database.prepare(`select count(*) n from article where ${where}`).get(...values);
    const ids =
      query.sort === 'headline'
        ? page(byHeadline(database, where, values))
        : idsOf(database, `where ${where} order by ${ORDERS[query.sort]} limit ? offset ?`, [
            ...values,
            query.limit,
            query.offset,
          ]);
    return { total: Number(count?.n), articles: ids.map((id) => summary(database, id)) };
  }
  const scores = rankedHits(database, typed);
  let ids: number[];
  if (query.sort === 'headline') ids = byHeadline(database, where, values).filter((id) => scores.has(id));
  else {
    const shown = idsOf(database, `where ${where} order by ${ORDERS[query.sort]}`, values);
    if (query.sort === 'best') {
      const isShown = new Set(shown);
      ids = [...scores.keys()].filter((id) => isShown.has(id));
    } else ids = shown.filter((id) => scores.has(id));
  }
  const articles = page(ids).map((id) => ({
    ...summary(database, id, typed),
    score: scores.get(id) as number,
  }));
  return { total: ids.length, articles };
}

function filterOf(query: LibraryQuery): { where: string; values: string[] } {
  const conditions = [query.trash ? 'deleted_at is not null' : 'deleted_at is null'];
  const values: string[] = [];
  const add = (condition: string, value: string | undefined) => {
    if (value === undefined) return;
    conditions.push(condition);
    values.push(value);
  };
  add('status=?', query.status);
  add('desk=?', query.desk);
  add('exists(select 1 from json_each(tags) where value=?)', query.tag);
  return { where: conditions.join(' and '), values };
}

function idsOf(database: DatabaseSync, rest: string, values: (string | number)[]): number[] {
  const statement = database.prepare(`select id from article ${rest}`);
  statement.setReturnArrays(true);
  return (statement.all(...values) as unknown as [number][]).map(([id]) => id);
}

/** SQLite has no Arabic collation, and a folded key is not in the alphabet's order. */
function byHeadline(database: DatabaseSync, where: string, values: string[]): number[] {
  const { compare } = new Intl.Collator('ar', { numeric: true });
  const rows = database
    .prepare(`select id, headline from article where ${where}`)
    .all(...values) as unknown as { id: number; headline: string }[];
  return rows.sort((a, b) => compare(a.headline, b.headline)).map((row) => row.id);
}

function summary(database: DatabaseSync, id: number, query?: TypedQuery): ArticleSummary {
  const row = database.prepare('select * from article where id=?').get(id) as Record<string, string>;
  const texts = query === undefined ? [] : readBodyTexts(database, id);
  const { snippet, hits } =
    query === undefined || texts.length === 0
      ? { snippet: row.lede as string, hits: [] }
      : snippetOf(texts, query);
  return {
    id: row.uid as string,
    headline: row.headline as string,
    ...(row.kicker !== null && { kicker: row.kicker as string }),
    status: row.status as Status,
    ...(row.desk !== null && { desk: row.desk as string }),
    bylines: JSON.parse(row.bylines as string),
    tags: JSON.parse(row.tags as string),
    words: Number(row.words),
    snippet,
    headlineHits: query === undefined ? [] : hitsIn(row.headline as string, query),
    snippetHits: hits,
    createdAt: row.created_at as string,
    updatedAt: row.updated_at as string,
    ...(row.deleted_at !== null && { deletedAt: row.deleted_at as string }),
  };
}
