import { describe, expect, it } from 'vitest';
import { newArticle } from '#core/article/article.ts';
import { findingContext } from '../../../../renderer/checks/finding-context.ts';

const text = 'أعلنت المحافظة أمس أن الجسر سيفتح غدًا , وأن الحافلات ستعمل من الصباح حتى منتصف الليل';
const article = newArticle({
  headline: 'جسر الوادي , أخيرًا',
  blocks: [{ id: 'p', type: 'paragraph', content: [{ type: 'text', text }] }],
});
const comma = { rule: 'latin-punctuation', severity: 'error' as const, text: ',' };

describe('where a finding stands', () => {
  it('is shown with some words around it, cut between words', () => {
    const start = text.indexOf(',');
    expect(findingContext(article, { ...comma, blockId: 'p', start, end: start + 1 })).toEqual({
      before: '… أمس أن الجسر سيفتح غدًا ',
      at: ',',
      after: ' وأن الحافلات ستعمل من …',
    });
  });

  it('is the whole of a short headline', () => {
    const start = article.headline.indexOf(',');
    expect(findingContext(article, { ...comma, field: 'headline', start, end: start + 1 })).toEqual({
      before: 'جسر الوادي ',
      at: ',',
      after: ' أخيرًا',
    });
  });

  it('is the words alone where its text is not there any more', () => {
    expect(findingContext(article, { ...comma, blockId: 'gone', start: 3, end: 4 }).at).toBe(',');
  });
});
