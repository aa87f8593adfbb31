import type { Article, Keywords } from '../article/article.ts';
import { blockTexts } from '../article/statistics.ts';
import { keywordWeight, NAME } from './keyword-weight.ts';
import { normalise } from './normalise.ts';
import { searchKey } from './search-key/search-key.ts';
import { isStopWord } from './stop-words.ts';
import { type Span, words } from './words.ts';

/** One of the most used words or two-word phrases of an article, as it is mostly written. */
export interface Keyword {
  text: string;
  /** How often it stands there, in any of its forms. */
  count: number;
  score: number;
}

/** What is counted together: all forms of a word, or of two words in a row. */
interface Group {
  /** Its words, one or two. */
  parts: readonly Heard[];
  count: number;
  /** As `count`, but what stands in the headline weighs more. */
  weight: number;
  /** How much it tells of the story, by `keywordWeight`. */
  telling: number;
  /** As it is first written; how often in each form, once it is written in another. */
  form: string;
  forms?: Map<string, number>;
}
/** By the number of the word, or of both (`pairNumber`). */
type Groups = Map<number, Group>;

/** How much a place says of what the story is about. */
const PLACES = { headline: 2.5, deck: 1.5, heading: 1.5, body: 1 } as const;
/** Two words are a phrase where so much of what the rarer of them says is said in it. */
const TOGETHER = 0.6;
const PHRASE_LEAD = 1.5;
/** From so many times on, a word is told beside its phrase. */
const OFTEN = 3;
/** A word that stands in the headline alone comes behind those that come again. */
const ONCE = 0.6;

/**
 * The most used words of an article, best first: folded and stemmed to be counted, shown in their commonest written
 * form without what is joined before it; words that are said together come before what else is said of each. Stop words and verbs
 * of saying are left out. What the desk pinned comes first, what it hid never, and what it renamed under its new
 * name, words of one new name as one. `rarity` of a key (1 as it is, 0 everywhere) weighs words against others' texts.
 */
export function keywordsOf(
  article: Pick<Article, 'headline' | 'deck' | 'blocks' | 'keywords'>,
  { top, rarity }: { top: number; rarity?: (key: string) => number },
): Keyword[] {
  if (top === 0) return [];
  return withHand(rankedKeywords(keywordGroups([article]), rarity), article.keywords).slice(0, top);
}

/** As `keywordsOf`, of many articles together and without anybody's hand. */
export function keywordsOfAll(
  articles: Iterable<Pick<Article, 'headline' | 'deck' | 'blocks'>>,
  { top, rarity }: { top: number; rarity?: (key: string) => number },
): Keyword[] {
  return rankedKeywords(keywordGroups(articles), rarity).slice(0, top);
}

function keywordGroups(articles: Iterable<Pick<Article, 'headline' | 'deck' | 'blocks'>>) {
  const singles: Groups = new Map();
  const said: Pair[] = [];
  forgetWhereFull();
  for (const { headline, deck, blocks } of articles) {
    countText(headline, PLACES.headline, singles, said);
    countText(deck ?? '', PLACES.deck, singles, said);
    for (const block of blocks) {
      if (block.type === 'code') continue;
      for (const { text } of blockTexts(block))
        countText(text, block.type === 'heading' ? PLACES.heading : PLACES.body, singles, said);
    }
  }
  const isSaidAgain = ({ number }: Heard) => (singles.get(number)?.count ?? 0) >= 2;
  const pairs: Groups = new Map();
  for (const { first, second, weight } of said)
    if (isSaidAgain(first) && isSaidAgain(second))
      add(pairs, pairNumber(first, second), first, second, weight);
  return { singles, pairs };
}

