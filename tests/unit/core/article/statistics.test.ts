import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newArticle } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';
import { blockTexts, blockWords, statisticsOf } from '#core/article/statistics.ts';
import { arbitraryBlocks } from './arbitrary-article.ts';

const paragraph = (text: string): Block => ({
  id: text.slice(0, 8),
  type: 'paragraph',
  content: [{ type: 'text', text }],
});

describe('the statistics of an article', () => {
  it('count words as a reader of Arabic does', () => {
    expect(statisticsOf({ blocks: [paragraph('في ٢٥ نوفمبر ٢٠٢٦ أعلنت الوزارة')] }).words).toBe(6);
  });

  it('end a sentence at a full stop, a question mark and an exclamation mark', () => {
    const { sentences } = statisticsOf({ blocks: [paragraph('هل تأخر القطار؟ نعم! وصل بعد ساعة.')] });
    expect(sentences).toBe(3);
  });

  it('take the reading time from the profile’s speed', () => {
    const blocks = [paragraph('كلمة '.repeat(90))];
    expect(statisticsOf({ blocks }, { wordsPerMinute: 180 }).readingMinutes).toBe(0.5);
    expect(statisticsOf({ blocks }, { wordsPerMinute: 90 }).readingMinutes).toBe(1);
  });

  it('count captions, points and cells, but no credit, alt text, or other story’s headline', () => {
    const text = (words: string) => [{ type: 'text' as const, text: words }];
    const figure: Block = {
      id: 'f',
      type: 'figure',
      caption: text('أرصفة الميناء'),
      credit: 'تصوير ليلى',
      alt: 'ميناء',
    };
    expect(blockWords(figure)).toBe(2);
    expect(
      blockWords({
        id: 'l',
        type: 'list',
        style: 'bulleted',
        items: [{ content: text('أولا ثانيا'), items: [{ content: text('ثالثا') }] }],
      }),
    ).toBe(3);
    expect(blockWords({ id: 'r', type: 'related', items: [{ id: 'x', headline: 'خبر آخر' }] })).toBe(0);
    expect(blockTexts(figure).map(({ field }) => field)).toEqual(['caption', 'credit', 'alt']);
  });

  it('are nothing for a new article', () => {
    expect(statisticsOf(newArticle())).toEqual({
      words: 0,
      sentences: 0,
      characters: 0,
      paragraphs: 0,
      readingMinutes: 0,
    });
  });

  it('are the sum over the blocks', () => {
    fc.assert(
      fc.property(arbitraryBlocks, (blocks) => {
        const words = blocks.reduce((sum, block) => sum + blockWords(block), 0);
        expect(statisticsOf({ blocks }).words).toBe(words);
      }),
    );
  });
});
