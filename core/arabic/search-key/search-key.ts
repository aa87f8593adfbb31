import { normalise } from '../normalise.ts';
import {
  isAdjective,
  isListedVerb,
  isNoun,
  isParticle,
  ownKeyOf,
  particleForm,
  singularOf,
} from './lexicon-words.ts';
import { nounReading } from './noun-readings.ts';
import { verbOf, verbOfPresent, verbReading } from './verb-reading.ts';

const BEFORE_OWN = ['', 'ال', 'و', 'ف', 'لل', 'وال', 'بال', 'ل', 'ب', 'ول', 'س', 'وس'];
/** Active nouns whose final ي is written only with the article or before a noun. */
const DEFECTIVE = new Set(['قاض', 'واد', 'ناد', 'وال', 'راع', 'هاو', 'محام', 'ماض']);
const CUT_OFF = ['وبال', 'وكال', 'وال', 'بال', 'كال', 'فال', 'ولل', 'ال', 'لل'];

/**
 * The key under which a word as written is searched, counted and compared: one for all forms of a word, without
 * clitics, endings of number and pronouns; a broken plural's is its singular, a verb form's the verb. By what a
 * dictionary knows, so that letters of the root stay («وزير», «لبنان»). Particles have keys of their own, with `_`.
 */
export function searchKey(word: string): string {
  const folded = normalise(word).toLowerCase();
  if (!/^[\u0621-\u064A]+$/.test(folded)) return folded;
  if (isParticle(particleForm(word))) return `_${folded}`;
  return ownKey(folded) ?? (folded.length <= 2 ? folded : keyOfBase(baseOf(folded)));
}

function ownKey(word: string): string | undefined {
  for (const prefix of BEFORE_OWN) {
    if (!word.startsWith(prefix)) continue;
    const rest = word.slice(prefix.length);
    if (prefix.endsWith('س') && !/^[يتنا]/.test(rest)) continue;
    const key = ownKeyOf(rest);
    if (key !== undefined) return key;
  }
  return undefined;
}

function baseOf(word: string): string {
  const plain = word.replace(/^[وف]/, '');
  for (const form of [word, plain]) {
    // «التقى» (met) is no noun with an article.
    const met = form.startsWith('الت') ? verbOf(form) : undefined;
    if (met !== undefined) return met;
  }
  const noun = nounReading(word);
  const present = [word, plain].find((form) => /^ت...$/.test(form) && form === noun?.base);
  // «تقوم» (she stands) is rather the verb than a rare noun; «تركي» (Turkish) is no verb.
  if (present !== undefined && isNoun(present) && !isAdjective(present) && !isListedVerb(present)) {
    const verb = verbOfPresent(present);
    if (verb !== undefined) return verb;
  }
  const verb = verbReading(word);
  if (noun !== undefined && (verb === undefined || noun.cost <= verb.cost)) return noun.base;
  return verb?.base ?? unknownBase(word);
}

/** A word that no list has, mostly a name: what is surely an article is cut, and the endings of a nisba. */
function unknownBase(word: string): string {
  const prefix = CUT_OFF.find((each) => word.startsWith(each) && word.length - each.length >= 3);
  let rest = word.slice(prefix?.length ?? 0);
  if (prefix === undefined && word.startsWith('و') && word.length >= 5) rest = word.slice(1);
  return rest.length >= 5 ? rest.replace(/(?<=...)(?:يات|يين|يون|يان|يه)$/, 'ي') : rest;
}

function keyOfBase(base: string): string {
  const singular = singularOf(base);
  const whole = DEFECTIVE.has(singular) ? `${singular}ي` : singular;
  return ownKeyOf(whole) ?? whole;
}
