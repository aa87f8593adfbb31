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

interface Group {
  key: string;
  count: number;
  forms: Map<string, number>;
}

/**
 * The most used words of an article, best first: folded and stemmed to be counted, shown in their commonest written
 * form without «ال» kept apart; phrases of two words that recur take their words' place. What the desk pinned comes
 * first, what it hid never.
 */
export function keywordsOf(article: Article, { top }: { top: number }): Keyword[] {
  const singles = new Map<string, Group>();
  const pairs = new Map<string, Group>();
  for (const { text, weight } of textsOf(article)) countText(text, weight, singles, pairs);

  const phrases = [...pairs.values()].filter((group) => group.count >= 3);
  const ranked: Keyword[] = phrases.map((group) => ({
    text: commonestForm(group),
    count: group.count,
    score: group.count * 1.8,
  }));
  const inPhrase = new Map<string, number>();
  for (const group of phrases)
    for (const key of group.key.split(' ')) inPhrase.set(key, (inPhrase.get(key) ?? 0) + group.count);
  for (const group of singles.values()) {
    const alone = group.count - (inPhrase.get(group.key) ?? 0);
    if (alone >= 2) ranked.push({ text: commonestForm(group), count: group.count, score: alone });
  }
  ranked.sort((a, b) => b.score - a.score || a.text.localeCompare(b.text, 'ar'));
  return withHand(ranked, article).slice(0, top);
}

function withHand(ranked: Keyword[], article: Article): Keyword[] {
  const { pinned = [], hidden = [] } = article.keywords ?? {};
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

function countText(
  text: string,
  weight: number,
  singles: Map<string, Group>,
  pairs: Map<string, Group>,
): void {
  let before: { key: string; form: string; end: number } | undefined;
  for (const word of words(text)) {
    const plain = normalise(word.text);
    if (plain.length < 3 || /^\d+$/.test(plain) || isStopWord(plain)) {
      before = undefined;
      continue;
    }
    const key = searchKey(word.text);
    const form = withoutConjunction(word.text);
    add(singles, key, form, weight);
    if (before && /^\s+$/.test(text.slice(before.end, word.start)))
      add(pairs, `${before.key} ${key}`, `${before.form} ${form}`, weight);
    before = { key, form, end: word.end };
  }
}

/** «والوزارة» ("and the ministry") is shown as «الوزارة»; words whose first letter is a plain و stay whole. */
function withoutConjunction(form: string): string {
  if (/^لل../.test(form)) return `ال${form.slice(2)}`;
  return form.replace(/^(?:و|ف|ب|ك)(?=ال...)/, '');
}

function add(groups: Map<string, Group>, key: string, form: string, weight: number): void {
  const group = groups.get(key) ?? { key, count: 0, forms: new Map<string, number>() };
  group.count += weight;
  group.forms.set(form, (group.forms.get(form) ?? 0) + weight);
  groups.set(key, group);
}

function commonestForm(group: Group): string {
  let best = '';
  let most = 0;
  for (const [form, count] of group.forms)
    if (count > most || (count === most && form.length < best.length)) [best, most] = [form, count];
  return best;
}