function rankedKeywords(
  { singles, pairs }: { singles: Groups; pairs: Groups },
  rarity: (key: string) => number = () => 1,
): Keyword[] {
  const phrases = [...pairs.values()].filter(({ count, parts }) => {
    const rarer = Math.min(...parts.map(({ number }) => singles.get(number)?.count ?? 0));
    return count >= 2 && count >= TOGETHER * rarer;
  });
  // Of the phrases that a word stands in, what the commonest says is not said again of the word.
  const inPhrase = new Map<number, { count: number; weight: number }>();
  for (const { parts, count, weight } of phrases)
    for (const { number } of parts)
      if (count > (inPhrase.get(number)?.count ?? 0)) inPhrase.set(number, { count, weight });
  const ranked = phrases.map((group): Keyword => {
    const rare = Math.max(...group.parts.map(({ key }) => rarity(key)));
    return {
      text: commonestForm(group),
      count: group.count,
      score: group.weight * group.telling * rare * PHRASE_LEAD,
    };
  });
  for (const [number, group] of singles) {
    const within = inPhrase.get(number);
    const count = group.count - (within?.count ?? 0);
    const weight = group.weight - (within?.weight ?? 0);
    // What a headline says once is a keyword where it is more than an adjective.
    const isOnce = count === 1 && within === undefined && weight > PLACES.body && group.telling >= 1;
    // «القطار» (the train) stands beside «قطار سريع» (a fast train) where other words speak of it too.
    const isBeside = count >= 1 && within !== undefined && group.count >= OFTEN;
    if (count < 2 && !isOnce && !isBeside) continue;
    const score = weight * group.telling * rarity((group.parts[0] as Heard).key) * (isOnce ? ONCE : 1);
    ranked.push({ text: commonestForm(group), count: group.count, score });
  }
  return (
    ranked
      .filter(({ score }) => score > 0)
      .map((keyword) => ({ ...keyword, score: Math.round(keyword.score * 100) / 100 }))
      // By code units where they are used as much: the same on every machine, whatever its collation knows.
      .sort((a, b) => b.score - a.score || b.count - a.count || (a.text < b.text ? -1 : 1))
  );
}

function withHand(ranked: Keyword[], keywords: Keywords | undefined): Keyword[] {
  const { pinned = [], hidden = [], renamed = [] } = keywords ?? {};
  if (pinned.length + hidden.length + renamed.length === 0) return ranked;
  const newNames = new Map(renamed.map(({ from, to }) => [searchText(from), to]));
  const byName = new Map<string, Keyword>();
  for (const keyword of ranked) {
    const text = newNames.get(searchText(keyword.text)) ?? keyword.text;
    const before = byName.get(searchText(text));
    byName.set(searchText(text), {
      text: before?.text ?? text,
      count: (before?.count ?? 0) + keyword.count,
      score: (before?.score ?? 0) + keyword.score,
    });
  }
  // A name that the desk gave stands as it gave it, whichever of its words came first.
  for (const to of newNames.values()) {
    const own = byName.get(searchText(to));
    if (own) byName.set(searchText(to), { ...own, text: to });
  }
  const all = newNames.size === 0 ? ranked : [...byName.values()].sort((a, b) => b.score - a.score);
  const out = new Set([...hidden, ...pinned].map(searchText));
  const first = pinned.map((text) => {
    const found = byName.get(searchText(text));
    return { text, count: found?.count ?? 0, score: found?.score ?? 0 };
  });
  return [...first, ...all.filter((keyword) => !out.has(searchText(keyword.text)))];
}

function searchText(text: string): string {
  return words(text)
    .map((word) => searchKey(word.text))
    .join(' ');
}

/** A word that counts: what it is counted as, how it is shown, and how much it tells. */
interface Heard {
  key: string;
  /** Stands for the key: numbers are found faster than words, and two of them make one. */
  number: number;
  form: string;
  telling: number;
}

/** Two words in a row. They are counted last, for few words are said again and no others make a phrase. */
interface Pair {
  first: Heard;
  second: Heard;
  weight: number;
}

/** What was heard of words before: the news is written with few of them, over and over. */
const known = new Map<string, Heard | null>();
const numbers = new Map<string, number>();
const MOST_KNOWN = 50_000;
/** More numbers than `numbers` ever holds: one text has fewer words, and it is emptied between texts. */
const NUMBERS = 2 ** 26;

/** Between texts alone: within one, a word must keep its number. */
function forgetWhereFull(): void {
  if (known.size < MOST_KNOWN) return;
  known.clear();
  numbers.clear();
}

function numberOf(key: string): number {
  let number = numbers.get(key);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(key, number);
  }
  return number;
}

function pairNumber(first: Heard, second: Heard): number {
  return first.number * NUMBERS + second.number;
}

