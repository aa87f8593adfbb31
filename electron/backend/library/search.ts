import type { DatabaseSync } from 'node:sqlite';
import { normalise } from '#core/arabic/normalise.ts';
import type { Article } from '#core/article/article.ts';
import type { SearchQuery } from '#core/search-query.ts';
import { storedArticle } from './article-store.ts';
import { bodyTexts, metaTexts } from './article-text.ts';
import { hitsIn, matchExpression, type TypedQuery, typedQuery, type WantedTerm } from './typed-query.ts';

/** So many words under another beginning are searched beside those that begin as typed, the shortest first. */
const BEGUN_KEYS = 100;
/** A phrase is looked up in the texts of so many hits, the best first; of more, words side by side by their keys will do. */
const PHRASES_READ = 2_000;
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
       group by key order by min(length(form)), key limit ${BEGUN_KEYS}`,
    )
    .all(begun, `${begun}\u{10ffff}`, begun.length, begun)
    .map((row) => row.key as string);
}

/**
 * The scores of all hits of a query by id, best first, of equals the newest; a score grows with the fit. Every hit
 * is scored, so that no better one is hidden by newer ones. Undefined where the query only leaves out.
 */
export function rankedHits(database: DatabaseSync, { wanted }: TypedQuery): Map<number, number> | undefined {
  const match = matchExpression(wanted);
  if (match === '') return undefined;
  const statement = database.prepare('select rowid, -bm25(fs, 10, 1, 3, 5) from fs where fs match ?');
  statement.setReturnArrays(true);
  const hits = statement.all(match) as unknown as [number, number][];
  hits.sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return new Map(withPhrases(database, wanted, hits));
}

/** The ids of the articles that have any of these terms. */
export function excludedHits(database: DatabaseSync, { excluded }: TypedQuery): Set<number> {
  const statement = database.prepare('select rowid, 0 from fs where fs match ?');
  statement.setReturnArrays(true);
  const ids = excluded.flatMap((term) =>
    withPhrases(
      database,
      [term],
      statement.all(matchExpression([term])) as unknown as [number, number][],
    ).map(([id]) => id),
  );
  return new Set(ids);
}

/** Those of the hits that have the phrases as they are written: the index knows only the keys of words. */
function withPhrases(
  database: DatabaseSync,
  terms: readonly WantedTerm[],
  hits: [number, number][],
): [number, number][] {
  const phrases = terms.flatMap((term) => term.exact ?? []);
  if (phrases.length === 0) return hits;
  const body = database.prepare('select z from body where id=?');
  return hits.filter(([id], place) => {
    if (place >= PHRASES_READ) return true;
    const article = storedArticle(body.get(id)?.z as Uint8Array | undefined);
    return article !== undefined && phrases.every((phrase) => hasPhrase(article, phrase));
  });
}

function hasPhrase(article: Article, phrase: RegExp): boolean {
  const texts = [article.headline, ...bodyTexts(article), ...metaTexts(article)];
  return texts.some(
    (text) =>
      phrase.test(text) || (/[\uFB50-\uFDFF\uFE70-\uFEFC]/.test(text) && phrase.test(normalise(text))),
  );
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
