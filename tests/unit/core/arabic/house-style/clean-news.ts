import { readdirSync, readFileSync } from 'node:fs';
import { checkArticle, type Finding } from '#core/arabic/house-style/check.ts';
import { countWords } from '#core/arabic/words.ts';
import { newArticle } from '#core/article/article.ts';
import { readingTexts } from '#core/article/block-texts.ts';
import { DEFAULT_PROFILE } from '#core/profile.ts';
import { heldOutArticles } from '../../../../fixtures/keywords/marked.ts';

const FOLDER = new URL('../../../../fixtures/news/', import.meta.url);

/**
 * Paragraphs of news as a good desk leaves them: nothing in them is wrong. `clean` are those that rules and speller
 * were made beside, `held-out` those written to be measured only, `desks` stories of money, sport, culture, weather and
 * courts, to be measured only too.
 */
export function cleanParagraphs(which: 'clean' | 'held-out' | 'desks' | '' = ''): string[] {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ar.txt') && name.startsWith(which))
    .sort()
    .flatMap((name) => readFileSync(new URL(name, FOLDER), 'utf8').split('\n'))
    .filter((line) => line !== '');
  if (which !== '' && which !== 'desks') return files;
  return [...files, ...heldOutArticles().flatMap(({ article }) => article.blocks.flatMap(readingTexts))];
}

/** What is found in clean news, which is all false, and how many words were read. */
export function falseAlarms(which: Parameters<typeof cleanParagraphs>[0] = ''): {
  paragraphs: number;
  words: number;
  findings: Finding[];
} {
  const paragraphs = cleanParagraphs(which);
  return {
    paragraphs: paragraphs.length,
    words: paragraphs.reduce((sum, text) => sum + countWords(text), 0),
    findings: paragraphs.flatMap((text, index) =>
      checkArticle(
        newArticle({
          headline: 'عنوان',
          blocks: [{ id: `p${index}`, type: 'paragraph', content: [{ type: 'text', text }] }],
        }),
        DEFAULT_PROFILE,
      ),
    ),
  };
}
