import type { DatabaseSync } from 'node:sqlite';
import { isHit, matchExpression, readQuery, searchWords, type TypedQuery } from './search-words.ts';

/** Above this many hits only the newest are ranked; the time of bm25 grows with every hit. */
const RANKED_WHOLE = 3_000;
const RANKED_NEWEST = 1_000;
const HEADLINE_FIRST = 200;

/** The hits of a query, best first; `score` grows with the fit. */
export function rankedHits(database: DatabaseSync, query: TypedQuery): { id: number; score: number }[] {
  const match = matchExpression(query);
  if (match === '') return [];
  const count = database
    .prepare(`select count(*) n from (select 1 from fs where fs match ? limit ${RANKED_WHOLE + 1})`)
    .get(match);
  const rank = (where: string, limit: string) =>
    database
      .prepare(`select rowid id, -bm25(fs,10,1,3) score from fs where fs match ? ${limit}`)
      .all(where) as unknown as { id: number; score: number }[];
  if (Number(count?.n) <= RANKED_WHOLE) return rank(match, '').toSorted((a, b) => b.score - a.score);
  // A headline that has the words is never hidden by newer texts that mention them.
  const first = rank(`{h} : (${match})`, `order by rowid desc limit ${HEADLINE_FIRST}`);
  const rest = rank(match, `order by rowid desc limit ${RANKED_NEWEST}`);
  const seen = new Set(first.map((hit) => hit.id));
  const byScore = (a: { score: number }, b: { score: number }) => b.score - a.score;
  return [...first.toSorted(byScore), ...rest.filter((hit) => !seen.has(hit.id)).toSorted(byScore)];
}

/** Where the query's words stand in a text, as [start, end) in UTF-16 units. */
export function hitsIn(text: string, query: TypedQuery): [number, number][] {
  return searchWords(text)
    .filter((word) => isHit(word, query))
    .map((word) => [word.start, word.end]);
}

/** One line of a text around the query's first word, and the hits in it. */
export function snippetOf(text: string, query: TypedQuery): { snippet: string; hits: [number, number][] } {
  const first = searchWords(text).find((word) => isHit(word, query));
  let start = Math.max(0, (first?.start ?? 0) - 60);
  if (start > 0) start = text.indexOf(' ', start) + 1;
  const space = text.indexOf(' ', start + 150);
  const snippet = text.slice(start, space < 0 ? undefined : space);
  return { snippet, hits: hitsIn(snippet, query) };
}

export { readQuery };
