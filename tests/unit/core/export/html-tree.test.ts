import fc from 'fast-check';
import { toHtml as libraryHtml } from 'hast-util-to-html';
import { h as libraryH } from 'hastscript';
import { expect, test } from 'vitest';
import { exportContext } from '#core/export/build-package.ts';
import { articleTree } from '#core/export/fragment.ts';
import { asWritten, h, toHtml } from '#core/export/html-tree.ts';
import { DEFAULT_PROFILE } from '#core/profile.ts';
import { arbitraryArticle } from '../article/arbitrary-article.ts';

test('generated articles are written as the library writes them', () => {
  fc.assert(
    fc.property(arbitraryArticle, (article) => {
      const tree = articleTree(exportContext(article, DEFAULT_PROFILE), (path) => path);
      expect(toHtml(tree)).toBe(libraryHtml(tree));
    }),
    { numRuns: 150 },
  );
});

test.each<Parameters<typeof h>>([
  ['p', 'نص & <وسم>'],
  ['a', { href: 'https://example.org/?a=1&b="2"', rel: ['noopener', 'external'] }, 'رابط'],
  ['img', { src: 'a.jpg', alt: '', width: 480, srcSet: 'a.jpg 1w, b.jpg 2w', fetchPriority: 'high' }],
  ['time', { dateTime: '2026-11-25' }, [{ type: 'text', value: 'أمس' }]],
  ['meta', { charSet: 'utf-8' }],
  ['span', { ariaHidden: 'true', className: ['rank', 'first'], dir: undefined }, '١'],
  ['script', { type: 'application/ld+json' }, '{"a":"&"}'],
  ['style', ':root{--a:"&"}'],
])('an element %s is built and written as by the libraries', (...given) => {
  const element = libraryH(...(given as [string, string]));
  expect(toHtml(h(...given))).toBe(libraryHtml(element));
});

test('what is written already stands as it is', () => {
  expect(toHtml(h('main', [asWritten('<p>نص &amp; آخر</p>')]))).toBe('<main><p>نص &amp; آخر</p></main>');
});
