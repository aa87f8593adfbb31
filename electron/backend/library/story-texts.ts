import type { DatabaseSync } from 'node:sqlite';
import { storedArticle } from './article-store.ts';
import { bodyTexts, metaTexts } from './article-text.ts';

/** What a search reads of an article: its texts, apart from their structure. */
export interface StoryTexts {
  headline: string;
  body: readonly string[];
  /** What is said of the article rather than in it. */
  meta: readonly string[];
}

/** So many articles' texts are kept: while a word is typed each letter finds much the same ones. About 8 MB. */
const KEPT = 1_000;
const kept = new Map<string, StoryTexts>();

/** Reads the texts of an article by its row's id, as its body was last written whole; undefined where it is damaged. */
export function storyTexts(database: DatabaseSync): (id: number) => StoryTexts | undefined {
  const select = database.prepare('select z from body where id=?');
  return (id) => {
    const bytes = select.get(id)?.z as Uint8Array | undefined;
    if (bytes === undefined) return undefined;
    // A zstd frame ends with the checksum of what it holds (RFC 8878 §3.1.1).
    const key = `${bytes.length} ${Buffer.from(bytes.subarray(-4)).toString('hex')} ${id}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const article = storedArticle(bytes);
    if (article === undefined) return undefined;
    const texts = { headline: article.headline, body: bodyTexts(article), meta: metaTexts(article) };
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value as string);
    kept.set(key, texts);
    return texts;
  };
}
