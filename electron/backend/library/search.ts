import type { DatabaseSync } from 'node:sqlite';
import type { SearchQuery } from '#core/search-query.ts';
import { hitsIn, type TypedQuery, typedQuery, type WantedTerm } from './typed-query.ts';

/**
 * So many words under another beginning are searched beside those that begin as typed, the shortest first: few for two
 * or three letters, which begin hundreds of words and tell little.
 */
const BEGUN_KEYS = [0, 0, 12, 30] as const;
const MOST_BEGUN_KEYS = 100;
const SNIPPET_BEFORE = 60;
const SNIPPET_LENGTH = 150;

/** What was typed, with the keys that the library's own words have where the last word is a beginning. */
export function preparedQuery(database: DatabaseSync, query: SearchQuery): TypedQuery {
  const { wanted, excluded } = typedQuery(query);
  return { wanted: wanted.map((term) => ({ ...term, begunKeys: begunKeys(database, term) })), excluded };
}

function begunKeys(database: DatabaseSync, { begun, exact }: WantedTerm): string[] {
  if (begun === undefined || begun.length < 2 || exact) return [];
  return database
    .prepare(
      `select key from vocabulary where form >= ? and form < ? and substr(key, 1, ?) <> ?
       group by key order by min(length(form)), key limit ${BEGUN_KEYS[begun.length] ?? MOST_BEGUN_KEYS}`,
    )
    .all(begun, `${begun}\u{10ffff}`, begun.length, begun)
    .map((row) => row.key as string);
}

/** One line out of a story's texts, around the query's first hit, and the hits in it. Where it is cut «…» stands. */
export function snippetOf(
  texts: readonly string[],
  query: TypedQuery,
): { snippet: string; hits: [number, number][] } {
  for (const [place, text] of texts.entries()) {
    const first = hitsIn(text, query)[0];
    if (first === undefined) continue;
    let start = Math.max(0, first[0] - SNIPPET_BEFORE);
    if (start > 0) start = Math.min(first[0], text.indexOf(' ', start) + 1);
    const rest = [text.slice(start), ...texts.slice(place + 1, place + 3)].join(' ');
    const snippet = `${start > 0 ? '…' : ''}${excerpt(rest, SNIPPET_LENGTH)}`;
    return { snippet, hits: hitsIn(snippet, query) };
  }
  return { snippet: excerpt(texts.slice(0, 3).join(' '), SNIPPET_LENGTH), hits: [] };
}

/** A text of about so many UTF-16 units, cut between words; «…» says that it goes on. */
export function excerpt(text: string, length: number): string {
  const space = text.indexOf(' ', length);
  if (space < 0 || text.slice(space).trim() === '') return text;
  return `${text.slice(0, space).replace(/[\s.,،؛:]+$/u, '')}…`;
}
