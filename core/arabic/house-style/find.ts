import type { Hit } from './rule.ts';

/** The letters of Arabic words, tatweel and tashkeel with them, as the inside of a character class. */
export const ARABIC_LETTERS = '\\u0621-\\u0652\\u0670-\\u06D3\\u06D5';
const LETTER = /[\u0621-\u0652\u0670-\u06D3\u06D5]/;
const TASHKEEL = /[\u064B-\u0652\u0670]/g;

/** A word of a text: as written, without its tashkeel, and where it stands. */
export interface Word {
  text: string;
  bare: string;
  start: number;
  end: number;
}

/** What goes before a word and is written as part of it, longest first. */
const CLITICS = {
  /** و and ف: before anything. */
  particle: ['و', 'ف'],
  /** And س of the future, for verbs. */
  verb: ['وس', 'فس', 'و', 'ف', 'س'],
  /** And prepositions and the article, for nouns. */
  noun: [
    'وبال',
    'وكال',
    'ولل',
    'فال',
    'وال',
    'بال',
    'كال',
    'فلل',
    'لل',
    'ال',
    'وب',
    'ول',
    'وك',
    'فب',
    'فل',
    'و',
    'ف',
    'ب',
    'ل',
    'ك',
  ],
  none: [],
} as const;
export type Clitics = keyof typeof CLITICS;

let lastText = '';
let lastWords: Word[] = [];

/** The Arabic words of a text, in order. Those of the text asked for last are kept. */
export function arabicWords(text: string): readonly Word[] {
  if (text === lastText) return lastWords;
  lastWords = [...text.matchAll(/[\u0621-\u0652\u0670-\u06D3\u06D5]+/g)].map((match) => ({
    text: match[0],
    bare: match[0].replace(TASHKEEL, ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
  lastText = text;
  return lastWords;
}

/** Every place of a pattern in a text, and what its fix makes of the words found. */
export function hits(text: string, pattern: RegExp, fix?: (found: string) => string): Hit[] {
  return [...text.matchAll(pattern)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    return fix ? { start, end, fix: fix(match[0]) } : { start, end };
  });
}

/** By source: patterns with the end of a word behind them, so that of two alternatives the one that ends there is taken. */
const wholeWords = new Map<string, RegExp>();

function withWordEnd(pattern: RegExp): RegExp {
  const known = wholeWords.get(pattern.source);
  if (known) return known;
  const made = new RegExp(`(?:${pattern.source})(?:(?<![${ARABIC_LETTERS}])|(?![${ARABIC_LETTERS}]))`, 'gu');
  wholeWords.set(pattern.source, made);
  return made;
}

/**
 * Every place of a pattern that stands as whole words: nothing of a word before it but و or ف, nothing after it.
 * What its fix gives is put in its place where it is not undefined.
 */
export function phraseHits(
  text: string,
  pattern: RegExp,
  fix?: (found: RegExpExecArray) => string | undefined,
): Hit[] {
  const found: Hit[] = [];
  const whole = withWordEnd(pattern);
  whole.lastIndex = 0;
  for (let match = whole.exec(text); match !== null; match = whole.exec(text)) {
    const start = match.index;
    if (!beginsWord(text, start)) {
      whole.lastIndex = start + 1;
      continue;
    }
    const end = start + match[0].length;
    const right = fix?.(match);
    found.push(right === undefined ? { start, end } : { start, end, fix: right });
  }
  return found;
}

function beginsWord(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  if (!LETTER.test(before)) return true;
  return (before === 'و' || before === 'ف') && !LETTER.test(text[at - 2] ?? '');
}

/** A finder of words that are wrong in themselves, by wrong and right form; `''` as the right form offers no fix. */
export function wordFinder(forms: ReadonlyMap<string, string>, clitics: Clitics): (text: string) => Hit[] {
  const fronts = CLITICS[clitics];
  // Most words are told to be none of them by their last letter, and others by their first.
  const finals = new Set([...forms.keys()].map((form) => form.at(-1)));
  const initials = new Set([...forms.keys()].map((form) => form[0]));
  const rightForm = (bare: string): string | undefined => {
    const own = initials.has(bare[0]) ? forms.get(bare) : undefined;
    if (own !== undefined) return own;
    for (const front of fronts) {
      if (!initials.has(bare[front.length]) || !bare.startsWith(front)) continue;
      const rest = forms.get(bare.slice(front.length));
      if (rest !== undefined) return rest === '' ? '' : front + rest;
    }
    return undefined;
  };
  return (text) => {
    const found: Hit[] = [];
    for (const { bare, text: written, start, end } of arabicWords(text)) {
      const right = finals.has(bare[bare.length - 1]) ? rightForm(bare) : undefined;
      if (right === undefined) continue;
      // A word with tashkeel is left to its editor.
      found.push(right === '' || written !== bare ? { start, end } : { start, end, fix: right });
    }
    return found;
  };
}

/** A table of words as `wrong right wrong right ...`, one blank between them. */
export function wordPairs(pairs: string): ReadonlyMap<string, string> {
  const words = pairs.trim().split(/\s+/);
  const forms = new Map<string, string>();
  for (let at = 0; at + 1 < words.length; at += 2) forms.set(words[at] as string, words[at + 1] as string);
  return forms;
}

/** Words as alternatives of a pattern, from a text of words between blanks. */
export function oneOf(words: string): string {
  return `(?:${words
    .trim()
    .split(/\s+/)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})`;
}
