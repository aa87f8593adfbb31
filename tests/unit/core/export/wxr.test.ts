import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import type { Block } from '#core/article/block.ts';
import { wxr } from '#core/export/wxr.ts';
import { EVERY_WORD, EVERYTHING, HOSTILE_READ, text } from './every-block.ts';
import { contextOf } from './export-context.ts';
import { toText } from './html-text.ts';
import { all, textOf, type XmlNode, xmlTree } from './xml-tree.ts';

const SITE = { baseUrl: 'https://daily.example/' };
const items = (file: string) => all(xmlTree(file), 'item');
const of = (item: XmlNode | undefined, name: string) => textOf(all(item!, name)[0]);
const postOf = (file: string) => items(file).find((item) => of(item, 'wp:post_type') === 'post');
const contentOf = (blocks: readonly Block[]) =>
  of(postOf(wxr(contextOf({ blocks: [...blocks] }, SITE))), 'content:encoded');

/** The blocks of WordPress's grammar, each ended where it began; throws where they cross. */
function blockNames(content: string): string[] {
  const open: string[] = [];
  const names: string[] = [];
  for (const [, end, name, json] of content.matchAll(/<!-- (\/?)wp:([a-z-]+)(?: (\{.*?\}))? -->/g)) {
    if (end) expect(open.pop()).toBe(name);
    else {
      if (json) JSON.parse(json);
      open.push(name!);
      names.push(name!);
    }
  }
  expect(open).toEqual([]);
  return names;
}

describe('the file for WordPress', () => {
  it('holds every block, escaped so that nothing of a story breaks out', () => {
    const content = of(postOf(wxr(contextOf(EVERYTHING, SITE))), 'content:encoded');
    expect([...new Set(blockNames(content))].toSorted()).toEqual(
      ['code', 'embed', 'gallery', 'group', 'heading', 'image', 'list', 'list-item', 'paragraph']
        .concat(['pullquote', 'quote', 'separator', 'table'])
        .toSorted(),
    );
    const tree = fromHtml(content, { fragment: true });
    const read = toText(tree);
    for (const words of EVERY_WORD) expect(read).toContain(words);
    expect(read).toContain(HOSTILE_READ);
    expect(JSON.stringify(tree)).not.toContain('"tagName":"script"');
  });
  it('says what WordPress asks of a post, its date in the publication’s own time and in UTC', () => {
    const file = wxr(contextOf(EVERYTHING, SITE));
    const channel = xmlTree(file);
    const post = postOf(file);
    expect(of(channel, 'wp:wxr_version')).toBe('1.2');
    expect(of(channel, 'wp:base_blog_url')).toBe('https://daily.example');
    expect(of(post, 'title')).toBe('القطار يعود ]]> إلى الواحة');
    expect(of(post, 'excerpt:encoded')).toBe('بعد عشرين عامًا من التوقف');
    expect(of(post, 'wp:post_date')).toBe('2026-11-23 00:30:00');
    expect(of(post, 'wp:post_date_gmt')).toBe('2026-11-22 22:30:00');
    expect(of(post, 'wp:status')).toBe('publish');
    expect(of(post, 'wp:post_name')).toMatch(/^[a-z0-9-]+$/);
    expect(of(post, 'dc:creator')).toBe(of(all(channel, 'wp:author')[0], 'wp:author_login'));
    expect(all(post!, 'category').map((node) => [node.attributes.domain, textOf(node)])).toEqual([
      ['category', 'محليات'],
      ['post_tag', 'سكك الحديد'],
      ['post_tag', 'الواحة & القرى'],
      ['post_tag', 'نقل بالقطار'],
    ]);
  });
  it('waits for an embargo, and publishes nothing that is not out', () => {
    const embargoed = { embargoUntil: '2026-12-01T06:00:00+02:00', status: 'ready' as const };
    const post = postOf(wxr(contextOf(embargoed)));
    expect([of(post, 'wp:post_date'), of(post, 'wp:status')]).toEqual(['2026-12-01 06:00:00', 'pending']);
  });
  it('gives each picture as an attachment by its address, the lead picture as the post’s own', () => {
    const file = wxr(contextOf(EVERYTHING, SITE));
    const attachments = items(file).filter((item) => of(item, 'wp:post_type') === 'attachment');
    const urls = attachments.map((item) => of(item, 'wp:attachment_url'));
    expect(urls).toHaveLength(4);
    for (const url of urls) expect(url).toMatch(/^https:\/\/daily\.example\/[\x21-\x7e]+\.jpg$/);
    const post = postOf(file)!;
    const [thumbnail] = all(post, 'wp:postmeta').filter(
      (meta) => of(meta, 'wp:meta_key') === '_thumbnail_id',
    );
    expect(of(thumbnail, 'wp:meta_value')).toBe(of(attachments[0], 'wp:post_id'));
    const content = of(post, 'content:encoded');
    expect(content).not.toContain(urls[0]);
    for (const url of urls.slice(1)) expect(content).toContain(`src="${url}"`);
  });
  it('without the site’s address names no attachment, and keeps the lead picture’s words in the text', () => {
    const file = wxr(contextOf(EVERYTHING));
    expect(items(file)).toHaveLength(1);
    expect(of(postOf(file), 'content:encoded')).toContain('القطار يدخل المحطة');
  });
  it('keeps direction where WordPress keeps it: on paragraphs, and elsewhere in an HTML block', () => {
    expect(contentOf([{ id: 'p', type: 'paragraph', content: text('All in English.') }])).toContain(
      '<!-- wp:paragraph {"direction":"ltr"} -->\n<p dir="ltr">All in English.</p>',
    );
    const heading: Block = { id: 'h', type: 'heading', level: 2, content: text('In English') };
    expect(blockNames(contentOf([heading]))).toEqual(['html']);
    expect(contentOf([heading])).toContain('<h2 dir="ltr">In English</h2>');
    expect(contentOf([{ id: 'p', type: 'paragraph', content: text('تبيعها شركة Nile Rail هنا') }])).toContain(
      '<bdi dir="ltr" lang="en">Nile Rail</bdi>',
    );
  });
});
