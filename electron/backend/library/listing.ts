import type { DatabaseSync } from 'node:sqlite';
import type { Status } from '#core/article/article.ts';
import type { ArticleSummary, LibraryQuery } from '#core/host/library.ts';
import { readSearchQuery } from '#core/search-query.ts';
import { type Condition, conditionOf, NOT_IN_TRASH } from './filters.ts';
import type { HeadlineOrder } from './headline-order.ts';
import { excludedHits, hitsAmong, type Ranking, rankedHits } from './ranking.ts';
import { excerpt, preparedQuery, snippetOf } from './search.ts';
import { storyTexts } from './story-texts.ts';
import { hitsIn, type TypedQuery } from './typed-query.ts';

const ORDERS: Record<Exclude<LibraryQuery['sort'], 'headline'>, string> = {
  updated: 'updated desc, id',
  created: 'created desc, id',
  best: 'updated desc, id',
};
/** So many UTF-16 units of a text's beginning are kept for the lists; a longer text was cut there. */
const LEDE_KEPT = 160;
const LEDE_SHOWN = 140;
/** Up to so many articles in the trash are taken away one by one from what is found. */
const SMALL_TRASH = 200;

/** A library's file and what is kept in memory of it. */
export interface ListedLibrary {
  database: DatabaseSync;
  order: HeadlineOrder;
}

interface Found {
  ids: number[];
  total: number;
  typed: TypedQuery;
  /** What the search has found, in any order. */
  ranking?: Ranking | undefined;
}

/** One page of the list or of a search, and how many there are in all. The index is up to date. */
export function listArticles(
  library: ListedLibrary,
  query: LibraryQuery,
): { articles: ArticleSummary[]; total: number } {
  const { ids, total, typed, ranking } = found(library, query, query);
  const search = ranking && { typed, scores: ranking.scores };
  return { total, articles: summaries(library.database, ids, search) };
}

/** The ids of all articles that a list or a search has, in its order. */
export function listedIds(library: ListedLibrary, query: LibraryQuery): string[] {
  const { ids } = found(library, query, { offset: 0, limit: Number.MAX_SAFE_INTEGER });
  const statement = library.database.prepare(
    'select id, uid from article where id in (select value from json_each(?))',
  );
  statement.setReturnArrays(true);
  const uids = new Map(statement.all(JSON.stringify(ids)) as unknown as [number, string][]);
  return ids.map((id) => uids.get(id) as string);
}

/** One page of rows. Without words to look for the file itself counts and pages. */
function found(
  { database, order }: ListedLibrary,
  query: LibraryQuery,
  { offset, limit }: { offset: number; limit: number },
): Found {
  const read = readSearchQuery(query.text, query);
  const condition = conditionOf(database, query, read.filters);
  const typed = preparedQuery(database, read);
  const { sort } = query;
  const isPlain = sort === 'best' && condition.where === NOT_IN_TRASH.where && typed.excluded.length === 0;
  if (isPlain) {
    const trash = trashIds(database);
    const ranking =
      trash.length <= SMALL_TRASH ? rankedHits(database, typed, offset + limit + trash.length) : undefined;
    if (ranking !== undefined) {
      const total = ranking.total - hitsAmong(database, typed, trash);
      const ids = without(ranking.ids, trash).slice(offset, offset + limit);
      return { ids, total, typed, ranking };
    }
  }
  const ranking = rankedHits(database, typed);
  const excluded = typed.excluded.length > 0 ? excludedHits(database, typed) : undefined;
  if (ranking === undefined && excluded === undefined && sort !== 'headline') {
    const { where, values } = condition;
    const count = database.prepare(`select count(*) n from article where ${where}`).get(...values);
    const page = {
      where: `${where} order by ${ORDERS[sort]} limit ? offset ?`,
      values: [...values, limit, offset],
    };
    return { ids: idsOf(database, page), total: Number(count?.n), typed };
  }
  let inOrder: readonly number[];
  if (sort === 'best' && ranking !== undefined) inOrder = allowedIds(database, condition, ranking.ids);
  else {
    const isHit = ranking && new Set(ranking.ids);
    const all =
      sort === 'headline'
        ? allowedIds(database, condition, order.ids())
        : idsOf(database, { ...condition, where: `${condition.where} order by ${ORDERS[sort]}` });
    inOrder = isHit ? all.filter((id) => isHit.has(id)) : all;
  }
  const ids = excluded ? inOrder.filter((id) => !excluded.has(id)) : inOrder;
  return { ids: ids.slice(offset, offset + limit), total: ids.length, typed, ranking };
}

/** Those of the ids that a condition leaves over. */
function allowedIds(database: DatabaseSync, condition: Condition, ids: readonly number[]): readonly number[] {
  if (condition.where === NOT_IN_TRASH.where) return without(ids, trashIds(database));
  const allowed = new Set(idsOf(database, condition));
  return ids.filter((id) => allowed.has(id));
}

function trashIds(database: DatabaseSync): number[] {
  return idsOf(database, { where: 'deleted_at is not null', values: [] });
}

function without(ids: readonly number[], these: readonly number[]): readonly number[] {
  if (these.length === 0) return ids;
  const left = new Set(these);
  return ids.filter((id) => !left.has(id));
}

function idsOf(database: DatabaseSync, { where, values }: Condition): number[] {
  const statement = database.prepare(`select id from article where ${where}`);
  statement.setReturnArrays(true);
  return (statement.all(...values) as unknown as [number][]).map(([id]) => id);
}

type Row = Record<string, string | null> & { id: number; words: number };

/** The articles of these ids in their order, with what a search found in them. */
export function summaries(
  database: DatabaseSync,
  ids: number[],
  search?: { typed: TypedQuery; scores: Ranking['scores'] },
): ArticleSummary[] {
  const rows = database
    .prepare('select * from article where id in (select value from json_each(?))')
    .all(JSON.stringify(ids)) as unknown as Row[];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const textsOf = storyTexts(database);
  return ids.map((id) => {
    const row = byId.get(id) as Row;
    const lede = ledeOf(row);
    if (search === undefined) return { ...summary(row), snippet: lede };
    const texts = textsOf(id)?.body ?? [];
    const { snippet, hits } = snippetOf(texts, search.typed);
    const score = search.scores?.get(id);
    return {
      ...summary(row),
      snippet: texts.length > 0 ? snippet : lede,
      headlineHits: hitsIn(row.headline as string, search.typed),
      snippetHits: hits,
      ...(score !== undefined && { score }),
    };
  });
}

function ledeOf(row: Row): string {
  const lede = row.lede as string;
  return lede.length < LEDE_KEPT ? lede : excerpt(lede, LEDE_SHOWN);
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
