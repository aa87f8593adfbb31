import { wordsHits } from './names-rules.ts';
import type { Hit, Rule } from './rule.ts';
import { patternPlaces, readWordPattern, type WordPattern } from './word-pattern.ts';

const read = new Map<string, WordPattern | undefined>();
/** Patterns that are kept as read; a profile has no more. */
const MOST_KEPT = 500;

function patternOf(pattern: string): WordPattern | undefined {
  if (!read.has(pattern)) {
    if (read.size >= MOST_KEPT) read.clear();
    read.set(pattern, readWordPattern(pattern));
  }
  return read.get(pattern);
}

/** What the profile adds: words it does not want, and patterns of words. */
export const OWN_RULES: readonly Rule[] = [
  {
    id: 'own-word',
    kind: 'own',
    severity: 'warning',
    title: { ar: 'كلمة لا تستعملها الجريدة', en: 'Word the house does not use' },
    why: { ar: 'من قائمة كلمات الجريدة.', en: 'From the house’s own list.' },
    example: { wrong: 'كلمة من القائمة', right: 'الكلمة المفضلة مكانها' },
    sparesQuotes: true,
    find: (text, { words }) =>
      words.flatMap(({ banned, preferred }): Hit[] => wordsHits(text, banned, preferred)),
  },
  {
    id: 'own-pattern',
    kind: 'own',
    severity: 'warning',
    title: { ar: 'عبارة لا تستعملها الجريدة', en: 'Wording the house does not use' },
    why: { ar: 'من قواعد الجريدة.', en: 'From the house’s own rules.' },
    example: { wrong: 'عبارة على نمط من القائمة', right: 'العبارة المفضلة مكانها' },
    sparesQuotes: true,
    find: (text, { patterns }) =>
      patterns.flatMap(({ pattern, preferred }): Hit[] => {
        const parsed = patternOf(pattern);
        if (parsed === undefined) return [];
        return patternPlaces(text, parsed).map((place) =>
          preferred === undefined ? place : { ...place, fix: preferred },
        );
      }),
  },
];
