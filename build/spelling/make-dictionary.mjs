#!/usr/bin/env node
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAutomaton, wordValue } from '../../core/arabic/spelling/automaton.ts';
import { nearWords } from '../../core/arabic/spelling/near-words.ts';
import { reading } from '../../core/arabic/spelling/proclitics.ts';
import { inRoot } from '../places.mjs';
import { buildAutomaton } from './build-automaton.mjs';
import { hunspellForms } from './hunspell-forms.mjs';
import { tesseractWords } from './tesseract-words.mjs';

/**
 * Makes `assets/spelling/forms.bin` and `levels.bin` anew; the README there says from what, and how to get it.
 *
 *   node build/spelling/make-dictionary.mjs FOLDER
 *
 * FOLDER holds these four files, exactly as they were published:
 */
const SOURCES = {
  'ar.aff': 'e76aa9c94b8285ca72b37c5d6c513484d2b9e9d393d2c602b5018d612e37e1ee',
  'ar.dic': '7aeb0346703918e1702f18e0278021c4d1fe799acea84d676c29eb0a869bad51',
  'arabic.txt': 'b95dd78267071dd53da8cb0a46f59308a8fd4fbe5e8e453fbd0910f0bc62f22e',
  'ara.traineddata.gz': '400ab30fe4f4c4a03feeabe0779a7122cee6aa4fffb1629bb5b1671942859c9e',
};
/** In hundredths of a power of ten: the level of words of the web, of the news, and of the commonest word of all. */
const WEB = 280;
const NEWS = 480;
const COMMONEST = 760;
const SAME_SHAPE = 0.31;

const folder = process.argv[2];
if (folder === undefined) {
  console.error(`Name the folder that holds ${Object.keys(SOURCES).join(', ')}.`);
  process.exit(2);
}
/** @param {keyof typeof SOURCES} name */
const source = (name) => {
  const bytes = readFileSync(join(folder, name));
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (hash !== SOURCES[name]) throw new Error(`${name} is another edition: its SHA-256 is ${hash}`);
  return bytes;
};

const formBytes = buildAutomaton(hunspellForms(source('ar.aff').toString(), source('ar.dic').toString()));
const forms = readAutomaton(/** @type {ArrayBuffer} */ (formBytes.buffer));

/** @type {Map<string, number>} */
const levels = new Map();
/** @param {string} word @param {number} level */
const keep = (word, level) => {
  if (/^[\u0621-\u063A\u0641-\u064A]{2,}$/.test(word))
    levels.set(word, Math.max(level, levels.get(word) ?? 0));
};
const bare = (/** @type {string} */ word) => word.replace(/[\u0640\u064B-\u065F\u0670]/g, '');

const news = readFileSync(inRoot('build/spelling/news-words.txt'), 'utf8').trim().split(/\s+/);
for (const word of news) keep(word, NEWS);
const isNews = new Set(news);
for (const word of tesseractWords(source('ara.traineddata.gz'))) keep(bare(word), WEB);
for (const [index, written] of source('arabic.txt').toString().trim().split('\n').entries()) {
  // As Zipf has it, in steps of a fifth of a power of ten.
  const level = Math.round((COMMONEST - 100 * Math.log10(index + 1)) / 20) * 20;
  keep(meantBy(bare(written.trim())), level);
}
// A slip among the words of the web does not speak for itself.
for (const word of [...levels.keys()]) {
  if (isNews.has(word)) continue;
  const meant = meantBy(word);
  if (meant === word) continue;
  if (levels.has(meant)) keep(meant, levels.get(word) ?? 0);
  levels.delete(word);
}

/**
 * A word of the list as it ought to be written: those who write subtitles leave hamzas out.
 * @param {string} word
 */
function meantBy(word) {
  if (isNews.has(word) || reading(forms, word) === 'word') return word;
  const near = [...nearWords(forms, word, SAME_SHAPE).keys()].filter(
    (other) => reading(forms, other) === 'word',
  );
  return (
    near.find((other) => isNews.has(other)) ??
    (near.length > 0 ? /** @type {string} */ (near.sort(byLevel)[0]) : word)
  );
}

/** @param {string} a @param {string} b */
function byLevel(a, b) {
  return (levels.get(b) ?? 0) - (levels.get(a) ?? 0);
}

const levelBytes = buildAutomaton(levels);
mkdirSync(inRoot('assets/spelling'), { recursive: true });
writeFileSync(inRoot('assets/spelling/forms.bin'), formBytes);
writeFileSync(inRoot('assets/spelling/levels.bin'), levelBytes);
console.log(
  `forms.bin ${formBytes.length} bytes, levels.bin ${levelBytes.length} bytes, ${levels.size} words with a level; ${wordValue(forms, 'كتاب') > 0 ? 'reads back' : 'broken'}.`,
);
