import type { Article } from '../article/article.ts';
import { blockTexts } from '../article/statistics.ts';
import { normalise } from './normalise.ts';
import { searchKey } from './search-key/search-key.ts';
import { isStopWord } from './stop-words.ts';
import { words } from './words.ts';

/** One of the most used words or two-word phrases of an article, as it is mostly written. */
export interface Keyword {
  text: string;
  count: number;
  score: number;
}

/** A word that counts: what it is counted as, a number, and how it is shown. */
interface Heard {
  key: number;
  form: string;
}

/** The words that count, in their order: the weight of each, and whether only a space parts it from the one before. */
interface Places {
  words: Heard[];
  weights: number[];
  follows: boolean[];
}

/**
 * The most used words of an article, best first: folded and stemmed to be counted, shown in their commonest written
 * form without «ال» kept apart; phrases of two words that recur take their words' place. What the desk pinned comes
 * first, what it hid never.
 */
export function keywordsOf(article: Article, { top }: { top: number }): Keyword[] {
  // Not amid an article: its words have the numbers that they were given.
  if (known.size >= MOST_KNOWN) {
    known.clear();
    numbers.clear();
  }
  if (top === 0) return [];
  const { words: heard, weights, follows } = placesOf(article);
  const singles = new Map<number, number>();
  const pairs = new Map<number, number>();
  let last = 0;
  for (const [index, { key }] of heard.entries()) {
    const weight = weights[index] as number;
    singles.set(key, (singles.get(key) ?? 0) + weight);
    if (follows[index]) pairs.set(pairOf(last, key), (pairs.get(pairOf(last, key)) ?? 0) + weight);
    last = key;
  }

  const phrases = new Map<number, number>();
  const inPhrase = new Map<number, number>();
  for (const [pair, count] of pairs)
    if (count >= 3) {
      phrases.set(pair, count);
      for (const key of [Math.floor(pair / MOST_WORDS), pair % MOST_WORDS])
        inPhrase.set(key, (inPhrase.get(key) ?? 0) + count);
    }
  const alone = new Map<number, number>();
  for (const [key, count] of singles) {
    const rest = count - (inPhrase.get(key) ?? 0);
    if (rest >= 2) alone.set(key, rest);
  }

  // Only of what is shown the written forms are counted.
  const forms = new Map<number, Map<string, number>>();
  for (const [index, { key, form }] of heard.entries()) {
    const weight = weights[index] as number;
    if (alone.has(key)) addForm(forms, key, form, weight);
    const before = phrases.size > 0 && follows[index] ? heard[index - 1] : undefined;
    const pair = before && pairOf(before.key, key);
    if (before && pair !== undefined && phrases.has(pair))
      addForm(forms, pair, `${before.form} ${form}`, weight);
  }
  const ranked = [...forms].map(([group, written]): Keyword => {
    const phrase = phrases.get(group);
    const count = phrase ?? (singles.get(group) as number);
    const score = phrase === undefined ? (alone.get(group) as number) : count * 1.8;
    return { text: commonestForm(written), count, score };
  });
  // By code units where they are used as much: the same on every machine, whatever its collation knows.
  ranked.sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1));
  return withHand(ranked, article).slice(0, top);
}

/** More than a language has words: their numbers are below it, those of pairs above. */
const MOST_WORDS = 4_000_000;

function pairOf(first: number, second: number): number {
  return first * MOST_WORDS + second;
}

function withHand(ranked: Keyword[], article: Article): Keyword[] {
  const { pinned = [], hidden = [] } = article.keywords ?? {};
  if (pinned.length === 0 && hidden.length === 0) return ranked;
  const out = new Set([...hidden, ...pinned].map(searchText));
  const first = pinned.map((text) => {
    const found = ranked.find((keyword) => searchText(keyword.text) === searchText(text));
    return { text, count: found?.count ?? 0, score: found?.score ?? 0 };
  });
  return [...first, ...ranked.filter((keyword) => !out.has(searchText(keyword.text)))];
}

function searchText(text: string): string {
  return words(text)
    .map((word) => searchKey(word.text))
    .join(' ');
}

/** The headline counts twice: its words are what the story is about. */
function textsOf(article: Article): { text: string; weight: number }[] {
  const body = article.blocks.flatMap((block) => blockTexts(block).map(({ text }) => ({ text, weight: 1 })));
  return [{ text: article.headline, weight: 2 }, { text: article.deck ?? '', weight: 1 }, ...body];
}

function placesOf(article: Article): Places {
  const places: Places = { words: [], weights: [], follows: [] };
  for (const { text, weight } of textsOf(article)) {
    let end = -1;
    for (const word of words(text)) {
      const heard = hear(word.text);
      if (heard === null) {
        end = -1;
        continue;
      }
      places.words.push(heard);
      places.weights.push(weight);
      places.follows.push(end >= 0 && isSpace(text, end, word.start));
      end = word.end;
    }
  }
  return places;
}

function isSpace(text: string, from: number, to: number): boolean {
  if (to === from + 1) return text.charCodeAt(from) === 0x20;
  return to > from && text.slice(from, to).trim() === '';
}

/** What was heard of words before: the news is written with few of them, over and over. */
const known = new Map<string, Heard | null>();
/** The number of each key, from 1 on, so that a pair is never taken for a word. */
const numbers = new Map<string, number>();
const MOST_KNOWN = 50_000;

/** The word as it is counted and shown; null for stop words, numbers and what is too short to say anything. */
function hear(word: string): Heard | null {
  const before = known.get(word);
  if (before !== undefined) return before;
  const plain = normalise(word);
  const counts = plain.length >= 3 && !/^\d+$/.test(plain) && !isStopWord(plain);
  const heard = counts ? { key: numberOf(searchKey(word)), form: withoutConjunction(word) } : null;
  known.set(word, heard);
  return heard;
}

/** «والوزارة» ("and the ministry") is shown as «الوزارة»; words whose first letter is a plain و stay whole. */
function withoutConjunction(form: string): string {
  if (/^لل../.test(form)) return `ال${form.slice(2)}`;
  return form.replace(/^(?:و|ف|ب|ك)(?=ال...)/, '');
}

function numberOf(key: string): number {
  const before = numbers.get(key);
  if (before !== undefined) return before;
  numbers.set(key, numbers.size + 1);
  return numbers.size;
}

function addForm(
  groups: Map<number, Map<string, number>>,
  group: number,
  form: string,
  weight: number,
): void {
  const forms = groups.get(group) ?? new Map<string, number>();
  forms.set(form, (forms.get(form) ?? 0) + weight);
  groups.set(group, forms);
}

function commonestForm(forms: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [form, count] of forms)
    if (count > most || (count === most && form.length < best.length)) [best, most] = [form, count];
  return best;
}
