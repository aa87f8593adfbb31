import fc from 'fast-check';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import type { Block } from '#core/article/block.ts';
import { packageFiles } from '#core/export/build-package.ts';
import { articleHtml } from '#core/export/fragment.ts';
import { pageHtml } from '#core/export/page.ts';
import { readProfile } from '#core/profile.ts';
import { blockHtmlOf, contextOf } from './export-context.ts';

const here = (path: string) => path;
const text = (value: string) => [{ type: 'text' as const, text: value }];

describe('a block as HTML', () => {
  it('a paragraph of the article direction carries no direction of its own', () => {
    expect(blockHtmlOf({ id: 'a', type: 'paragraph', content: text('أعلنت الوزارة خطتها') })).toContain(
      '<p>أعلنت الوزارة خطتها</p>',
    );
  });
  it('an English paragraph says that it runs left to right', () => {
    expect(blockHtmlOf({ id: 'a', type: 'paragraph', content: text('Plain English here') })).toContain(
      '<p dir="ltr">Plain English here</p>',
    );
  });
  it('a Latin name within Arabic is isolated', () => {
    expect(
      blockHtmlOf({ id: 'a', type: 'paragraph', content: text('تنفذها شركة Nile Works وحدها') }),
    ).toMatch(/<bdi dir="ltr" lang="en">Nile Works<\/bdi>/);
  });
  it('a telephone number keeps its order, whatever its digits', () => {
    expect(blockHtmlOf({ id: 'a', type: 'paragraph', content: text('اتصل على 010 1234 5678') })).toContain(
      '<bdi dir="ltr" class="unbroken">010 1234 5678</bdi>',
    );
    expect(blockHtmlOf({ id: 'a', type: 'paragraph', content: text('اتصل على ٠١٠ ١٢٣٤ ٥٦٧٨') })).toContain(
      '<bdo dir="ltr" class="unbroken">٠١٠ ١٢٣٤ ٥٦٧٨</bdo>',
    );
  });
  it('a score has its first number at the side that the publication wants', () => {
    const blocks: Block[] = [{ id: 'a', type: 'paragraph', content: text('فاز 2-1 أمس') }];
    const html = (profile: object) => articleHtml(contextOf({ blocks }, profile), here);
    expect(html({})).toContain('<p>فاز ٢-١ أمس</p>');
    expect(html({ digits: 'latn' })).toContain('<p>فاز <bdi>2</bdi>-<bdi>1</bdi> أمس</p>');
    expect(html({ ranges: 'first-left' })).toContain(
      '<p>فاز <bdo dir="ltr" class="unbroken">٢-١</bdo> أمس</p>',
    );
  });
  it('a quote whose words name the speaker already does not name them twice', () => {
    const html = blockHtmlOf({
      id: 'a',
      type: 'quote',
      content: text('وقال سامي الدالي: "لن نتأخر".'),
      speaker: 'سامي الدالي',
    });
    expect(html.match(/سامي الدالي/g)).toHaveLength(1);
  });
  it('a quote names its speaker below it, and cites only an address', () => {
    const quote: Block = {
      id: 'a',
      type: 'quote',
      content: text('نريد مدرسة'),
      speaker: 'أم يوسف',
      role: 'من الأهالي',
    };
    const html = blockHtmlOf(quote);
    expect(html).toContain('<figcaption><b>أم يوسف</b>، من الأهالي</figcaption>');
    expect(html).not.toContain('cite=');
    expect(blockHtmlOf({ ...quote, source: { url: 'https://a.example/b' } })).toContain(
      'cite="https://a.example/b"',
    );
  });
  it('code keeps its digits and runs left to right', () => {
    expect(blockHtmlOf({ id: 'a', type: 'code', content: text('x = 1 < 2') })).toContain(
      '<pre dir="ltr"><code>x = 1 &#x3C; 2</code></pre>',
    );
  });
  it('a table with a header names its columns', () => {
    const rows = [
      ['البند', 'العدد'],
      ['مدارس', '12'],
    ].map((row) => ({
      cells: row.map((cell) => ({ content: text(cell) })),
    }));
    const html = blockHtmlOf({ id: 'a', type: 'table', header: true, caption: [], rows });
    expect(html).toContain('<th scope="col">البند</th>');
    expect(html).toContain('<td>١٢</td>');
  });
});

