/*
 * Patterns of a profile, which is a file from anywhere. They are no regular expressions, whose cost nobody can bound,
 * but words between blanks: `*` stands for any letters of a word, `#` for a number, `|` parts alternatives. Matching
 * goes word by word and never back over a word, so its cost is at most the text's length times the pattern's.
 */

/** How long a pattern may be, in letters, and how many words. */
export const LONGEST_PATTERN = 120;
const MOST_WORDS = 8;

interface Token {
  text: string;
  start: number;
  end: number;
}

/** A pattern as it is matched: for each word, what it may be. */
export type WordPattern = readonly (readonly string[])[];

/** Reads a pattern; undefined where it is empty, too long, or would match every word. */
export function readWordPattern(pattern: string): WordPattern | undefined {
  const words = pattern.trim().split(/\s+/);
  if (pattern.length > LONGEST_PATTERN || words.length > MOST_WORDS) return undefined;
  const read = words.map((word) => word.split('|').filter((each) => each !== ''));
  const saysSomething = read.some(
    (choices) => choices.length > 0 && choices.every((each) => !/^\*+$/.test(each)),
  );
  return saysSomething && read.every((choices) => choices.length > 0) ? read : undefined;
}

let lastText = '';
let lastTokens: Token[] = [];

function tokens(text: string): readonly Token[] {
  if (text === lastText) return lastTokens;
  lastTokens = [...text.matchAll(/[\p{L}\p{M}]+|\p{N}+(?:[.,\u066B\u066C]\p{N}+)*/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  lastText = text;
  return lastTokens;
}

/** Every place of a pattern in a text: its words with nothing but blanks between them. */
export function patternPlaces(text: string, pattern: WordPattern): { start: number; end: number }[] {
  const words = tokens(text);
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at + pattern.length <= words.length; at += 1) {
    const isHere = pattern.every((choices, index) => {
      const word = words[at + index] as Token;
      const before = words[at + index - 1];
      const isNext =
        index === 0 || (before !== undefined && /^[ \u00A0]+$/.test(text.slice(before.end, word.start)));
      return isNext && choices.some((choice) => fits(word.text, choice));
    });
    if (!isHere) continue;
    found.push({ start: (words[at] as Token).start, end: (words[at + pattern.length - 1] as Token).end });
    at += pattern.length - 1;
  }
  return found;
}

/** Whether a word is of this shape; goes back to the last `*` only, so its cost is bounded by both lengths. */
function fits(word: string, shape: string): boolean {
  if (shape === '#') return /^\p{N}/u.test(word);
  if (!shape.includes('*')) return word === shape;
  let at = 0;
  let place = 0;
  let star = -1;
  let afterStar = 0;
  while (at < word.length) {
    if (shape[place] === '*') {
      star = place;
      afterStar = at;
      place += 1;
    } else if (shape[place] === word[at]) {
      at += 1;
      place += 1;
    } else if (star >= 0) {
      afterStar += 1;
      at = afterStar;
      place = star + 1;
    } else return false;
  }
  while (shape[place] === '*') place += 1;
  return place === shape.length;
}
