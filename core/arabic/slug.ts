import { toLatinDigits } from './digits.ts';
import { normalise } from './normalise.ts';

/** One Latin spelling for every Arabic letter, after newsroom habit rather than a library's catalogue. */
const LETTERS: Readonly<Record<string, string>> = {
  ا: 'a',
  أ: 'a',
  إ: 'i',
  آ: 'aa',
  ٱ: 'a',
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: 'a',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'w',
  ي: 'y',
  ى: 'a',
  ة: 'a',
  ء: 'a',
  ؤ: 'o',
  ئ: 'e',
  پ: 'p',
  چ: 'ch',
  گ: 'g',
  ڤ: 'v',
  ژ: 'zh',
};
const LONGEST = 80;

/**
 * An ASCII slug: Arabic transliterated letter by letter, Latin without its accents, digits as 0-9. No letter is
 * dropped but by the cut at a word after 80 characters; letters of other scripts become their code point. Never empty.
 */
export function asciiSlug(text: string): string {
  const plain = normalise(toLatinDigits(text), { hamza: false, alefMaksura: false, tehMarbuta: false });
  let slug = '';
  for (const letter of plain.normalize('NFD').normalize('NFKC')) {
    if (/[a-zA-Z0-9]/.test(letter)) slug += letter.toLowerCase();
    else if (LETTERS[letter] !== undefined) slug += LETTERS[letter];
    else if (/\p{L}/u.test(letter)) slug += latin(letter);
    else if (/\p{M}/u.test(letter)) continue;
    else slug += '-';
  }
  return cut(slug) || 'article';
}

/** The slug of an article in the profile's scheme: its own where it has one, else from its headline or its id. */
export function articleSlug(
  { id, slug, headline }: { id: string; slug: string; headline: string },
  scheme: 'latin' | 'arabic' | 'number',
): string {
  if (scheme === 'number') return /^\d+$/.test(slug) ? slug : numberOf(id);
  return slugOf(slug || headline, scheme);
}

/**
 * Ten digits that stand for an article for good: of two ids in a library of 10,000 they are the same once in 200
 * libraries.
 */
export function numberOf(id: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(id))
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return String(1_000_000_000n + (hash % 9_000_000_000n));
}

/** A slug in the profile's scheme: `latin` as `asciiSlug`, `arabic` with its letters kept and hyphens between words. */
export function slugOf(text: string, scheme: 'latin' | 'arabic'): string {
  if (scheme === 'latin') return asciiSlug(text);
  const plain = normalise(toLatinDigits(text), { hamza: false, alefMaksura: false, tehMarbuta: false });
  return cut(plain.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')) || 'article';
}

function latin(letter: string): string {
  const base = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return /^[a-z]+$/.test(base) ? base : `u${letter.codePointAt(0)?.toString(16)}`;
}

function cut(slug: string): string {
  const tidy = slug.replace(/-+/g, '-').replace(/^-|-$/g, '');
  if (tidy.length <= LONGEST) return tidy;
  const end = tidy.lastIndexOf('-', LONGEST);
  return tidy.slice(0, end > 0 ? end : LONGEST);
}
