import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, articleSchema } from '#core/article/article.ts';
import { blockTexts } from '#core/article/block-texts.ts';
import { plainText } from '#core/article/inline.ts';
import { RETARGET_KINDS, type RetargetKind, retargetPart } from '#core/import/retarget-part.ts';
import { importText } from '#core/import/text/import-text.ts';

const READING = { timeZone: 'Africa/Cairo', now: new Date('2026-11-25T12:00:00Z') };
const PAGE = `خط جديد للمترو.. خمس محطات تنتظر الركاب
كتبت: منى الجندي، ياسر عوض
قطار في نفق
أعلنت الهيئة، اليوم، بدء تشغيل الخط الجديد بعد ست سنوات من العمل في الأنفاق والمحطات.
مواعيد التشغيل
وقالت سلمى الوكيل: "ننتظر الركاب منذ الفجر".
• الحرية
• الجامعة
الوسوم: مترو، نقل
الأكثر قراءة
- موجة حر
- بطاقة الركوب
أخبار ذات صلة
خبر أول
09 يوليو 2025
خبر ثان
10 يوليو 2025`;
const imported = () => importText(PAGE, READING);
const change = (kind: string, to: RetargetKind, at = 0) => {
  const { article, parts } = imported();
  const index = parts.findIndex((part) => part.kind === kind) + at;
  return retargetPart(article, parts, index, to);
};

/** All words that an article shows, sorted: what may not change when a part is put elsewhere. */
function wordsOf(article: Article): string[] {
  const stories = [...article.related, ...article.lists.flatMap(({ items }) => items)];
  const texts = [
    article.kicker ?? '',
    article.headline,
    article.deck ?? '',
    article.dateline ?? '',
    plainText(article.lead?.caption ?? []),
    article.lead?.credit ?? '',
    ...article.tags,
    ...article.bylines.map(({ name }) => name),
    ...stories.map(({ headline }) => headline),
    ...article.blocks.flatMap((block) =>
      blockTexts(block).flatMap(({ field, text }) => (field === 'speaker' ? [] : [text])),
    ),
  ];
  return texts.join(' ').match(/\p{L}+/gu) ?? [];
}

describe('a part taken for something else', () => {
  it('turns a subhead into a paragraph in the same place, and back', () => {
    const once = change('heading', 'paragraph');
    expect(once.article.blocks[1]).toMatchObject({
      type: 'paragraph',
      content: [{ text: 'مواعيد التشغيل' }],
    });
    const index = once.parts.findIndex(({ text }) => text === 'مواعيد التشغيل');
    const back = retargetPart(once.article, once.parts, index, 'heading');
    expect(back.article.blocks[1]).toMatchObject({ type: 'heading', level: 2 });
    expect(back.article.blocks[1]?.id).toBe(once.article.blocks[1]?.id);
  });

  it('makes the caption a deck, or a subhead at the head of the text', () => {
    const deck = change('caption', 'deck').article;
    expect([deck.deck, deck.lead]).toEqual(['قطار في نفق', undefined]);
    expect(change('caption', 'heading').article.blocks[0]).toMatchObject({ type: 'heading' });
  });

  it('makes a paragraph the headline and keeps the old headline as a paragraph', () => {
    const { article, parts } = change('lede', 'headline');
    expect(article.headline).toMatch(/^أعلنت الهيئة/);
    expect(article.blocks[0]).toMatchObject({
      content: [{ text: 'خط جديد للمترو.. خمس محطات تنتظر الركاب' }],
    });
    expect(parts[0]).toMatchObject({ kind: 'paragraph', target: { blockId: article.blocks[0]?.id } });
  });

  it('makes a paragraph a quote and reads its speaker', () => {
    const asParagraph = change('quote', 'paragraph');
    const index = asParagraph.parts.findIndex(({ text }) => text.startsWith('وقالت'));
    const { article } = retargetPart(asParagraph.article, asParagraph.parts, index, 'quote');
    expect(article.blocks.find(({ type }) => type === 'quote')).toMatchObject({ speaker: 'سلمى الوكيل' });
  });

  it('makes a ranked list related stories, and related stories a ranked list with their dates', () => {
    const related = change('ranked-list', 'related').article;
    expect(related.lists).toEqual([]);
    expect(related.related.map(({ headline }) => headline)).toEqual([
      'خبر أول',
      'خبر ثان',
      'موجة حر',
      'بطاقة الركوب',
    ]);
    const ranked = change('related', 'ranked-list').article;
    expect(ranked.related).toEqual([]);
    expect(ranked.lists[1]).toMatchObject({
      title: 'أخبار ذات صلة',
      items: [{ publishedAt: '2025-07-09T00:00:00+03:00' }, {}],
    });
  });

  it('makes a list of stories paragraphs again, title and dates with it', () => {
    const { article } = change('related', 'paragraph');
    expect(article.blocks.slice(-5).map((block) => blockTexts(block)[0]?.text)).toEqual([
      'أخبار ذات صلة',
      'خبر أول',
      '09 يوليو 2025',
      'خبر ثان',
      '10 يوليو 2025',
    ]);
  });

  it('changes nothing where the part is that already', () => {
    const { article, parts } = imported();
    expect(retargetPart(article, parts, 0, 'headline')).toEqual({ article, parts });
    expect(retargetPart(article, parts, 99, 'headline')).toEqual({ article, parts });
  });

  it('loses no word, keeps the article valid and every part where it says, whatever is changed', () => {
    const steps = fc.array(fc.tuple(fc.nat(40), fc.constantFrom(...RETARGET_KINDS)), { maxLength: 12 });
    fc.assert(
      fc.property(steps, (changes) => {
        let state: { article: Article; parts: ReturnType<typeof imported>['parts'] } = imported();
        const before = wordsOf(state.article);
        for (const [place, kind] of changes)
          state = retargetPart(state.article, state.parts, place % state.parts.length, kind);
        const { article, parts } = state;
        expect(articleSchema.parse(article)).toEqual(article);
        const after = wordsOf(article);
        for (const word of new Set(before))
          expect(after.filter((one) => one === word).length, word).toBeGreaterThanOrEqual(
            before.filter((one) => one === word).length,
          );
        const told = parts.flatMap(({ target }) => target.blockId ?? []);
        expect([...told].sort()).toEqual(article.blocks.map(({ id }) => id).sort());
        for (const { target } of parts) {
          const list = /^lists\.(\d+)$/.exec(target.field ?? '');
          if (list) expect(article.lists[Number(list[1])]).toBeDefined();
        }
      }),
      { numRuns: 300 },
    );
  });
});
