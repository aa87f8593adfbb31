import { type Folds, normaliseWithOffsets } from '../arabic/normalise.ts';

/** How words are looked for in an article. */
export interface FindOptions {
  /** Which spellings count as one; not for patterns. */
  folds: Folds;
  /** Whether a Latin capital differs from its small letter. */
  matchCase: boolean;
  /** Whether the words must stand alone. */
  wholeWord: boolean;
  /** With whole words: also behind و ف ب ك ل ال that are written to them; those are not part of what is found. */
  attached: boolean;
  /** Whether what is looked for is a regular expression (RE2 syntax: its time grows with the text's length only). */
  pattern: boolean;
}

/** One place found, [start, end) in UTF-16 units; `groups` are a pattern's, the whole first. */
export interface Found {
  start: number;
  end: number;
  groups?: string[];
}

/** Finds what it was made for in any text, in order and without overlaps. */
export type TextFinder = (text: string) => Found[];

/** What was typed is no regular expression; `detail` is the parser's word for it, in English. */
export class PatternError extends Error {}

/** و ف ب ك ل and the article, as they are written to a noun. */
const ATTACHED = '(?:[وف]?[بك]?(?:ال)?|[وف]?لل?)';
const WORD = '[\\p{L}\\p{M}\\p{N}]';

/**
 * Makes a finder. The parser of patterns is loaded when it is first needed.
 * @throws PatternError where `sought` is to be a pattern and is none
 */
export async function textFinder(sought: string, options: FindOptions): Promise<TextFinder> {
  if (sought.trim() === '') return () => [];
  return options.pattern ? patternFinder(sought, options) : wordsFinder(sought, options);
}

/** A finder of words as they read, without patterns. */
export function wordsFinder(sought: string, options: FindOptions): TextFinder {
  const { folds, matchCase, wholeWord, attached } = options;
  const needle = normaliseWithOffsets(sought.trim(), folds).text;
  if (needle === '') return () => [];
  const literal = needle.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  const before = attached ? `(?<=(?<!${WORD})${ATTACHED})` : `(?<!${WORD})`;
  const source = wholeWord ? `${before}${literal}(?!${WORD})` : literal;
  const expression = new RegExp(source, matchCase ? 'gu' : 'giu');
  return (text) => {
    const folded = foldedText(text, folds);
    return [...folded.text.matchAll(expression)].map(({ index, 0: { length } }) => ({
      start: folded.offsets[index] as number,
      end: folded.offsets[index + length] as number,
    }));
  };
}

async function patternFinder(sought: string, { matchCase, wholeWord }: FindOptions): Promise<TextFinder> {
  const { RE2JS } = await import('re2js');
  const source = wholeWord ? `(?:${sought})` : sought;
  let compiled: ReturnType<typeof RE2JS.compile>;
  try {
    compiled = RE2JS.compile(source, matchCase ? 0 : RE2JS.CASE_INSENSITIVE);
  } catch (thrown) {
    throw new PatternError((thrown as Error).message);
  }
  const isLetter = new RegExp(WORD, 'u');
  return (text) => {
    const found: Found[] = [];
    const matcher = compiled.matcher(text);
    while (matcher.find()) {
      const start = matcher.start();
      const end = matcher.end();
      if (start === end) continue;
      const isWord = !isLetter.test(text[start - 1] ?? '') && !isLetter.test(text[end] ?? '');
      if (wholeWord && !isWord) continue;
      const groups = Array.from(
        { length: matcher.groupCount() + 1 },
        (_, group) => matcher.group(group) ?? '',
      );
      found.push({ start, end, groups });
    }
    return found;
  };
}

/** What is put in the place of a hit: after a pattern, `$1` is its first group, `$&` the whole, `$$` a dollar sign. */
export function replacementFor({ groups }: Pick<Found, 'groups'>, template: string): string {
  if (groups === undefined) return template;
  return template.replace(/\$(\$|&|\d{1,2})/g, (_, sign: string) =>
    sign === '$' ? '$' : (groups[sign === '&' ? 0 : Number(sign)] ?? ''),
  );
}

/** Texts folded before, by how: an article's texts are the same strings from one search to the next. */
const known = new Map<string, Map<string, { text: string; offsets: number[] }>>();
const KNOWN_MOST = 20_000;

function foldedText(text: string, folds: Folds): { text: string; offsets: number[] } {
  const key = Object.values(folds).map(Number).join('');
  let texts = known.get(key);
  if (texts === undefined) {
    // One way of folding at a time is in use.
    known.clear();
    texts = new Map();
    known.set(key, texts);
  }
  let folded = texts.get(text);
  if (folded === undefined) {
    if (texts.size >= KNOWN_MOST) texts.clear();
    folded = normaliseWithOffsets(text, folds);
    texts.set(text, folded);
  }
  return folded;
}
