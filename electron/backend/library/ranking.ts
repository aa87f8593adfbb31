import type { DatabaseSync } from 'node:sqlite';
import { normalise } from '#core/arabic/normalise.ts';
import { type StoryTexts, storyTexts } from './story-texts.ts';
import { matchExpression, type TypedQuery, type WantedTerm } from './typed-query.ts';

/** Up to so many hits are all weighed. Of more, the headlines come first and then the best of the newest. */
const WEIGHED_ALL = 3_000;
const WEIGHED_NEWEST = 1_000;
/**
 * How many of a phrase's hits are looked up in their texts: at least so many, that a small number told is exact, and at
 * most so many for one page or for all hits. Those beyond have the words side by side, in whatever form.
 */
const PHRASES_READ = { atLeast: 60, forPage: 200, forAll: 2_000 };
/** Headline, body, what is said of the article, the headline as it is written. */
const WEIGHTS = '10, 1, 3, 5';

/** The hits of a query, best first, and their scores where all were weighed; a score grows with the fit. */
export interface Ranking {
  /** All of them, or as many as were asked for. */
  ids: readonly number[];
  total: number;
  scores?: ReadonlyMap<number, number>;
}

/**
 * The hits of a query, best first, of equals the newest. What takes time is to weigh (bm25 reads each hit's length),
 * so of very many hits only the newest are weighed; but every article whose headline has the words comes before
 * them, as they are written first, however old it is. Undefined where the query only leaves out.
 * @param most how many are needed
 */
export function rankedHits(
  database: DatabaseSync,
  { wanted }: TypedQuery,
  most = Number.POSITIVE_INFINITY,
): Ranking | undefined {
  const match = matchExpression(wanted, 'find');
  if (match === '') return undefined;
  const total = countOf(database, match);
  if (total <= WEIGHED_ALL) return withPhrases(database, wanted, weighed(database, wanted, 0), most);
  const newest = (table: string, expression: string, limit: number) =>
    idsOf(
      database,
      `select rowid from ${table} where ${table} match ? order by rowid desc limit ?`,
      expression,
      Number.isFinite(limit) ? limit : -1,
    );
  const table = wanted.some((term) => term.exact) ? 'fs' : 'fh';
  const headlines = (['headline-as-written', 'headline'] as const).flatMap((aim) =>
    newest(table, matchExpression(wanted, aim), most),
  );
  // What is shown is full of them.
  if (new Set(headlines).size >= most)
    return withPhrases(database, wanted, { ids: [...new Set(headlines)], total }, most);
  const rest = newest('fs', match, headlines.length + WEIGHED_NEWEST + most);
  // A beginning stands for many words: to weigh them tells little, and takes as long as all else together.
  const isBegun = wanted.some((term) => term.begun !== undefined);
  const best = isBegun ? [] : weighed(database, wanted, rest[WEIGHED_NEWEST - 1] as number).ids;
  return withPhrases(database, wanted, { ids: [...new Set([...headlines, ...best, ...rest])], total }, most);
}

/** How many of these articles are among the hits of a query; of many it is quicker to read all hits. */
export function hitsAmong(database: DatabaseSync, { wanted }: TypedQuery, ids: readonly number[]): number {
  if (ids.length === 0) return 0;
  const found = database
    .prepare('select count(*) n from fs where fs match ? and rowid in (select value from json_each(?))')
    .get(matchExpression(wanted, 'find'), JSON.stringify(ids));
  return Number(found?.n);
}

function countOf(database: DatabaseSync, match: string): number {
  return Number(database.prepare('select count(*) n from fs where fs match ?').get(match)?.n);
}

/** The hits from an id on by their weight. */
function weighed(database: DatabaseSync, wanted: readonly WantedTerm[], from: number): Ranking {
  const statement = database.prepare(
    `select rowid, -bm25(fs, ${WEIGHTS}) from fs where fs match ? and rowid >= ?`,
  );
  statement.setReturnArrays(true);
  const hits = statement.all(matchExpression(wanted, 'weigh'), from) as unknown as [number, number][];
  hits.sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return { ids: hits.map(([id]) => id), total: hits.length, scores: new Map(hits) };
}

/** The ids of the articles that have any of these terms. */
export function excludedHits(database: DatabaseSync, { excluded }: TypedQuery): Set<number> {
  const found = excluded.flatMap((term) => {
    const ids = idsOf(database, 'select rowid from fs where fs match ?', matchExpression([term], 'find'));
    return withPhrases(database, [term], { ids, total: ids.length }, Number.POSITIVE_INFINITY).ids;
  });
  return new Set(found);
}

function idsOf(database: DatabaseSync, sql: string, ...values: (string | number)[]): number[] {
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  return (statement.all(...values) as unknown as [number][]).map(([id]) => id);
}

/** Those of the hits that have the phrases as they are written: the index knows only the keys of words. */
function withPhrases(
  database: DatabaseSync,
  terms: readonly WantedTerm[],
  hits: Ranking,
  most: number,
): Ranking {
  const phrases = terms.flatMap((term) => term.exact ?? []);
  if (phrases.length === 0) return hits;
  const textsOf = storyTexts(database);
  const ids: number[] = [];
  const last = Math.min(hits.ids.length, Number.isFinite(most) ? PHRASES_READ.forPage : PHRASES_READ.forAll);
  let read = 0;
  for (; read < last && (read < PHRASES_READ.atLeast || ids.length < most); read += 1) {
    const id = hits.ids[read] as number;
    if (hasPhrases(textsOf(id), phrases)) ids.push(id);
  }
  return { ...hits, ids: [...ids, ...hits.ids.slice(read)], total: hits.total - (read - ids.length) };
}

function hasPhrases(texts: StoryTexts | undefined, phrases: readonly ((text: string) => boolean)[]): boolean {
  if (texts === undefined) return false;
  const all = [texts.headline, ...texts.body, ...texts.meta];
  return phrases.every((has) =>
    all.some((text) => has(text) || (/[\uFB50-\uFDFF\uFE70-\uFEFC]/.test(text) && has(normalise(text)))),
  );
}