describe('the page', () => {
  it('says its language and direction, and again on the article', () => {
    const html = pageHtml(contextOf({}), here);
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('<article lang="ar" dir="rtl">');
  });
  it('skips no heading level, and keeps headings of one level alike', () => {
    const heading = (level: 2 | 3 | 4): Block => ({
      id: 'h',
      type: 'heading',
      level,
      content: text('عنوان'),
    });
    const html = pageHtml(contextOf({ blocks: [heading(4), heading(4), heading(2), heading(4)] }), here);
    expect(html.match(/<h[2-4](?=>عنوان)/g)).toEqual(['<h2', '<h2', '<h2', '<h3']);
  });
  it('keeps both halves of the headline as written', () => {
    expect(pageHtml(contextOf({}), here)).toContain('<h1>مدارس القرى.. خطة تنتظر</h1>');
  });
  it('ranks the most read with the digits of the publication', () => {
    const lists = [{ id: 'l', title: 'الأكثر قراءة', items: [{ id: 'r', headline: 'خبر أول' }] }];
    expect(pageHtml(contextOf({ lists }), here)).toContain('<span class="rank" aria-hidden="true">١</span>');
    expect(pageHtml(contextOf({ lists }, { digits: 'latn' }), here)).toContain('aria-hidden="true">1</span>');
  });
  it('tells no time of publication that is not set: when a draft was begun is nobody’s business', () => {
    const { article, profile } = contextOf({});
    const { files } = packageFiles(article, profile, ['html', 'jsonld', 'rss', 'atom', 'jsonfeed']);
    const drafts = JSON.stringify(files);
    expect(drafts).not.toMatch(
      /<time|published_time|datePublished|pubDate|<published>|date_published|نوفمبر/,
    );
    const publishAt = '2026-11-24T09:30:00+02:00';
    const html = pageHtml(contextOf({ publishAt }), here);
    expect(html).toContain(`<time datetime="${publishAt}">٢٤ نوفمبر ٢٠٢٦، ٩:٣٠ ص</time>`);
    expect(html).toContain(`content="${publishAt}"`);
  });
  it('has its address in the publication’s own scheme', () => {
    const canonical = (slug: string) =>
      /<link rel="canonical" href="([^"]+)"/.exec(
        pageHtml(contextOf({}, { baseUrl: 'https://daily.example', slug }), here),
      )?.[1];
    expect(canonical('latin')).toBe('https://daily.example/mdars-alqra-khta-tntzr/');
    expect(decodeURI(canonical('arabic') ?? '')).toBe('https://daily.example/مدارس-القرى-خطة-تنتظر/');
    expect(canonical('arabic')).toMatch(/^[!-~]+$/);
    expect(canonical('number')).toMatch(/^https:\/\/daily\.example\/\d{10}\/$/);
    expect(canonical('number')).toBe(canonical('number'));
  });
  it('offers pictures in the publication’s widths, each with its size, and never wider than they are', () => {
    const asset = { hash: 'b'.repeat(64), mediaType: 'image/jpeg', bytes: 9, width: 1000, height: 500 };
    const lead = { asset, caption: [], credit: '', alt: 'جسر' };
    const html = pageHtml(contextOf({ lead }, { imageWidths: [320, 640, 2000] }), here);
    expect(html.match(/-\d+\.jpg \d+w/g)).toEqual(['-320.jpg 320w', '-640.jpg 640w', '-1000.jpg 1000w']);
    expect(html).toMatch(/width="1000" height="500"/);
  });
  it('tells themes that crop the lead picture what of it must be seen', () => {
    const asset = { hash: 'b'.repeat(64), mediaType: 'image/jpeg', bytes: 9, width: 1000, height: 1500 };
    const lead = { asset, caption: [], credit: '', alt: 'جسر', focalPoint: { x: 0.8, y: 0.204 } };
    expect(pageHtml(contextOf({ lead }), here)).toContain('style="object-position: 80% 20%"');
    const { focalPoint: _, ...plain } = lead;
    expect(pageHtml(contextOf({ lead: plain }), here)).not.toContain('style=');
  });
  it('offers the smaller kinds before the one that every reader knows', () => {
    const asset = { hash: 'b'.repeat(64), mediaType: 'image/webp', bytes: 9, width: 700, height: 500 };
    const lead = { asset, caption: [], credit: '', alt: 'جسر' };
    const sources = (profile: object, mediaType = 'image/webp') => {
      const of = { lead: { ...lead, asset: { ...asset, mediaType } } };
      const html = pageHtml(contextOf(of, profile), here);
      return [...html.matchAll(/<source type="([^"]+)"|<img src="[^"]+\.(\w+)"/g)].map(
        ([, one, two]) => one ?? two,
      );
    };
    expect(sources({})).toEqual(['image/webp', 'jpg']);
    expect(sources({ imageFormats: ['webp', 'avif'] })).toEqual(['image/avif', 'image/webp', 'jpg']);
    expect(sources({ imageFormats: [] })).toEqual(['jpg']);
    expect(sources({}, 'image/png')).toEqual(['image/webp', 'png']);
    // What moves has a still one for readers whom movement disturbs.
    expect(sources({}, 'image/gif')).toEqual(['image/jpeg', 'gif']);
    const profile = readProfile({ imageFormats: ['avif', 'webp'] });
    const html = pageHtml(contextOf({ lead }, profile), here);
    const { files } = packageFiles(contextOf({ lead }).article, profile, ['html']);
    const paths = new Set(files.map(({ path }) => path));
    for (const [path] of html.matchAll(/assets\/[0-9a-f]{64}-\d+\.\w+/g)) expect(paths).toContain(path);
  });
  it('tells search engines of picture, publisher and authors', () => {
    const asset = { hash: 'b'.repeat(64), mediaType: 'image/jpeg', bytes: 9, width: 1000, height: 500 };
    const lead = { asset, caption: [], credit: 'وكالة', alt: 'جسر' };
    const profile = { baseUrl: 'https://daily.example', logo: 'https://daily.example/logo.png' };
    const html = pageHtml(contextOf({ lead, bylines: [{ name: 'سلمى', role: 'مراسلة' }] }, profile), here);
    const told = JSON.parse(/<script type="application\/ld\+json">(.+)<\/script>/.exec(html)?.[1] ?? '');
    expect(told.image).toMatchObject([
      { width: 889, height: 500, creditText: 'وكالة' },
      { width: 667, height: 500, creditText: 'وكالة' },
      { width: 500, height: 500, creditText: 'وكالة' },
    ]);
    const written = packageFiles(contextOf({ lead }).article, readProfile({}), ['html']).files;
    for (const { url } of told.image)
      expect(written.map(({ path }) => path)).toContain(url.replace(/^.+(?=assets\/)/, ''));
    expect(told.publisher.logo.url).toBe(profile.logo);
    expect(told.author).toEqual([{ '@type': 'Person', name: 'سلمى', jobTitle: 'مراسلة' }]);
    expect(html).toContain('property="og:image:width" content="889"');
    expect(html).toContain(`property="og:image" content="${told.image[0].url}"`);
  });
  it('never shows a note of the desk', () => {
    const { article, profile } = contextOf({ notes: [{ id: 'n', text: 'سر-المكتب' }] });
    const { files } = packageFiles(article, profile, ['html', 'json']);
    expect(JSON.stringify(files)).not.toContain('سر-المكتب');
  });
  it('does not let a headline end the JSON-LD script', () => {
    const html = pageHtml(contextOf({ headline: '</script><img src=x onerror=alert(1)>' }), here);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(elementsOf(fromHtml(html)).filter((name) => name === 'img' || name === 'script')).toEqual([
      'script',
    ]);
  });
  it('parses back without a fault, keeps every letter, and gives the same bytes twice, whatever the words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }),
        fc.string(),
        (words, headline) => {
          const blocks = words.map(
            (word, index): Block => ({ id: `b${index}`, type: 'paragraph', content: text(`ا${word}`) }),
          );
          const context = contextOf({ headline: `ع${headline}`, blocks }, { digits: 'latn' });
          const html = pageHtml(context, here);
          expect(pageHtml(context, here)).toBe(html);
          const faults: string[] = [];
          const tree = fromHtml(html, { onerror: (fault) => void faults.push(fault.message) });
          expect(faults).toEqual([]);
          const bare = (value: string) =>
            value.normalize('NFC').replace(/[\p{Nd}\p{P}\p{S}\p{C}\p{Z}]/gu, '');
          const shown = bare(textOf(tree));
          for (const word of words) expect(shown).toContain(bare(`ا${word}`));
        },
      ),
    );
  });
});

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function elementsOf(node: Nodes): string[] {
  const own = node.type === 'element' ? [node.tagName] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(elementsOf)] : own;
}
