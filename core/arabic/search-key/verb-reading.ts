import { isListedVerb, VERB_KEYS, verbForms } from './lexicon-words.ts';
import type { Reading } from './noun-readings.ts';

/** What may stand before a verb, and what it costs to believe so. */
const PREFIXES: readonly (readonly [prefix: string, cost: number])[] = [
  ['', 0],
  ['س', 0.6],
  ['و', 1],
  ['ل', 1],
  ['وس', 1.3],
  ['ف', 1.4],
  ['فس', 1.6],
  ['ول', 1.7],
  ['فل', 1.9],
];
const OBJECTS = ['', 'ه', 'ها', 'هم', 'هن', 'هما', 'ني', 'نا', 'كم', 'ك'];
const SUBJECTS = ['ون', 'وا', 'تم', 'نا', 'ين', 'ان', 'تا', 'ن', 'ت', 'ا', 'ي', 'و', ''];
const OF_PRESENT = new Set(['ون', 'ين', 'ان']);
const OF_PAST = new Set(['ت', 'تم', 'تا', 'نا']);

/** The likeliest way to take a folded word for a form of a listed verb; `base` is the verb, folded. */
export function verbReading(word: string): Reading | undefined {
  let best: { verb: number; cost: number } | undefined;
  const hear = (verb: number, cost: number) => {
    if (best === undefined || cost < best.cost || (cost === best.cost && verb < best.verb))
      best = { verb, cost };
  };
  for (const [prefix, cost] of PREFIXES) {
    if (!word.startsWith(prefix)) continue;
    const rest = word.slice(prefix.length);
    if (/[سل]$/.test(prefix) && !/^[يتنا]/.test(rest)) continue;
    const isShort = rest.length === 2 && /^[وف]?$/.test(prefix) && isListedVerb(rest);
    if (rest.length >= 3 || isShort) hearRest(rest, cost + 0.5, hear);
  }
  return best && { base: VERB_KEYS[best.verb] as string, cost: best.cost };
}

function hearRest(rest: string, cost: number, hear: (verb: number, cost: number) => void): void {
  for (const object of OBJECTS) {
    if (!rest.endsWith(object)) continue;
    const acted = object === '' ? rest : rest.slice(0, -object.length);
    if (object !== '' && acted.length < 3) continue;
    for (const subject of SUBJECTS) {
      if (!acted.endsWith(subject) || (subject === 'و' && object === '')) continue;
      const form = subject === '' ? acted : acted.slice(0, -subject.length);
      if (form.length < 2) continue;
      const more = (object === '' ? 0 : 0.5) + (subject === '' ? 0 : subject === 'ي' ? 0.9 : 0.4);
      const forms = [form];
      // «رآها» (he saw her) is رأى: the ى has become ا before the object.
      if (object !== '' && subject === '' && form.endsWith('ا')) forms.push(`${form.slice(0, -1)}ي`);
      for (const each of forms)
        for (const { verb, isPast, isPresent } of verbForms(each))
          if ((isPresent || !OF_PRESENT.has(subject)) && (isPast || !OF_PAST.has(subject)))
            hear(verb, cost + more);
    }
  }
}

/** The verb of which a word is the present, if it is a listed one's. */
export function verbOfPresent(word: string): string | undefined {
  const present = verbForms(word).find((form) => form.isPresent);
  return present && VERB_KEYS[present.verb];
}

/** The verb of which a word is a form. */
export function verbOf(word: string): string | undefined {
  const [first] = verbForms(word);
  return first && VERB_KEYS[first.verb];
}
