import type { Article } from '../../article/article.ts';
import type { Block } from '../../article/block.ts';
import type { Profile } from '../../profile.ts';

export type Severity = 'error' | 'warning' | 'hint';

/** What a rule is about: findings are grouped by it, and each kind has a file of its own here. */
export const KINDS = [
  'punctuation',
  'spacing',
  'letters',
  'spelling',
  'grammar',
  'usage',
  'numbers',
  'dates',
  'names',
  'quotes',
  'headline',
  'structure',
  'figures',
  'links',
  'direction',
  'own',
] as const;
export type Kind = (typeof KINDS)[number];

/** A place in one text that breaks a rule, [start, end) in UTF-16 units, and what to put there where that is safe. */
export interface Hit {
  start: number;
  end: number;
  fix?: string;
  /** What a reader sees there, from left to right, where that differs from what was written. */
  shown?: string;
}

/** A place anywhere in an article; without `start` and `end` the whole block or field is meant. */
export interface Found {
  blockId?: string;
  field?: string;
  start?: number;
  end?: number;
  text: string;
  fix?: string;
  shown?: string;
  note?: string;
}

/**
 * Where a text stands: a paragraph ends with a full stop and a headline without one; a caption, a point of a list or
 * a name may do either; a quote is somebody else's words, and their style is their own.
 */
export type Place = 'headline' | 'body' | 'quote' | 'part';

/** One rule of the house: its words in both languages beside what finds it. */
export interface Rule {
  id: string;
  kind: Kind;
  severity: Severity;
  title: { ar: string; en: string };
  why: { ar: string; en: string };
  example: { wrong: string; right: string };
  /** Also looks into addresses, prices and long numbers, which other rules pass over. */
  readsNumbers?: boolean;
  /** Passes over the words of others between quotation marks and in quotes. */
  sparesQuotes?: boolean;
  /** What one text shows by itself. */
  find?(text: string, profile: Profile, place: Place): Hit[];
  /** What a block shows by itself. */
  findInBlock?(block: Block, profile: Profile): Found[];
  /** What only the whole article shows. */
  findAcross?(article: Article, profile: Profile): Found[];
}
