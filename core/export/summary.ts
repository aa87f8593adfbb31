import type { Article } from '../article/article.ts';
import { plainText } from '../article/inline.ts';
import { cleanText } from './clean-text.ts';

/** Longer than this, search engines and social networks cut it themselves, within a word. */
const LONGEST = 200;

/** What the story says in a sentence or two: its deck, else how its first paragraph begins, cut between words. */
export function summaryOf(article: Article): string | undefined {
  const deck = cleanText(article.deck ?? '').trim();
  if (deck !== '') return deck;
  const lede = article.blocks.find(
    (block) => block.type === 'paragraph' && plainText(block.content).trim() !== '',
  );
  if (lede?.type !== 'paragraph') return undefined;
  const text = cleanText(plainText(lede.content)).replace(/\s+/g, ' ').trim();
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(0, cut.lastIndexOf(' '))).replace(/[\s،؛:–-]+$/u, '')}…`;
}
