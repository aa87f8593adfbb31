import { describe, expect, it } from 'vitest';
import { checkArticle } from '#core/arabic/house-style/check.ts';
import { newArticle } from '#core/article/article.ts';
import { DEFAULT_PROFILE } from '#core/profile.ts';

const findingsIn = (text: string) =>
  checkArticle(
    newArticle({
      headline: 'عنوان',
      blocks: [{ id: 'a', type: 'paragraph', content: [{ type: 'text', text }] }],
    }),
    DEFAULT_PROFILE,
  );

describe('the rules of the house', () => {
  it.each([
    'بلغ السعر €2,45 للتر.',
    'دفع $1,000,000 نقدًا.',
    'النسبة 1,5 في المئة.',
    'شغّل ./validate.sh ثم انتظر.',
    'راسل a,b@example.org اليوم.',
  ])('finds nothing in «%s»', (text) => expect(findingsIn(text)).toEqual([]));

  it('mends a text so that nothing is left to find', () => {
    let text = 'قال الوزير , أمس : " لن نتراجع ".';
    for (let round = 0; round < 10; round += 1) {
      const next = findingsIn(text).find((finding) => finding.fix !== undefined);
      if (!next) break;
      text = text.slice(0, next.start) + next.fix + text.slice(next.end);
    }
    expect(findingsIn(text)).toEqual([]);
  });

  it('keeps the two dots between the halves of a headline', () => {
    expect(checkArticle(newArticle({ headline: 'خطة جديدة.. من يمولها' }), DEFAULT_PROFILE)).toEqual([]);
  });
});
