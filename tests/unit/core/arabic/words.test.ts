import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords, words } from '#core/arabic/words.ts';

/** Letters, marks and punctuation of news, and some that are rare in it. */
const BITS = [
  ...['كتاب', 'مدرسة', 'ب', 'W3C', 'a', '٢٥', '12', '3', 'كِتَابٌ', 'ـ', '\u064B', '\u0651'],
  ...[' ', ' ', ' ', '\n', '.', '..', ':', '،', '؛', '؟', '-', '–', '…', '«', '»', '"', '(', ')', '/', '!'],
  ...['_', '@', '٪', '٫', '٬', '\u200f', '\u200d', '🔴', 'é', '’', "'", '+', '\u0640'],
];
const segmenter = new Intl.Segmenter('ar', { granularity: 'word' });

test('the words of any text are those of the segmenter', () => {
  const text = fc.array(fc.constantFrom(...BITS), { maxLength: 14 }).map((bits) => bits.join(''));
  fc.assert(
    fc.property(text, (given) => {
      const expected = [...segmenter.segment(given)]
        .filter(({ isWordLike }) => isWordLike)
        .map(({ segment, index }) => ({ text: segment, start: index, end: index + segment.length }));
      expect(words(given)).toEqual(expected);
      expect(countWords(given)).toBe(expected.length);
    }),
    { numRuns: 3_000 },
  );
});
