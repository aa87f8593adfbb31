import { normalise } from '../normalise.ts';
import { BROKEN_PLURALS } from './broken-plurals.ts';
import { NOUN_LISTS, VERB_FORMS } from './lexicon.ts';
import { VERBS } from './verbs.ts';
import { BEFORE_PRONOUNS, NOUNS_IN_IYYA, OWN_KEYS, PARTICLES, SHORT_NOUNS } from './word-lists.ts';

const ADJECTIVE = 1;
const NOUN = 2;
const NAME = 4;

/** What a verb form may be: of which verbs, the likelier first, and whether in the past or the present. */
export interface VerbForm {
  verb: number;
  isPast: boolean;
  isPresent: boolean;
}

const split = (list: string) => list.trim().split(/\s+/);

const NOUNS = new Map<string, number>();
for (const [bits, list] of NOUN_LISTS.entries()) for (const word of spelledOut(list)) NOUNS.set(word, bits);

/** Verbs by the place that `VerbForm` names them by, folded. */
export const VERB_KEYS: readonly string[] = split(VERBS).map((verb) => normalise(verb));
const LISTED_VERBS = new Set(VERB_KEYS);
const FORMS = new Map<string, VerbForm[]>();
for (const [verb, line] of VERB_FORMS.split('\n').entries()) {
  const [past = '', present = ''] = line.split('|');
  const own = new Map<string, VerbForm>();
  for (const form of spelledOut(past)) own.set(form, { verb, isPast: true, isPresent: false });
  for (const form of spelledOut(present)) own.set(form, { verb, isPast: own.has(form), isPresent: true });
  for (const [form, about] of own) FORMS.set(form, [...(FORMS.get(form) ?? []), about]);
}

const PLURALS = new Map(split(BROKEN_PLURALS).map((pair) => normalise(pair).split('/') as [string, string]));
const OWN = new Map(split(OWN_KEYS).map((pair) => pair.split('/') as [string, string]));
const IYYA = new Set(split(NOUNS_IN_IYYA));
const SHORT = new Set(split(SHORT_NOUNS));

/** Alef alone is folded: «على» (on) is a particle, «علي» (Ali) is none. */
export function particleForm(word: string): string {
  return normalise(word, { alefMaksura: false, tehMarbuta: false });
}

const PRONOUNS = ['ه', 'ها', 'هم', 'هن', 'هما', 'ك', 'كم', 'نا', 'ني', 'ي'];
/** «Ali», «Hawli», «mine»: more often these than a preposition with «me». */
const NO_PARTICLES = new Set(['علي', 'مني', 'حولي', 'قبلي', 'لي', 'بي', 'معي']);
const STOPS = new Set(
  [
    ...split(PARTICLES),
    ...split(BEFORE_PRONOUNS)
      .flatMap((word) => PRONOUNS.map((pronoun) => word + pronoun))
      .filter((word) => !NO_PARTICLES.has(word)),
  ].flatMap((word) => [word, `و${word}`, `ف${word}`].map(particleForm)),
);

export const isParticle = (word: string) => STOPS.has(word);
export const isNoun = (word: string) => NOUNS.has(word) || PLURALS.has(word);
export const isAdjective = (word: string) => ((NOUNS.get(word) ?? 0) & ADJECTIVE) > 0;
export const isNounProper = (word: string) => ((NOUNS.get(word) ?? 0) & NOUN) > 0;
export const isName = (word: string) => ((NOUNS.get(word) ?? 0) & NAME) > 0;
export const isListedVerb = (word: string) => LISTED_VERBS.has(word);
export const isNounInIyya = (word: string) => IYYA.has(word);
export const isShortNoun = (word: string) => SHORT.has(word);
export const isBrokenPlural = (word: string) => PLURALS.has(word);
export const singularOf = (word: string) => PLURALS.get(word) ?? word;
export const ownKeyOf = (word: string) => OWN.get(word);
export const verbForms = (word: string): readonly VerbForm[] => FORMS.get(word) ?? [];

/** Words of a sorted list, each written as how many letters it shares with the one before and the rest of it. */
function spelledOut(list: string): string[] {
  let before = '';
  return Array.from(list.matchAll(/([0-9a-z])([^0-9a-z]*)/g), ([, shared, rest]) => {
    before = before.slice(0, Number.parseInt(shared as string, 36)) + rest;
    return before;
  });
}
