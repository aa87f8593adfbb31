import { EpubCheck } from '@likecoin/epubcheck-ts';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type Article, newArticle } from '#core/article/article.ts';
import { exportContext } from '#core/export/build-package.ts';
import { epubExporter } from '#core/export/epub.ts';
import type { PackageFile } from '#core/export/package-file.ts';
import { zipOf } from '../../../../electron/backend/archive.ts';
import { EVERY_WORD, EVERYTHING, HOSTILE_READ, text } from './every-block.ts';
import { contextOf } from './export-context.ts';
import { all, textOf, xmlTree } from './xml-tree.ts';

const AT = '2026-11-25T10:00:00+02:00';
const SECOND = newArticle({
  id: '7b0c6c52-6f0e-4d43-9a57-0d7f3a1c00aa',
  headline: 'Buses return too',
  language: 'en',
  direction: 'ltr',
  createdAt: AT,
  updatedAt: AT,
  blocks: [{ id: 'p', type: 'paragraph', content: text('A second story, in English.') }],
});

function partsOf(fields: Partial<Article>, { absent = [] as string[], companions = [] as Article[] } = {}) {
  const { article, profile } = contextOf(fields, { digits: 'latn' });
  const [file] = epubExporter.files(exportContext(article, profile, { absent: new Set(absent), companions }));
  return file && 'archive' in file.source ? file.source.archive : [];
}

const sourceOf = (parts: readonly PackageFile[], path: string) => {
  const part = parts.find((each) => each.path === `EPUB/${path}`);
  return part && 'text' in part.source ? part.source.text : '';
};
const xmlOf = (parts: readonly PackageFile[], path: string) => xmlTree(sourceOf(parts, path));

async function faultsOf(parts: readonly PackageFile[]): Promise<string[]> {
  const picture = await sharp({ create: { width: 8, height: 4, channels: 3, background: '#446688' } })
    .jpeg()
    .toBuffer();
  const files = parts.map(({ path, source }) => ({
    path,
    bytes: 'text' in source ? Buffer.from(source.text) : picture,
  }));
  const { messages } = await new EpubCheck().check(await zipOf(files), 'book.epub');
  return messages
    .filter(({ severity }) => severity !== 'usage' && severity !== 'info')
    .map(({ id, message, location }) => `${id} ${message} ${JSON.stringify(location)}`);
}

describe('a book', () => {
  it('has no fault and no warning: of everything an article holds, of several articles, of hardly anything', async () => {
    expect(await faultsOf(partsOf(EVERYTHING))).toEqual([]);
    expect(await faultsOf(partsOf(EVERYTHING, { companions: [SECOND] }))).toEqual([]);
    expect(await faultsOf(partsOf({ headline: '' }))).toEqual([]);
    // The checker does see what is amiss.
    const torn = partsOf(EVERYTHING).filter(({ path }) => !path.endsWith('.jpg'));
    expect((await faultsOf(torn)).length).toBeGreaterThan(0);
  });
  it('turns its pages from right to left and says the direction of every page', () => {
    const parts = partsOf(EVERYTHING, { companions: [SECOND] });
    const book = xmlOf(parts, 'package.opf');
    expect(book.attributes).toMatchObject({ dir: 'rtl', 'xml:lang': 'ar' });
    expect(all(book, 'spine')[0]?.attributes['page-progression-direction']).toBe('rtl');
    expect(xmlOf(parts, 'article-1.xhtml').attributes).toMatchObject({
      dir: 'rtl',
      lang: 'ar',
      'xml:lang': 'ar',
    });
    expect(xmlOf(parts, 'article-2.xhtml').attributes).toMatchObject({
      dir: 'ltr',
      lang: 'en',
      'xml:lang': 'en',
    });
    expect(sourceOf(parts, 'style.css')).not.toMatch(/direction\s*:/);
  });
  it('holds the words of every block, hostile ones as words', () => {
    const read = textOf(xmlOf(partsOf(EVERYTHING), 'article-1.xhtml'));
    for (const words of EVERY_WORD) expect(read).toContain(words);
    expect(read).toContain(HOSTILE_READ);
    expect(all(xmlOf(partsOf(EVERYTHING), 'article-1.xhtml'), 'script')).toEqual([]);
  });
  it('lists its articles and their headings, each link with its place', () => {
    const parts = partsOf(EVERYTHING, { companions: [SECOND] });
    const links = all(all(xmlOf(parts, 'nav.xhtml'), 'nav')[0]!, 'a');
    expect(links.map(textOf)).toEqual(['القطار يعود ]]> إلى الواحة', 'رحلة أولى', 'Buses return too']);
    for (const { attributes } of links) {
      const [path = '', id] = attributes.href!.split('#');
      expect(sourceOf(parts, path)).not.toBe('');
      if (id) expect(sourceOf(parts, path)).toContain(`id="${id}"`);
    }
  });
  it('names the story, its authors, its picture and the last change in its metadata', () => {
    const parts = partsOf(EVERYTHING, { companions: [SECOND] });
    const book = xmlOf(parts, 'package.opf');
    expect(all(book, 'dc:creator').map(textOf)).toEqual(['سلمى عبد الله', 'كريم']);
    const modified = all(book, 'meta').find(({ attributes }) => attributes.property === 'dcterms:modified');
    expect(textOf(modified)).toBe('2026-11-25T08:00:00Z');
    expect(textOf(all(book, 'dc:title')[0])).toContain('الجريدة اليومية');
    const cover = all(book, 'item').filter(({ attributes }) => attributes.properties === 'cover-image');
    expect(cover).toHaveLength(1);
    expect(textOf(all(xmlOf(partsOf(EVERYTHING), 'package.opf'), 'dc:title')[0])).toBe(EVERYTHING.headline);
  });
  it('leaves out a picture that the library has not, and keeps its words', async () => {
    const parts = partsOf(EVERYTHING, { absent: ['a'.repeat(64), 'b'.repeat(64)] });
    expect(parts.filter(({ path }) => path.startsWith('EPUB/images/'))).toHaveLength(2);
    expect(textOf(xmlOf(parts, 'article-1.xhtml'))).toContain('العربة الأولى');
    expect(await faultsOf(parts)).toEqual([]);
  });
});
