import { describe, expect, it } from 'vitest';
import { newArticle } from '#core/article/article.ts';
import { summaryOf } from '#core/export/summary.ts';

const paragraph = (text: string) => ({
  id: text.slice(0, 9),
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text }],
});

describe('the summary of a story', () => {
  it('is its deck, where there is one', () => {
    expect(summaryOf(newArticle({ deck: ' خطة من ثلاث سنوات ', blocks: [paragraph('أعلنت الوزارة')] }))).toBe(
      'خطة من ثلاث سنوات',
    );
  });
  it('is how the first paragraph begins, cut between words', () => {
    const long = `${'أعلنت الوزارة خطة جديدة للقرى، '.repeat(12)}وانتهى.`;
    const summary = summaryOf(newArticle({ blocks: [paragraph(long)] })) ?? '';
    expect(summary.length).toBeLessThanOrEqual(201);
    expect(summary).toMatch(/[\u0621-\u064a]…$/);
    expect(long.startsWith(summary.slice(0, -1))).toBe(true);
  });
  it('is nothing where nothing is written', () => {
    expect(summaryOf(newArticle())).toBeUndefined();
  });
});
