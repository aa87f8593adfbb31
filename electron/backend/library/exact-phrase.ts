import { normalise } from '#core/arabic/normalise.ts';

/** What may stand behind any letter unseen: marks, tatweel, joiners and direction signs (`normalise` drops them). */
const UNSEEN =
  '[\\u0610-\\u061A\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06ED\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069]*';
/** The letters that `normalise` makes one. */
const SAME: Readonly<Record<string, string>> = {
  ا: '[اأإآٱ]',
  ي: '[يىی]',
  ه: '[هةھہە]',
  ك: '[كک]',
};

const UNSEEN_LETTER = new RegExp(UNSEEN.slice(0, -1), 'u');

/**
 * Tells whether a text has a phrase as it is written, but for what `normalise` folds, punctuation between its words,
 * and «و ف ب ل ك» (and, so, in, to, as) in front of it. The last word may go on where `isBegun`.
 */
export function exactPhrase(phrase: string, isBegun: boolean): (text: string) => boolean {
  const words = normalise(phrase)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const end = isBegun ? '' : '(?![\\p{L}\\p{N}])';
  const pattern = (unseen: string) => {
    const written = words.map((word) => [...word].map((letter) => letterClass(letter) + unseen).join(''));
    return new RegExp(
      `(?<![\\p{L}\\p{N}\\p{M}])(?:[وفبلك]${unseen}){0,2}${written.join('[^\\p{L}\\p{N}]+')}${end}`,
      'iu',
    );
  };
  const marked = pattern(UNSEEN);
  // Most texts have nothing unseen in them, and are read far quicker without looking for it behind every letter.
  const plain = pattern('');
  return (text) => (UNSEEN_LETTER.test(text) ? marked : plain).test(text);
}

function letterClass(letter: string): string {
  const digit = '0123456789'.indexOf(letter);
  if (digit >= 0) return `[${digit}${String.fromCharCode(0x660 + digit, 0x6f0 + digit)}]`;
  return SAME[letter] ?? letter;
}
