import { describe, expect, test } from 'vitest';
import { ALL_FOLDS } from '#core/arabic/normalise.ts';
import { newArticle } from '#core/article/article.ts';
import { articleTexts } from '#core/article/article-texts.ts';
import {
  type FindOptions,
  PatternError,
  replacementFor,
  textFinder,
  wordsFinder,
} from '#core/article/find-text.ts';
import { replaceInArticle } from '#core/article/replace-text.ts';

const USUAL: FindOptions = {
  folds: ALL_FOLDS,
  matchCase: false,
  wholeWord: false,
  attached: true,
  pattern: false,
};
const foundIn = (text: string, sought: string, options: Partial<FindOptions> = {}) =>
  wordsFinder(sought, { ...USUAL, ...options })(text).map(({ start, end }) => text.slice(start, end));

describe('words looked for in a text', () => {
  test.each<[keyof typeof ALL_FOLDS, string, string]>([
    ['hamza', 'أعلنت', 'اعلنت'],
    ['alefMaksura', 'مستشفى', 'مستشفي'],
    ['tehMarbuta', 'الوزارة', 'الوزاره'],
    ['tashkeel', 'مُفاوَضات', 'مفاوضات'],
    ['tatweel', 'مفـاوضات', 'مفاوضات'],
    ['digits', '٢٠٢٦', '2026'],
  ])('%s: «%s» is found as «%s», and not when that is switched off', (fold, written, sought) => {
    expect(foundIn(`قال ${written} ثم`, sought)).toEqual([written]);
    expect(foundIn(`قال ${written} ثم`, sought, { folds: { ...ALL_FOLDS, [fold]: false } })).toEqual([]);
  });

  test('stand alone when they must, with or without what is attached to them', () => {
    const text = 'المفاوضات، ومفاوضات وبالمفاوضات للمفاوضات مفاوضاتهم';
    expect(foundIn(text, 'مفاوضات')).toHaveLength(5);
    expect(foundIn(text, 'مفاوضات', { wholeWord: true, attached: false })).toEqual([]);
    const attached = wordsFinder('مفاوضات', { ...USUAL, wholeWord: true })(text);
    // The letters before it are no part of what is found: a replacement leaves them.
    expect(attached.map(({ start, end }) => text.slice(start, end))).toEqual(Array(4).fill('مفاوضات'));
  });

  test('may hold the signs of patterns, and tell capitals from small letters when asked', () => {
    expect(foundIn('سعر (1.5$) وسعر 1x5', '1.5$')).toEqual(['1.5$']);
    expect(foundIn('Eternity ETERNITY', 'ETERNITY')).toHaveLength(2);
    expect(foundIn('Eternity ETERNITY', 'ETERNITY', { matchCase: true })).toEqual(['ETERNITY']);
  });

  test('take the tashkeel after their last letter with them', () => {
    expect(foundIn('كتابٌ جديد', 'كتاب')).toEqual(['كتابٌ']);
  });
});

describe('a pattern', () => {
  test('finds by groups and puts them in the replacement', async () => {
    const find = await textFinder('(\\d+)-(\\d+)', { ...USUAL, pattern: true });
    const [hit] = find('فاز 3-1 أمس');
    expect(hit).toMatchObject({ start: 4, end: 7, groups: ['3-1', '3', '1'] });
    expect(replacementFor(hit as never, '$2–$1 ($&) $$')).toBe('1–3 (3-1) $');
  });

  test('that is none is refused, and one made to take for ever does not', async () => {
    await expect(textFinder('(', { ...USUAL, pattern: true })).rejects.toThrow(PatternError);
    const find = await textFinder('(a+)+$', { ...USUAL, pattern: true });
    expect(find(`${'a'.repeat(5_000)}!`)).toEqual([]);
  });
});

test('what is replaced in the head and in the body leaves everything around it', () => {
  const article = newArticle({
    headline: 'قطار الصعيد',
    blocks: [
      {
        id: 'p',
        type: 'paragraph',
        content: [
          { type: 'text', text: 'عاد ' },
          {
            type: 'link',
            url: 'https://example.com/',
            content: [{ type: 'text', text: 'قطار', marks: ['strong'] }],
          },
          { type: 'text', text: ' وقطار' },
        ],
      },
      { id: 'q', type: 'divider' },
    ],
  });
  const find = wordsFinder('قطار', USUAL);
  const hits = [...articleTexts(article)].flatMap(({ blockId, field, text }) =>
    find(text).map((found) => ({ ...(blockId !== undefined && { blockId }), field, ...found, text: 'مترو' })),
  );
  const next = replaceInArticle(article, hits);
  expect(next.headline).toBe('مترو الصعيد');
  expect(next.blocks[0]).toMatchObject({
    content: [
      { text: 'عاد ' },
      { type: 'link', content: [{ text: 'مترو', marks: ['strong'] }] },
      { text: ' ومترو' },
    ],
  });
  expect(next.blocks[1]).toBe(article.blocks[1]);
});
