import { expect, test } from '@playwright/test';
import { newArticle } from '../../core/article/article.ts';
import { exportContext } from '../../core/export/build-package.ts';
import { articleHtml } from '../../core/export/fragment.ts';
import { readProfile } from '../../core/profile.ts';

/** The letters of a text from left to right, as the browser draws them. */
const READ_FROM_LEFT = (line: Element): string => {
  const places: [number, string][] = [];
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    for (let at = 0; at < text.length; at += 1) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      places.push([range.getBoundingClientRect().left, text[at] ?? '']);
    }
  }
  return places
    .toSorted(([a], [b]) => a - b)
    .map(([, letter]) => letter)
    .join('');
};

const CASES = [
  { text: 'فاز 12-5', profile: {}, fromLeft: '٥-١٢' },
  { text: 'فاز 12-5', profile: { digits: 'latn' }, fromLeft: '5-12' },
  { text: 'فاز 12-5', profile: { ranges: 'first-left' }, fromLeft: '١٢-٥' },
  { text: 'فاز 12-5', profile: { ranges: 'first-left', digits: 'latn' }, fromLeft: '12-5' },
  { text: 'من 12–15', profile: { digits: 'latn' }, fromLeft: '15–12' },
  { text: 'اتصل 010 1234 5678', profile: {}, fromLeft: '010 1234 5678' },
  { text: 'اتصل ٠١٠ ١٢٣٤ ٥٦٧٨', profile: {}, fromLeft: '٠١٠ ١٢٣٤ ٥٦٧٨' },
  { text: 'اتصل +20 2 2578 1234', profile: {}, fromLeft: '+20 2 2578 1234' },
  { text: 'في 25/11/2026', profile: {}, fromLeft: '٢٥/١١/٢٠٢٦' },
];

test('scores, ranges and telephone numbers are drawn in their order', async ({ page }) => {
  for (const { text, profile, fromLeft } of CASES) {
    const content = [{ type: 'text' as const, text: `${text} أمس` }];
    const article = newArticle({ headline: 'أ', blocks: [{ id: 'p', type: 'paragraph', content }] });
    await page.setContent(articleHtml(exportContext(article, readProfile(profile)), (path) => path));
    const drawn = await page.locator('article > p').evaluate(READ_FROM_LEFT);
    expect.soft(drawn, `${text} ${JSON.stringify(profile)}`).toContain(fromLeft);
  }
});
