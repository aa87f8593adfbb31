import type { Article } from '../../article/article.ts';
import { articleTexts, type TextPlace } from '../../article/article-texts.ts';
import type { Profile } from '../../profile.ts';
import type { Finding } from '../house-style/check.ts';
import { spelledWords } from './spelled-words.ts';
import type { Speller } from './speller.ts';

/** The rule that misspelt words are reported under, beside those of the house's style. */
export const SPELLING_RULE = {
  id: 'spelling',
  title: { ar: 'كلمة لا يعرفها القاموس', en: 'Word the dictionary does not have' },
} as const;

/** A word that is misspelt or looks so, [start, end) in UTF-16 units. */
export interface Misspelling extends TextPlace {
  start: number;
  end: number;
  text: string;
  verdict: 'doubtful' | 'wrong';
}

/** The misspelt words of one text. */
export function misspellings(text: string, place: TextPlace, speller: Speller): Misspelling[] {
  return spelledWords(text).flatMap(({ text: word, start, end }) => {
    const verdict = speller.judge(word);
    return verdict === 'right' ? [] : [{ ...place, start, end, text: word, verdict }];
  });
}

/**
 * The misspelt words of an article, in reading order, program text aside: an error where one correction is certain, a
 * warning where it is not, and a hint where the word exists but another is likelier.
 */
export function checkSpelling(article: Article, speller: Speller): Finding[] {
  const found: Finding[] = [];
  for (const { blockId, field, text, block } of articleTexts(article)) {
    if (block?.type === 'code') continue;
    const place = { ...(blockId !== undefined && { blockId }), field };
    for (const { verdict, ...where } of misspellings(text, place, speller)) {
      const fix = speller.correction(where.text);
      const severity = verdict === 'doubtful' ? 'hint' : fix === undefined ? 'warning' : 'error';
      const { field: own, ...rest } = where;
      const isContent = blockId !== undefined && own === 'content';
      found.push({
        rule: SPELLING_RULE.id,
        severity,
        ...rest,
        ...(!isContent && { field: own }),
        ...(fix !== undefined && { fix }),
      });
    }
  }
  return found;
}

/** Where a finding stands. */
type Placed = Pick<Finding, 'blockId' | 'field' | 'start' | 'end'>;

/** Misspelt words that no rule of the house speaks of already: `hamza` says of «اكد» what this would say again. */
export function besides<Word extends Placed>(spelling: readonly Word[], others: readonly Finding[]): Word[] {
  const textOf = ({ blockId, field }: Placed) => `${blockId ?? ''} ${field ?? 'content'}`;
  const byText = Map.groupBy(
    others.filter(({ rule }) => SPEAKS_OF_WORDS.has(rule)),
    textOf,
  );
  return spelling.filter(
    (word) =>
      !(byText.get(textOf(word)) ?? []).some(
        ({ start = 0, end = 0 }) => start < (word.end ?? 0) && end > (word.start ?? 0),
      ),
  );
}

/** Rules that put single words right. */
const SPEAKS_OF_WORDS = new Set([
  'hamza',
  'verbal-noun-hamza',
  'ta-marbuta',
  'ta-marbuta-bare',
  'ta-marbuta-place',
  'alef-maksura',
  'dotless-yeh',
  'common-slip',
  'tanwin-after-hamza',
  'repeated-letter',
  'foreign-letter',
  'own-word',
  'agreed-name',
  'presentation-form',
  'god-willing',
  'alef-after-plural',
]);

/** What a profile says is spelt right: its agreed names, and the words it prefers. */
export function wordsOfProfile({ names, words }: Pick<Profile, 'names' | 'words'>): string[] {
  return [...names.map(({ right }) => right), ...words.flatMap(({ preferred }) => preferred ?? [])];
}
