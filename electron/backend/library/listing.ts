import type { DatabaseSync } from 'node:sqlite';
import type { Status } from '#core/article/article.ts';
import type { ArticleSummary, LibraryQuery } from '#core/host.ts';
import { storedBodyTexts } from './article-store.ts';
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
    return { total: Number(count?.n), articles: summaries(database, ids) };
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
  return { total: ids.length, articles: summaries(database, page(ids), { typed, scores }) };
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

type Row = Record<string, string | null> & { id: number; words: number };

/** The articles of these ids in their order, with what a search found in them. */
function summaries(
  database: DatabaseSync,
  ids: number[],
  search?: { typed: TypedQuery; scores: ReadonlyMap<number, number> },
): ArticleSummary[] {
  const rows = database
    .prepare('select * from article where id in (select value from json_each(?))')
    .all(JSON.stringify(ids)) as unknown as Row[];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const body = database.prepare('select z from body where id=?');
  return ids.map((id) => {
    const row = byId.get(id) as Row;
    if (search === undefined) return { ...summary(row), snippet: row.lede as string };
    const texts = storedBodyTexts(body.get(id)?.z as Uint8Array);
    const { snippet, hits } = snippetOf(texts, search.typed);
    return {
      ...summary(row),
      snippet: texts.length > 0 ? snippet : (row.lede as string),
      headlineHits: hitsIn(row.headline as string, search.typed),
      snippetHits: hits,
      score: search.scores.get(id) as number,
    };
  });
}

function summary(row: Row): Omit<ArticleSummary, 'snippet'> {
  return {
    id: row.uid as string,
    headline: row.headline as string,
    ...(row.kicker !== null && { kicker: row.kicker as string }),
    status: row.status as Status,
    ...(row.desk !== null && { desk: row.desk as string }),
    bylines: JSON.parse(row.bylines as string),
    tags: JSON.parse(row.tags as string),
    words: row.words,
    headlineHits: [],
    snippetHits: [],
    createdAt: row.created_at as string,
    updatedAt: row.updated_at as string,
    ...(row.deleted_at !== null && { deletedAt: row.deleted_at as string }),
  };
}
