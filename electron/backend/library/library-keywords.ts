import type { DatabaseSync } from 'node:sqlite';
import { type Keyword, keywordsOf, keywordsOfAll } from '#core/arabic/keywords.ts';
import type { Article } from '#core/article/article.ts';
import { storedArticle } from './article-store.ts';

/** So many articles are read, the latest ones. */
const READ = 500;

/**
 * The words that the articles changed since `since` (milliseconds of the epoch) are about, best first: what they say
 * often, weighed against how many articles of the whole library say it. Reads 500 at most; the trash is left out.
 */
export function libraryKeywords(
  database: DatabaseSync,
  { top, since = 0 }: { top: number; since?: number },
): Keyword[] {
  const rows = database
    .prepare(
      'select z from article join body using(id) where deleted_at is null and updated>=? order by updated desc limit ?',
    )
    .iterate(since, READ);
  return keywordsOfAll(storedArticles(rows as Iterable<{ z: Uint8Array }>), {
    top,
    rarity: rarityIn(database),
  });
}

/** As `keywordsOf`, weighed against how many articles of the library say each word. */
export function keywordsAgainst(
  database: DatabaseSync,
  article: Pick<Article, 'headline' | 'deck' | 'blocks' | 'keywords'>,
  top: number,
): Keyword[] {
  return keywordsOf(article, { top, rarity: rarityIn(database) });
}

/** How rare a word is in the library, by its key: 1 in no article, towards 0 the more of them say it. */
function rarityIn(database: DatabaseSync): (key: string) => number {
  database.exec('create virtual table if not exists temp.said using fts5vocab(main, fs, row)');
  const all = Number(database.prepare('select count(*) n from article where deleted_at is null').get()?.n);
  const articlesWith = database.prepare('select doc from temp.said where term=?');
  // Inverse document frequency, smoothed so that a word of every article still counts a little (Salton and Buckley 1988).
  const rarity = (key: string) => {
    const having = Number(articlesWith.get(key)?.doc ?? 0);
    return Math.log(1 + (1 + all) / (1 + having)) / Math.log(2 + all);
  };
  // A name of two words («عبد اللطيف») is as rare as the rarer of them.
  return (key) => Math.max(...key.split(' ').map(rarity));
}

function* storedArticles(rows: Iterable<{ z: Uint8Array }>) {
  for (const { z } of rows) {
    const article = storedArticle(z);
    if (article !== undefined) yield article;
  }
}
