/**
 * Measures the comparison of two long texts: `node tests/bench/compare.ts`. Prints milliseconds (the least and the
 * most of five rounds); asserts nothing.
 */
import { newArticle } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';
import { compareArticles } from '#core/article/compare.ts';

const WORDS = 50_000;
const FORMS = Array.from({ length: 4_000 }, (_, at) => `كلمة${at.toString(7)}`);

/** The same numbers in every run (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

const roll = dice(2026);
// Squared, so that few forms are frequent and many rare, as in a language.
const anyWord = () => FORMS[Math.floor(roll() ** 2 * FORMS.length)] as string;
const words = Array.from({ length: WORDS }, anyWord);
const blocksOf = (text: readonly string[], each: number, name: string): Block[] =>
  Array.from({ length: Math.ceil(text.length / each) }, (_, at) => ({
    id: `${name}${at}`,
    type: 'paragraph',
    content: [{ type: 'text', text: text.slice(at * each, (at + 1) * each).join(' ') }],
  }));
const edited = (share: number) => words.map((word) => (roll() < share ? anyWord() : word));

const CASES: [what: string, before: Block[], after: Block[]][] = [
  ['nothing changed', blocksOf(words, 48, 'b'), blocksOf(words, 48, 'b')],
  ['one word in a hundred, in every block', blocksOf(words, 48, 'b'), blocksOf(edited(0.01), 48, 'b')],
  ['half of all words', blocksOf(words, 48, 'b'), blocksOf(edited(0.5), 48, 'b')],
  ['other ids, one word in twenty', blocksOf(words, 48, 'b'), blocksOf(edited(0.05), 48, 'n')],
  ['other blocks and ids throughout', blocksOf(words, 48, 'b'), blocksOf(words.toReversed(), 61, 'n')],
  ['one block of all words, one in twenty', blocksOf(words, WORDS, 'b'), blocksOf(edited(0.05), WORDS, 'b')],
  ['one block of all words, half of them', blocksOf(words, WORDS, 'b'), blocksOf(edited(0.5), WORDS, 'b')],
  ['one block of all words, reversed', blocksOf(words, WORDS, 'b'), blocksOf(words.toReversed(), WORDS, 'b')],
];
for (const [what, before, after] of CASES) {
  const taken: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const start = performance.now();
    compareArticles(newArticle({ blocks: before }), newArticle({ blocks: after }));
    taken.push(performance.now() - start);
  }
  process.stdout.write(`${what}: ${Math.min(...taken).toFixed(0)}-${Math.max(...taken).toFixed(0)} ms\n`);
}
