import { type Automaton, wordValue } from './automaton.ts';

/**
 * What may be written before a word as part of it. The dictionary says of each form what it takes, as bits: 1 و ف
 * (and), 2 ب ك ل before nouns, 4 ل, 8 ال (the), 16 بال كال لل, 32 س of the future, 64 the verb's ل, 256 ب and 512 ك
 * of particles. The asking أ is left out: it makes words of names by luck.
 */
export interface Proclitic {
  letters: string;
  /** One of these must be among the form's bits; 0 asks for none. */
  bits: number;
  /** Whether the form itself begins with ل: للجنة is ل + لجنة, للكتاب is لل + كتاب. */
  lam?: boolean;
}

/** The form can be more than a command to somebody. */
const NOT_IMPERATIVE = 128;

const rows = (letters: string, bits: number, lam?: boolean): Proclitic[] =>
  letters.split(' ').map((each) => ({ letters: each, bits, ...(lam !== undefined && { lam }) }));

export const PROCLITICS: readonly Proclitic[] = [
  { letters: '', bits: 0 },
  ...rows('و ف', 1),
  ...rows('ب وب فب', 2 | 256),
  ...rows('ك وك فك', 2 | 512),
  ...rows('ل ول فل', 2 | 4 | 64),
  ...rows('ال وال فال', 8),
  ...rows('بال كال وبال وكال فبال فكال', 16),
  ...rows('لل ولل فلل', 8 | 16, false),
  ...rows('ل ول فل', 8 | 16, true),
  ...rows('س وس فس', 32),
];

const STARTS = Map.groupBy(PROCLITICS, ({ letters }) => letters[0] ?? '');
const ANY = STARTS.get('') ?? [];

/** Whether a form with this value and first letter may stand after a proclitic. */
export function takes({ bits, lam }: Proclitic, value: number, first: string | undefined): boolean {
  if (value === 0) return false;
  if (lam !== undefined && lam !== (first === 'ل')) return false;
  return bits === 0 || (value & bits) !== 0;
}

/**
 * What the dictionary makes of a word without marks: nothing, only a command to somebody (اكد "make sure!", which in
 * the news is a slip for أكد "he confirmed"), or a word like any other.
 */
export function reading(forms: Automaton, word: string): 'none' | 'command' | 'word' {
  let isCommand = false;
  for (const list of [ANY, STARTS.get(word[0] ?? '') ?? []]) {
    for (const proclitic of list) {
      const { length } = proclitic.letters;
      if (length >= word.length || !word.startsWith(proclitic.letters)) continue;
      const value = wordValue(forms, word, length);
      if (!takes(proclitic, value, word[length])) continue;
      if (value & NOT_IMPERATIVE) return 'word';
      isCommand = true;
    }
  }
  return isCommand ? 'command' : 'none';
}

/** What a word is without each proclitic it may begin with, itself first. */
export function withoutProclitics(word: string): string[] {
  return [...new Set([word, ...fitting(word).map(({ letters }) => word.slice(letters.length))])];
}

/** The commoner forms that a word may be built on: without what goes before it, but with its ال: بالبيت, للبيت, البيت. */
export function plainerForms(word: string): string[] {
  const found = new Set(
    fitting(word).map(({ letters, lam }) => {
      const rest = word.slice(letters.length);
      return letters.endsWith('ال') || letters.endsWith('لل') || lam === true ? `ال${rest}` : rest;
    }),
  );
  found.delete(word);
  return [...found];
}

function fitting(word: string): Proclitic[] {
  return (STARTS.get(word[0] ?? '') ?? []).filter(
    ({ letters }) => word.length - letters.length >= 2 && word.startsWith(letters),
  );
}
