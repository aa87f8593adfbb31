import type { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { asciiSlug } from '#core/arabic/slug.ts';
import type { Article } from '#core/article/article.ts';
import { bodyTexts, metaTexts } from './article-text.ts';
import { bareForm, type SearchWord, searchWords } from './search-words.ts';

/** Raised when what is written into the index changes its shape; changes of the search key are seen by themselves. */
const INDEX_VERSION = 3;
/** Words with every clitic, ending and plural that a key may treat, and some that it must leave alone. */
const PROBE = `والمكتبة بالوزارات للمستشفيات كالمدارس فالطلاب سيكتبون وكتبت مفاوضات المفاوضين مسؤوليتها أخبارهم الدولية
  الرئيسي قوانين حكومته مدن قضايا القاهرة ولاية وزير مصر ليبيا لبنان أسعار سعر الطرق طريق جلسة جلسات اتفاقيات
  استقبلوا يستقبل استقبال تعاونا ماء مياه مئة عُلِمَ إنتــاج Warraq’s 3.5 ٢٠٢٦ علي على`;

/** Names the making of an index: two indexes of one stamp hold the same keys for the same text. */
export function indexStamp(): string {
  const keys = searchWords(PROBE).map((word) => `${word.form} ${word.key}`);
  return `${INDEX_VERSION}.${crc32(keys.join())}`;
}

/**
 * Empties an index of another making and marks every article to be indexed anew, in one transaction: a program
 * that ends in between finds either the old index or the list of what is missing from the new one.
 */
export function renewIndex(database: DatabaseSync): void {
  const stamp = indexStamp();
  const found = database.prepare(`select value from about where name='index'`).get();
  if (found?.value === stamp) return;
  database.exec(`begin immediate;
    insert into fs(fs) values('delete-all');
    insert into fh(fh) values('delete-all');
    delete from vocabulary;
    insert or ignore into dirty select id from article;
    insert or replace into about values('index', '${stamp}');
    commit`);
}

/** Writes an article's entry, in place of an earlier one. */
export function writeIndex(database: DatabaseSync, id: number, article: Article): void {
  const headline = searchWords(article.headline);
  const body = bodyTexts(article).flatMap(searchWords);
  const meta = metaTexts(article).flatMap(searchWords);
  const keys = (words: SearchWord[]) => words.map((word) => word.key).join(' ');
  database
    .prepare('insert or replace into fs(rowid, h, b, m, f) values(?,?,?,?,?)')
    .run(id, keys(headline), keys(body), keys(meta), headline.map((word) => word.form).join(' '));
  database
    .prepare('insert or replace into fh(rowid, h, f) values(?,?,?)')
    .run(id, keys(headline), [...new Set(headline.flatMap(({ form }) => [form, bareForm(form)]))].join(' '));
  database
    .prepare('insert or replace into slug values(?,?)')
    .run(id, asciiSlug(article.slug || article.headline));
  const known: [form: string, key: string][] = [];
  for (const [form, key] of new Map([...headline, ...body, ...meta].map((word) => [word.form, word.key]))) {
    const bare = bareForm(form);
    // A word whose key begins as itself is found by the beginning of the key.
    if (!key.startsWith(bare)) known.push([bare, key]);
  }
  database
    .prepare(`insert or ignore into vocabulary select value->>0, value->>1 from json_each(?)`)
    .run(JSON.stringify(known));
}

/** Takes an article's entry out. */
export function removeFromIndex(database: DatabaseSync, id: number): void {
  for (const table of ['fs', 'fh']) database.prepare(`delete from ${table} where rowid=?`).run(id);
  database.prepare('delete from slug where article=?').run(id);
}
