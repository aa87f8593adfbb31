/**
 * Makes `core/arabic/search-key/lexicon.ts` from Ayaspell's Arabic dictionary for hunspell (version 3.2, taken under
 * the MPL 1.1): `node build/search-lexicon.mjs FOLDER`, where ar.dic and ar.aff lie. Run when lists or version change.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalise } from '../core/arabic/normalise.ts';
import { VERBS } from '../core/arabic/search-key/verbs.ts';
import { DROPPED, FEMININE_NOUNS, NAMES } from '../core/arabic/search-key/word-lists.ts';
import { inRoot } from './places.mjs';

const ADJECTIVE = 1;
const NOUN = 2;
const NAME = 4;
const PAST = 1;
const PRESENT = 2;

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder of ar.dic and ar.aff.');
const lines = (/** @type {string} */ name) => readFileSync(join(folder, name), 'utf8').split(/\r?\n/);
const split = (/** @type {string} */ list) => list.split(/\s+/);

/** @type {Record<'AF' | 'AM', string[]>} */
const aliases = { AF: [], AM: [] };
for (const line of lines('ar.aff')) {
  const match = /^(AF|AM) (.*?)(?: #.*)?$/.exec(line);
  if (match) aliases[/** @type {'AF' | 'AM'} */ (match[1])].push(/** @type {string} */ (match[2]));
}

/** @type {Map<string, number>} */
const words = new Map();
const verbs = split(VERBS).map((verb) => verb.normalize('NFC'));
/** @type {Map<string, Map<string, number>>} */
const forms = new Map(verbs.map((verb) => [verb, new Map()]));
const add = (/** @type {Map<string, number>} */ to, /** @type {string} */ word, /** @type {number} */ bits) =>
  to.set(word, (to.get(word) ?? 0) | bits);

for (const line of lines('ar.dic').slice(1)) {
  const [entry = '', morphology = ''] = line.split('\t');
  const [word = '', flagsNumber] = entry.split('/');
  if (!/^[\u0621-\u064A\u0671-\u06D3]+$/u.test(word)) continue;
  const about = aliases.AM[Number(morphology)] ?? '';
  const flags = new Set(flagsNumber ? (aliases.AF[Number(flagsNumber)] ?? '').match(/../g) : []);
  const folded = normalise(word);
  if (/\bpo:verb\b/.test(about)) {
    const own = forms.get(/st:(\S+)/.exec(about)?.[1] ?? '');
    if (own && /is:pst/.test(about)) add(own, folded, PAST);
    if (own && /is:prst/.test(about)) add(own, folded, PRESENT);
    continue;
  }
  if (![...flags].some((flag) => /^[AB][A-D]$/.test(flag))) continue;
  const isAdjective = flags.has('BD') || flags.has('BB');
  const isName = flags.has('AB') && !flags.has('AA') && !isAdjective;
  add(words, folded, (isAdjective ? ADJECTIVE : NOUN) | (isName ? NAME : 0));
}
for (const word of split(DROPPED)) words.delete(word);
for (const word of split(FEMININE_NOUNS)) add(words, word, NOUN);
for (const name of split(NAMES).map((each) => normalise(each)))
  add(words, name, NOUN | (name.length >= 4 ? NAME : 0));

/** Sorted words, each as how many letters it shares with the one before (0-9, a-z) and the rest. */
function frontCoded(/** @type {Iterable<string>} */ list) {
  let before = '';
  let coded = '';
  for (const word of [...list].sort()) {
    let shared = 0;
    while (shared < before.length && before[shared] === word[shared]) shared += 1;
    coded += shared.toString(36) + word.slice(shared);
    before = word;
  }
  return coded;
}

const nouns = Array.from({ length: 8 }, (_, bits) =>
  frontCoded([...words].filter(([, own]) => own === bits).map(([word]) => word)),
);
const verbForms = verbs.map((verb) => {
  const own = [.../** @type {Map<string, number>} */ (forms.get(verb))];
  const of = (/** @type {number} */ bit) =>
    frontCoded(own.filter(([, bits]) => bits & bit).map(([form]) => form));
  return `${of(PAST)}|${of(PRESENT)}`;
});
const file = inRoot('core/arabic/search-key/lexicon.ts');
writeFileSync(
  file,
  `/*
 * Arabic nouns, adjectives, names and verb forms, folded. Made by build/search-lexicon.mjs from Ayaspell's dictionary
 * for hunspell 3.2, (c) 2006-2008 Mohamed Kebdani, and, unlike the rest of Warraq, under the Mozilla Public License 1.1
 * (https://www.mozilla.org/MPL/1.1/); the source is http://ayaspell.sourceforge.net/. Do not edit.
 */

/** By the sum of their bits (1 adjective, 2 noun, 4 name): sorted words, each as a shared length in base 36 and a rest. */
export const NOUN_LISTS: readonly string[] = ${JSON.stringify(nouns, null, 2)};

/** For each verb of \`VERBS\` its past and its present forms, written so, parted by a bar; verbs by line ends. */
export const VERB_FORMS: string =
  '${verbForms.join('\\n')}';
`,
);
console.log(`${words.size} words, ${[...forms.values()].reduce((sum, own) => sum + own.size, 0)} verb forms`);
