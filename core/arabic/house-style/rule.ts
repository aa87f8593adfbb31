import type { Profile } from '../../profile.ts';

export type Severity = 'error' | 'warning' | 'hint';

/** A place in one text that breaks a rule, [start, end) in UTF-16 units, and what to put there where that is safe. */
export interface Hit {
  start: number;
  end: number;
  fix?: string;
}

/**
 * Where a text stands: a paragraph ends with a full stop and a headline without one; a caption, a point of a list or
 * a name may do either.
 */
export type Place = 'headline' | 'body' | 'part';

/** One rule of the house: its words in both languages beside what finds it. */
export interface Rule {
  id: string;
  severity: Severity;
  title: { ar: string; en: string };
  why: { ar: string; en: string };
  example: { wrong: string; right: string };
  find(text: string, profile: Profile, place: Place): Hit[];
}
