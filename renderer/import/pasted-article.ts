import { countWords } from '#core/arabic/words.ts';
import type { Article, ArticleFields } from '#core/article/article.ts';
import { plainText } from '#core/article/inline.ts';

/** What a paste brought, as text and perhaps as HTML. */
export interface PastedText {
  html: string;
  text: string;
}

/** From this many lines and words on, a pasted text is taken for a whole article. */
const LINES = 4;
const WORDS = 40;

/** Whether nothing is written in an article yet. */
export function isBlank({ headline, kicker, deck, lead, related, lists, blocks }: Article): boolean {
  return (
    headline.trim() === '' &&
    !kicker &&
    !deck &&
    lead === undefined &&
    related.length === 0 &&
    lists.length === 0 &&
    blocks.every((block) => block.type === 'paragraph' && plainText(block.content).trim() === '')
  );
}

/** Whether a pasted text looks like a whole article: several lines of running text. */
export function isWholeArticle({ text }: PastedText): boolean {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  return lines.length >= LINES && countWords(text.slice(0, 20_000)) >= WORDS;
}

/** What an imported article fills an empty one with: everything but what makes it an article of the library. */
export function fillingOf({
  format: _,
  version: __,
  id: ___,
  status: ____,
  createdAt: _____,
  updatedAt: ______,
  blocks: _______,
  ...fields
}: Article): Partial<ArticleFields> {
  return fields;
}
