import { expect, it } from 'vitest';
import { newArticle } from '#core/article/article.ts';
import { obstaclesOf } from '../../../../renderer/export/obstacles.ts';

it('keeps an article without headline or text from being exported, and nothing else', () => {
  expect(obstaclesOf(newArticle())).toEqual(['no-headline', 'no-text']);
  expect(obstaclesOf(newArticle({ headline: '  ' }))).toContain('no-headline');
  const whole = newArticle({
    headline: 'عنوان',
    blocks: [{ id: 'p', type: 'paragraph', content: [{ type: 'text', text: 'نص' }] }],
  });
  expect(obstaclesOf(whole)).toEqual([]);
  const marked = { ...whole, deck: 'وصل ##عددهم؟ مسافرًا' };
  expect(obstaclesOf(marked)).toEqual(['desk-mark']);
  const note = {
    type: 'note' as const,
    id: 'n',
    note: 'من أين؟',
    content: [{ type: 'text' as const, text: 'نص' }],
  };
  const noted = { ...whole, blocks: [{ id: 'p', type: 'paragraph' as const, content: [note] }] };
  expect(obstaclesOf(noted)).toEqual(['open-note']);
});
