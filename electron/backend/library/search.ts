import type { DatabaseSync } from 'node:sqlite';
import { hitTest, matchExpression, readQuery, searchWords, type TypedQuery } from './search-words.ts';

/** So many words under another beginning are searched beside those that begin as typed, the shortest first. */
const BEGUN_KEYS = 100;

/** What was typed, with the keys that the library's own words have where the last word is a beginning. */
export function preparedQuery(database: DatabaseSync, text: string): TypedQuery {
  const query = readQuery(text);
  const { begun } = query;
  if (begun === undefined || begun.length < 2) return query;
  const found = database
    .prepare(
      `select key from vocabulary where form >= ? and form < ? and substr(key, 1, ?) <> ?
       group by key order by min(length(form)), key limit ${BEGUN_KEYS}`,
    )
    .all(begun, `${begun}\u{10ffff}`, begun.length, begun);
  return { ...query, begunKeys: found.map((row) => row.key as string) };
}

/**
 * The scores of all hits of a query by id, best first, of equals the newest; a score grows with the fit. Every hit
 * is scored, so that no better one is hidden by newer ones.
 */
export function rankedHits(database: DatabaseSync, query: TypedQuery): Map<number, number> {
  const match = matchExpression(query);
  if (match === '') return new Map();
  const statement = database.prepare('select rowid, -bm25(fs, 10, 1, 3, 5) from fs where fs match ?');
  statement.setReturnArrays(true);
  const hits = statement.all(match) as unknown as [number, number][];
  return new Map(hits.sort((a, b) => b[1] - a[1] || b[0] - a[0]));
}

/** Where the query's words stand in a text, as [start, end) in UTF-16 units. */
export function hitsIn(text: string, query: TypedQuery): [number, number][] {
  return searchWords(text)
    .filter(hitTest(query))
    .map((word) => [word.start, word.end]);
}

/** One line out of a story's texts, around the query's first word, and the hits in it. */
export function snippetOf(
  texts: readonly string[],
  query: TypedQuery,
): { snippet: string; hits: [number, number][] } {
  const isHit = hitTest(query);
  for (const [place, text] of texts.entries()) {
    const first = searchWords(text).find(isHit);
    if (first === undefined) continue;
    let start = Math.max(0, first.start - 60);
    if (start > 0) start = text.indexOf(' ', start) + 1;
    const snippet = cutAtWord([text.slice(start), ...texts.slice(place + 1, place + 3)].join(' '));
    return { snippet, hits: hitsIn(snippet, query) };
  }
  return { snippet: cutAtWord(texts.slice(0, 3).join(' ')), hits: [] };
}

function cutAtWord(text: string): string {
  const space = text.indexOf(' ', 150);
  return text.slice(0, space < 0 ? undefined : space);
}
