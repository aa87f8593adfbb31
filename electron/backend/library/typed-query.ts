import type { SearchQuery, SearchTerm } from '#core/search-query.ts';
import { exactPhrase } from './exact-phrase.ts';
import { bareForm, mayHaveWord, type SearchWord, searchWords } from './search-words.ts';

/** One term of a query as the index is asked for it. */
export interface WantedTerm {
  words: readonly SearchWord[];
  /** How its last word begins, bare, where the editor is still typing it. */
  begun?: string;
  /** Keys of known words that begin so and are kept under another beginning, such as broken plurals. */
  begunKeys: readonly string[];
  /** For a phrase: whether a text has it as it is written. */
  exact?: (text: string) => boolean;
}

/** The words of a query: what is to be there, and what is not. */
export interface TypedQuery {
  wanted: readonly WantedTerm[];
  excluded: readonly WantedTerm[];
}

/** Reads the terms of a query; `begunKeys` stay empty until the index is asked. Terms without a letter ask for nothing. */
export function typedQuery({ terms }: Pick<SearchQuery, 'terms'>): TypedQuery {
  const wanted = terms.filter((term) => !term.isExcluded);
  const plain = wanted.filter((term) => !term.isPhrase);
  // Plain words are read together: «عبد الله» is one name.
  const joined = { text: plain.map(({ text }) => text).join(' '), isPhrase: false };
  return {
    wanted: [
      { ...joined, isBegun: plain.at(-1)?.isBegun ?? false },
      ...wanted.filter((term) => term.isPhrase),
    ].flatMap((term) => wantedTerm(term) ?? []),
    excluded: terms.filter((term) => term.isExcluded).flatMap((term) => wantedTerm(term) ?? []),
  };
}

function wantedTerm({
  text,
  isPhrase,
  isBegun,
}: Pick<SearchTerm, 'text' | 'isPhrase' | 'isBegun'>): WantedTerm | undefined {
  const found = searchWords(text);
  const last = found.at(-1);
  if (last === undefined) return undefined;
  return {
    words: found,
    begunKeys: [],
    ...(isBegun && last.end === text.length && { begun: bareForm(last.form) }),
    ...(isPhrase && { exact: exactPhrase(text, isBegun) }),
  };
}

/**
 * What an expression is for: to find every hit, to weigh hits (a word as it is written in the headline counts beside
 * its key), or to find those whose headline has the words, in any of their forms or as they are written.
 */
export type MatchAim = 'find' | 'weigh' | 'headline' | 'headline-as-written';

/**
 * Terms in FTS5's own language, every token quoted, all of them: words by their keys, phrases by their keys side by
 * side. Empty where there is none.
 */
export function matchExpression(terms: readonly WantedTerm[], aim: MatchAim): string {
  const columns = aim === 'find' || aim === 'weigh' ? '{h b m}' : '{h}';
  return terms
    .flatMap((term) => (term.exact ? [phraseWays(term, columns)] : wordsWays(term, aim)))
    .join(' AND ');
}

function phraseWays({ words, begun }: WantedTerm, columns: string): string {
  const keys = words.map((word) => word.key);
  const ways = firstKeys(words[0] as SearchWord).map((first) => quoted([first, ...keys.slice(1)].join(' ')));
  if (begun !== undefined) {
    const before = keys.slice(0, -1);
    // A beginning that is no more than «ال» (the) is in no key: the text itself tells.
    if (before.length > 0 && /^(?:[وفبك]?ا?ل?|لل)$/.test(begun)) ways.push(quoted(before.join(' ')));
    else ways.push(`${quoted([...before, begun].join(' '))} *`);
  }
  return `(${ways.map((way) => `${columns} : ${way}`).join(' OR ')})`;
}

/** The keys of a phrase's first word: behind a clitic it may look like another word («بكرة» of «كرة», a ball). */
function firstKeys({ form, key }: SearchWord): string[] {
  const behind = ['و', 'ف', 'ب', 'ل', 'ك'].map((clitic) => searchWords(clitic + form)[0]?.key ?? key);
  return [...new Set([key, ...behind])];
}

function wordsWays({ words, begun, begunKeys }: WantedTerm, aim: MatchAim): string[] {
  return words.map((word, place) => {
    const written = `{f} : ${quoted(word.form)}`;
    const isBegun = begun !== undefined && place === words.length - 1;
    if (aim === 'headline-as-written') return isBegun ? `(${written} OR {f} : ${quoted(begun)}*)` : written;
    const anywhere = aim === 'headline' ? '{h} : ' : '';
    const ways = [anywhere + quoted(word.key)];
    if (aim === 'weigh') ways.push(written);
    if (isBegun) {
      // One letter begins words of nearly every text: only headlines are asked for it.
      ways.push(begun.length > 1 && aim !== 'headline' ? `${quoted(begun)}*` : `{f} : ${quoted(begun)}*`);
      ways.push(...begunKeys.map((key) => anywhere + quoted(key)));
    }
    return `(${ways.join(' OR ')})`;
  });
}

/** Where the query's words and phrases stand in a text, as [start, end) in UTF-16 units, ascending and apart. */
export function hitsIn(text: string, { wanted }: TypedQuery): [number, number][] {
  const tests = wanted
    .filter((term) => mayStandIn(term, text))
    .map((term) => (term.exact ? phraseTest(term, text) : wordTest(term)));
  if (tests.length === 0) return [];
  const found = searchWords(text);
  const hits: [number, number][] = [];
  for (let at = 0; at < found.length; at += 1) {
    const length = Math.max(0, ...tests.map((test) => test(found, at)));
    if (length === 0) continue;
    const last = found[at + length - 1] as SearchWord;
    hits.push([(found[at] as SearchWord).start, last.end]);
    at += length - 1;
  }
  return hits;
}

/** A quick look: most texts of a story have none of the words, and their places need not be known. */
function mayStandIn(term: WantedTerm, text: string): boolean {
  return term.exact ? term.exact(text) : mayHaveWord(text, isWantedBy(term));
}

/** How many words from a place on are a hit: none or one of a word, all of a phrase. */
type HitTest = (words: readonly SearchWord[], at: number) => number;

function wordTest(term: WantedTerm): HitTest {
  const isWanted = isWantedBy(term);
  return (found, at) => (isWanted(found[at] as SearchWord) ? 1 : 0);
}

function isWantedBy({ words, begun, begunKeys }: WantedTerm): (word: SearchWord) => boolean {
  const keys = new Set([...words.map((word) => word.key), ...begunKeys]);
  return ({ form, key }) =>
    keys.has(key) || (begun !== undefined && (key.startsWith(begun) || bareForm(form).startsWith(begun)));
}

function phraseTest({ words, begun, exact }: WantedTerm, text: string): HitTest {
  // The second word tells most places apart; the first may look otherwise behind a clitic, the last be only begun.
  const second = words.length > (begun === undefined ? 1 : 2) ? words[1] : undefined;
  return (found, at) => {
    if (second !== undefined && found[at + 1]?.key !== second.key) return 0;
    const last = found[at + words.length - 1];
    const stretch = last && text.slice((found[at] as SearchWord).start, last.end);
    return stretch !== undefined && exact?.(stretch) ? words.length : 0;
  };
}

function quoted(token: string): string {
  return `"${token.replaceAll('"', '""')}"`;
}
