import type { Profile } from '../profile.ts';
import { type Digits, toArabicDigits, toLatinDigits } from './digits.ts';

/** What can be put right while it is typed, each by itself. */
export const SMART_KINDS = ['punctuation', 'quotes', 'dash', 'ellipsis', 'digits'] as const;
export type SmartKind = (typeof SMART_KINDS)[number];

/** What is put right, by whose ways, and whether a text without a letter yet counts as Arabic. */
export interface SmartWays {
  kinds: readonly SmartKind[];
  profile: Pick<Profile, 'digits' | 'quotes'>;
  isArabic: boolean;
}

/** What a typed sign becomes: how many units before the caret go, and what stands there then. */
export interface SmartMark {
  kind: SmartKind;
  drop: number;
  text: string;
}

type Change = Omit<SmartMark, 'kind'> | undefined;
type Rule = (before: string, typed: string, ways: SmartWays) => Change;

const COUNTERPARTS: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };
const DIGIT = /[0-9\u0660-\u0669\u06F0-\u06F9]/;
/** What a mark of an Arabic sentence may follow directly. */
const SENTENCE_END = /[\p{Script=Arabic}\p{M}\p{Nd}»)\]%٪!؟،؛…]$/u;
/** A number with at most one sign after it, to which the next digit belongs: 3., 10:, 2-, 25/. */
const NUMBER_SO_FAR = /([0-9\u0660-\u0669\u06F0-\u06F9])[.,:/٫٬–-]?$/;
/** A telephone number with its country's code, as far as it is typed. */
const PHONE_SO_FAR = /\+(?:[0-9][0-9 ()-]*)?$/;

/**
 * Arabic marks after Arabic. A comma within a number is one only until its next digit comes: 1,000 and 3,5 stay as
 * they were typed.
 */
const punctuation: Rule = (before, typed, ways) => {
  if (DIGIT.test(typed) && /[0-9\u0660-\u0669]،$/.test(before)) {
    const digit = ways.kinds.includes('digits') ? digitLike(before.slice(-2, -1), typed) : typed;
    return { drop: 1, text: `,${digit}` };
  }
  const counterpart = COUNTERPARTS[typed];
  if (counterpart === undefined || !SENTENCE_END.test(before) || !isArabic(before, ways)) return undefined;
  return { drop: 0, text: counterpart };
};

/** « » for straight quotes; after a number and with none open, it is a measure: a screen of 15". */
const quotes: Rule = (before, typed, ways) => {
  if (typed !== '"' || ways.profile.quotes === 'straight' || !isArabic(before, ways)) return undefined;
  const isOpen = before.lastIndexOf('«') > before.lastIndexOf('»');
  if (!isOpen && /\p{Nd}$/u.test(before)) return undefined;
  return { drop: 0, text: isOpen ? '»' : '«' };
};

const dash: Rule = (before, typed, ways) =>
  typed === '-' && /(?:^|[^-])-$/.test(before) && isArabic(before, ways) ? { drop: 1, text: '–' } : undefined;

const ellipsis: Rule = (before, typed, ways) =>
  typed === '.' && /(?:^|[^.])\.\.$/.test(before) && isArabic(before, ways)
    ? { drop: 2, text: '…' }
    : undefined;

/**
 * The house's digits after Arabic. A digit that continues a number is like those before it, so that no number mixes
 * both; telephone numbers, tags and words with Latin letters keep theirs.
 */
const digits: Rule = (before, typed, ways) => {
  if (!DIGIT.test(typed) || PHONE_SO_FAR.test(before)) return undefined;
  const last = NUMBER_SO_FAR.exec(before)?.[1];
  const digit = last === undefined ? inDigits(typed, ways.profile.digits) : digitLike(last, typed);
  if (digit === typed) return undefined;
  if (last === undefined && (/[#@_\p{Script=Latin}]$/u.test(before) || !isArabic(before, ways)))
    return undefined;
  return { drop: 0, text: digit };
};

const RULES: Readonly<Record<SmartKind, Rule>> = { punctuation, quotes, dash, ellipsis, digits };
const TYPED = /^[,;?".\-0-9\u0660-\u0669\u06F0-\u06F9]$/;

/** Whether this typed sign could ever be put right: all others need no look at the text. */
export function isSmart(typed: string): boolean {
  return TYPED.test(typed);
}

/**
 * What a sign becomes when it is typed after this text. Undefined where it stays as it is.
 * @param before the block's text up to the caret
 */
export function smartMark(before: string, typed: string, ways: SmartWays): SmartMark | undefined {
  if (!isSmart(typed)) return undefined;
  for (const kind of SMART_KINDS) {
    const change = ways.kinds.includes(kind) ? RULES[kind](before, typed, ways) : undefined;
    if (change) return { kind, ...change };
  }
  return undefined;
}

/** Whether the last letter so far is Arabic; without one, as the article is. */
function isArabic(text: string, ways: SmartWays): boolean {
  for (let index = text.length - 1; index >= 0; index -= 1) {
    const letter = text[index] as string;
    if (/\p{L}/u.test(letter)) return /\p{Script=Arabic}/u.test(letter);
  }
  return ways.isArabic;
}

function inDigits(digit: string, wanted: Digits): string {
  return wanted === 'arab' ? toArabicDigits(toLatinDigits(digit)) : toLatinDigits(digit);
}

function digitLike(model: string, digit: string): string {
  return inDigits(digit, /[0-9]/.test(model) ? 'latn' : 'arab');
}