/** The word as it is counted and shown; null for stop words, numbers, verbs and what is too short to say anything. */
function hear(word: string): Heard | null {
  const before = known.get(word);
  if (before !== undefined) return before;
  const plain = normalise(word);
  // «و45» (and 45) is a number too.
  const isDumb = plain.length < 3 || /^[وفبكل]{0,2}\d/.test(plain) || isStopWord(plain);
  const telling = isDumb ? 0 : word.includes(' ') ? NAME : keywordWeight(word);
  const key = telling === 0 ? '' : keyOf(word);
  const heard =
    telling === 0 ? null : { key, number: numberOf(key), form: withoutClitics(word, key), telling };
  known.set(word, heard);
  return heard;
}

function countText(text: string, weight: number, singles: Groups, said: Pair[]): void {
  let before: Heard | undefined;
  let end = 0;
  for (const word of namesJoined(text)) {
    const heard = hear(word.text);
    if (heard !== null) {
      add(singles, heard.number, heard, undefined, weight);
      // «اجتماع بالقاهرة» (a meeting in Cairo) is no phrase: a preposition parts it.
      const isPhrase = before && heard.form === word.text && isBlank(text, end, word.start);
      if (before && isPhrase && !isBound(heard.form, text, word.end))
        said.push({ first: before, second: heard, weight });
    }
    before = heard ?? undefined;
    end = word.end;
  }
}

function isBlank(text: string, start: number, end: number): boolean {
  return end - start === 1 ? text[start] === ' ' : /^\s+$/.test(text.slice(start, end));
}

/** Whether the word before `end` belongs to what follows: «إضراب سائقي» (a strike of drivers of) is half of a phrase. */
function isBound(form: string, text: string, end: number): boolean {
  return form.endsWith('ي') && form.length > 3 && /^\s+ال/u.test(text.slice(end, end + 4));
}

/** The words of a text, those that only begin a name with what they begin: «عبد اللطيف», «أبو ظبي», «آل سعود». */
function namesJoined(text: string): Span[] {
  const joined: Span[] = [];
  for (const word of words(text)) {
    const before = joined.at(-1);
    const isBegun = before && before.text.length <= LONGEST_BEGIN && BEGINS_NAME.test(before.text);
    if (before && isBegun && text.slice(before.end, word.start) === ' ')
      joined[joined.length - 1] = { text: `${before.text} ${word.text}`, start: before.start, end: word.end };
    else joined.push(word);
  }
  return joined;
}
const LONGEST_BEGIN = 5;
const BEGINS_NAME = /^[وف]?[بلك]?(?:عبد|أبو|أبي|آل)$/u;

function keyOf(word: string): string {
  return word.split(' ').map(searchKey).join(' ');
}

/**
 * «والوزارة» ("and the ministry") is shown as «الوزارة» and «بمدارس» ("with schools") as «مدارس»; the first letter of
 * a root stays: a word without it would be another.
 */
function withoutClitics(form: string, key: string): string {
  if (/^[وف]?لل../.test(form)) return `ال${form.replace(/^[وف]?لل/, '')}`;
  const bare = form.replace(/^[وف]?[بك]?(?=ال...)/, '');
  if (bare !== form) return bare;
  for (const length of [2, 1]) {
    const clitic = form.slice(0, length);
    const rest = form.slice(length);
    if (/^[وف]?[بلك]$|^[وف]$/.test(clitic) && rest.length >= 3 && searchKey(rest) === key) return rest;
  }
  return form;
}

/** Counts a word, or with `second` two words in a row, in one of its forms. */
function add(groups: Groups, number: number, first: Heard, second: Heard | undefined, weight: number): void {
  const form = second === undefined ? first.form : `${first.form} ${second.form}`;
  const telling = second === undefined ? first.telling : (first.telling + second.telling) / 2;
  const group = groups.get(number);
  if (group === undefined) {
    const parts = second === undefined ? [first] : [first, second];
    groups.set(number, { parts, count: 1, weight, telling, form });
    return;
  }
  // Most words and nearly all pairs are written in one form: the others alone are counted apart.
  if (group.forms === undefined && form !== group.form) group.forms = new Map([[group.form, group.count]]);
  group.forms?.set(form, (group.forms.get(form) ?? 0) + 1);
  group.count += 1;
  group.weight += weight;
  group.telling = Math.max(group.telling, telling);
}

function commonestForm(group: Group): string {
  let best = group.form;
  let most = 0;
  for (const [form, count] of group.forms ?? [])
    if (count > most || (count === most && form.length < best.length)) [best, most] = [form, count];
  return best;
}
