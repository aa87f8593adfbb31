import { countWords, sentences } from '../arabic/words.ts';
import { DEFAULT_PROFILE, type Profile } from '../profile.ts';
import type { Article } from './article.ts';
import type { Block } from './block.ts';
import { readingTexts } from './block-texts.ts';

export { blockTexts } from './block-texts.ts';

/** The size of a text. */
export interface Statistics {
  words: number;
  sentences: number;
  /** In user-perceived characters of the text: letters with their marks, spaces and punctuation. */
  characters: number;
  paragraphs: number;
  /** At the profile's reading speed, not rounded. */
  readingMinutes: number;
}

/** The counts of one block. */
export type BlockStatistics = Omit<Statistics, 'readingMinutes'>;

/** Blocks are never changed in place, so the counts of one hold as long as the block itself. */
const counted = new WeakMap<Block, BlockStatistics>();
const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/**
 * The size of the story itself, which is its body: headline, deck, picture of the lead and side lists are not
 * counted. Counts of blocks are kept while the block object lives, so only changed blocks are counted again.
 */
export function statisticsOf(
  article: Pick<Article, 'blocks'>,
  profile: Pick<Profile, 'wordsPerMinute'> = DEFAULT_PROFILE,
): Statistics {
  const total: BlockStatistics = { words: 0, sentences: 0, characters: 0, paragraphs: 0 };
  for (const block of article.blocks) {
    const own = blockStatistics(block);
    total.words += own.words;
    total.sentences += own.sentences;
    total.characters += own.characters;
    total.paragraphs += own.paragraphs;
  }
  return { ...total, readingMinutes: total.words / profile.wordsPerMinute };
}

const wordsCounted = new WeakMap<Block, number>();

/** The words of one block (UAX #29). */
export function blockWords(block: Block): number {
  const known = counted.get(block)?.words ?? wordsCounted.get(block);
  if (known !== undefined) return known;
  const count = sum(readingTexts(block), countWords);
  wordsCounted.set(block, count);
  return count;
}

/** The words of the story, as `statisticsOf` counts them. */
export function articleWords({ blocks }: Pick<Article, 'blocks'>): number {
  return sum(blocks, blockWords);
}

/** How long the story takes to read, in minutes at the profile's speed, not rounded. */
export function readingMinutes(
  article: Pick<Article, 'blocks'>,
  { wordsPerMinute }: Pick<Profile, 'wordsPerMinute'>,
): number {
  return articleWords(article) / wordsPerMinute;
}

/** The counts of one block. */
export function blockStatistics(block: Block): BlockStatistics {
  const known = counted.get(block);
  if (known) return known;
  const texts = readingTexts(block);
  const result: BlockStatistics = {
    words: sum(texts, countWords),
    sentences: sum(texts, (text) => sentences(text).length),
    characters: sum(texts, countCharacters),
    paragraphs: paragraphsOf(block),
  };
  counted.set(block, result);
  return result;
}

function paragraphsOf(block: Block): number {
  if (block.type === 'factbox') return block.blocks.filter((inner) => inner.type === 'paragraph').length;
  const written = block.type === 'paragraph' || block.type === 'quote';
  return written && readingTexts(block).length > 0 ? 1 : 0;
}

function countCharacters(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count += 1;
  return count;
}

function sum<T>(items: readonly T[], measure: (item: T) => number): number {
  return items.reduce((total, item) => total + measure(item), 0);
}
