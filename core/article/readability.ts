import { searchKey } from '../arabic/search-key/search-key.ts';
import { words } from '../arabic/words.ts';
import type { Block } from './block.ts';
import { readingTexts } from './block-texts.ts';
import { type BlockStatistics, blockStatistics } from './statistics.ts';

/** How a text reads. */
export interface Readability extends BlockStatistics {
  /** The mean length of its sentences in words; 0 where there are none. */
  sentenceWords: number;
  /**
   * How many of its words differ, from 0 to 1, all forms of a word counted as one: the mean over every stretch of 100
   * words, so that long and short texts compare (MATTR, Covington and McFall 2010). Undefined below 20 words, where
   * it says nothing.
   */
  variety: number | undefined;
}

/** In words. */
const WINDOW = 100;
const FEWEST_WORDS = 20;

const keysOfBlocks = new WeakMap<Block, readonly string[]>();
const keysOfWords = new Map<string, string>();
const MOST_KEPT = 50_000;

/** The figures of these blocks together: of an article, or of one of its sections. */
export function readabilityOf(blocks: readonly Block[]): Readability {
  const total = { words: 0, sentences: 0, characters: 0, paragraphs: 0 };
  for (const block of blocks) {
    const own = blockStatistics(block);
    total.words += own.words;
    total.sentences += own.sentences;
    total.characters += own.characters;
    total.paragraphs += own.paragraphs;
  }
  return {
    ...total,
    sentenceWords: total.sentences === 0 ? 0 : total.words / total.sentences,
    variety: varietyOf(blocks.flatMap(wordKeys)),
  };
}

function varietyOf(keys: readonly string[]): number | undefined {
  if (keys.length < FEWEST_WORDS) return undefined;
  const size = Math.min(WINDOW, keys.length);
  const counts = new Map<string, number>();
  let sum = 0;
  for (const [at, key] of keys.entries()) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (at >= size) {
      const gone = keys[at - size] as string;
      const left = (counts.get(gone) as number) - 1;
      if (left === 0) counts.delete(gone);
      else counts.set(gone, left);
    }
    if (at >= size - 1) sum += counts.size;
  }
  return sum / (keys.length - size + 1) / size;
}

/** The words that a reader meets in a block, each by the key of all its forms; kept as long as the block. */
function wordKeys(block: Block): readonly string[] {
  const known = keysOfBlocks.get(block);
  if (known !== undefined) return known;
  const keys = readingTexts(block).flatMap((text) => words(text).map((word) => keyOf(word.text)));
  keysOfBlocks.set(block, keys);
  return keys;
}

function keyOf(word: string): string {
  let key = keysOfWords.get(word);
  if (key === undefined) {
    key = searchKey(word);
    if (keysOfWords.size >= MOST_KEPT) keysOfWords.clear();
    keysOfWords.set(word, key);
  }
  return key;
}
