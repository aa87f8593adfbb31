import type { DatabaseSync } from 'node:sqlite';
import { normalise } from '#core/arabic/normalise.ts';
import type { Article } from '#core/article/article.ts';
import { storedArticle } from './article-store.ts';
import { bodyTexts, metaTexts } from './article-text.ts';
import { matchExpression, type TypedQuery, type WantedTerm } from './typed-query.ts';

/** Up to so many hits are all weighed. Of more, the headlines come first and then the best of the newest. */
const WEIGHED_ALL = 3_000;
const WEIGHED_NEWEST = 1_000;
/** A phrase is looked up in the texts of so many hits, the best first; of more, words side by side by their keys will do. */
const PHRASES_READ = 300;
/** Headline, body, what is said of the article, the headline as it is written. */
const WEIGHTS = '10, 1, 3, 5';

/** The hits of a query, best first, and their scores where all were weighed; a score grows with the fit. */
export interface Ranking {
  ids: readonly number[];
  scores?: ReadonlyMap<number, number>;
}

/**
 * All hits of a query, best first, of equals the newest. What takes time is to weigh (bm25 reads each hit's length),
 * so of very many hits only the newest are weighed; but every article whose headline has the words comes before
 * them, as they are written first, however old it is. Undefined where the query only leaves out.
 */
export function rankedHits(database: DatabaseSync, { wanted }: TypedQuery): Ranking | undefined {
  const match = matchExpression(wanted, 'find');
  if (match === '') return undefined;
  const all = idsOf(database, 'select rowid from fs where fs match ? order by rowid desc', match);
  if (all.length <= WEIGHED_ALL) return withPhrases(database, wanted, weighed(database, wanted, 0));
  const table = wanted.some((term) => term.exact) ? 'fs' : 'fh';
  const headlines = (['headline-as-written', 'headline'] as const).flatMap((aim) =>
    idsOf(
      database,
      `select rowid from ${table} where ${table} match ? order by rowid desc`,
      matchExpression(wanted, aim),
    ),
  );
  // A beginning stands for many words: to weigh them tells little, and takes as long as all else together.
  const isBegun = wanted.some((term) => term.begun !== undefined);
  const best = isBegun ? [] : weighed(database, wanted, all[WEIGHED_NEWEST - 1] as number).ids;
  return withPhrases(database, wanted, { ids: [...new Set([...headlines, ...best, ...all])] });
}

/** The hits from an id on by their weight. */
function weighed(database: DatabaseSync, wanted: readonly WantedTerm[], from: number): Ranking {
  const statement = database.prepare(
    `select rowid, -bm25(fs, ${WEIGHTS}) from fs where fs match ? and rowid >= ?`,
  );
  statement.setReturnArrays(true);
  const hits = statement.all(matchExpression(wanted, 'weigh'), from) as unknown as [number, number][];
  hits.sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return { ids: hits.map(([id]) => id), scores: new Map(hits) };
}

/** The ids of the articles that have any of these terms. */
export function excludedHits(database: DatabaseSync, { excluded }: TypedQuery): Set<number> {
  const found = excluded.flatMap((term) => {
    const ids = idsOf(database, 'select rowid from fs where fs match ?', matchExpression([term], 'find'));
    return withPhrases(database, [term], { ids }).ids;
  });
  return new Set(found);
}

function idsOf(database: DatabaseSync, sql: string, match: string): number[] {
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  return (statement.all(match) as unknown as [number][]).map(([id]) => id);
}

/** Those of the hits that have the phrases as they are written: the index knows only the keys of words. */
function withPhrases(database: DatabaseSync, terms: readonly WantedTerm[], hits: Ranking): Ranking {
  const phrases = terms.flatMap((term) => term.exact ?? []);
  if (phrases.length === 0) return hits;
  const body = database.prepare('select z from body where id=?');
  const ids = hits.ids.filter((id, place) => {
    if (place >= PHRASES_READ) return true;
    const article = storedArticle(body.get(id)?.z as Uint8Array | undefined);
    return article !== undefined && phrases.every((phrase) => hasPhrase(article, phrase));
  });
  return { ...hits, ids };
}

function hasPhrase(article: Article, phrase: RegExp): boolean {
  const texts = [article.headline, ...bodyTexts(article), ...metaTexts(article)];
  return texts.some(
    (text) =>
      phrase.test(text) || (/[\uFB50-\uFDFF\uFE70-\uFEFC]/.test(text) && phrase.test(normalise(text))),
  );
}
