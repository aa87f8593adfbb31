import { describe, expect, it } from 'vitest';
import { type Article, newArticle } from '#core/article/article.ts';
import { missingFields, REQUIRABLE, type RequirableField } from '#core/article/missing-fields.ts';

const asset = { hash: 'a'.repeat(64), mediaType: 'image/jpeg', bytes: 9 };
const WHOLE: Article = newArticle({
  headline: 'سوق القرية',
  kicker: 'محليات',
  deck: 'يفتح كل جمعة',
  bylines: [{ name: 'سلمى' }],
  dateline: 'أسوان',
  desk: 'المحليات',
  tags: ['أسواق'],
  slug: 'souq',
  publishAt: '2026-11-27T08:00:00+02:00',
  lead: {
    asset,
    caption: [{ type: 'text', text: 'السوق صباحًا' }],
    credit: 'وكالة',
    rights: 'للنشر',
    alt: 'باعة في السوق',
  },
  related: [{ id: 'r', headline: 'طريق السوق' }],
});

const missed = (article: Article, required: readonly RequirableField[]) =>
  missingFields(article, required).map(({ required: field }) => field);

describe('what a desk requires of an article', () => {
  it('is all there in a whole one, and each is missed where it lacks', () => {
    expect(missed(WHOLE, REQUIRABLE)).toEqual([]);
    expect(missed(newArticle({ headline: ' ' }), REQUIRABLE)).toEqual(
      REQUIRABLE.filter((field) => !['caption', 'alt', 'credit', 'rights'].includes(field)),
    );
  });
  it('holds for every picture, also in a gallery, and not for a figure without one', () => {
    const item = { asset, caption: [], credit: '', alt: 'جسر' };
    const withGallery: Article = {
      ...WHOLE,
      blocks: [{ id: 'g', type: 'gallery', items: [item], caption: [] }],
    };
    expect(missed(withGallery, ['alt', 'credit', 'caption'])).toEqual(['credit', 'caption']);
    const two: Article = {
      ...withGallery,
      blocks: [{ id: 'g', type: 'gallery', items: [item, item], caption: [] }],
    };
    expect(missingFields(two, ['credit'])).toEqual([
      { required: 'credit', place: { blockId: 'g', field: 'items.0.credit', of: 'جسر' } },
      { required: 'credit', place: { blockId: 'g', field: 'items.1.credit', of: 'جسر' } },
    ]);
    const waiting: Article = {
      ...WHOLE,
      blocks: [{ id: 'f', type: 'figure', caption: [], credit: '', alt: '' }],
    };
    expect(missed(waiting, ['alt'])).toEqual([]);
  });
});
