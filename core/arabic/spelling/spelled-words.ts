import type { Span } from '../words.ts';

/** Harakat, tanwin, shadda, sukun, superscript alef, tatweel. */
const MARKS = /[\u0640\u064B-\u065F\u0670]/g;
const WORD = /[\p{L}\p{M}\p{N}\u0640_]+/gu;
/** A clitic before digits or Latin, held by its tatweel: لـ CNN, الـ 12, وبالـ«جيش». */
const CLITIC = /^[وف]?[بكل]?(?:ال|لل)?\u0640+$/;
const ARABIC_WORD = /^[\u0621-\u063A\u0640-\u065F\u0670]+$/;
/** Addresses of the web and of people, handles, tags of social networks, paths. */
const ADDRESS =
  /(?:[a-z][a-z\d+.-]*:\/\/|www\.|\.{0,2}\/)\S+|[^\s@]{1,64}@\S+|[@#]\S+|\b[\w-]+\.[a-z]{2,}\S*/giu;

/** A word as the dictionary knows words: without tashkeel and tatweel. */
export function bareWord(word: string): string {
  return word.replace(MARKS, '');
}

/**
 * The words of a text that a speller reads, as written: those of Arabic letters alone, of two letters or more. Latin
 * runs, digits, words of other languages in Arabic letters (گ چ پ), addresses, handles and tags are left alone.
 */
export function spelledWords(text: string): Span[] {
  const addresses = [...text.matchAll(ADDRESS)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  );
  const found: Span[] = [];
  for (const { index: start, 0: word } of text.matchAll(WORD)) {
    if (!ARABIC_WORD.test(word) || CLITIC.test(word) || bareWord(word).length < 2) continue;
    if (addresses.some(([from, to]) => start >= from && start < to)) continue;
    found.push({ text: word, start, end: start + word.length });
  }
  return found;
}
