import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { Article } from '#core/article/article.ts';
import { blockTexts } from '#core/article/block-texts.ts';
import { plainText } from '#core/article/inline.ts';
import { exportContext } from '#core/export/build-package.ts';
import { docxExporter } from '#core/export/docx.ts';
import type { PackageFile } from '#core/export/package-file.ts';
import { importSource } from '#core/import/import-source.ts';
import { zipOf } from '../../../../electron/backend/archive.ts';
import { EVERY_BLOCK, EVERY_WORD, EVERYTHING, HOSTILE_READ, text } from './every-block.ts';
import { contextOf } from './export-context.ts';
import { all, textOf, type XmlNode, xmlTree } from './xml-tree.ts';

const LATIN_DIGITS = { digits: 'latn' };

function partsOf(fields: Partial<Article>, absent: string[] = []): PackageFile[] {
  const { article, profile } = contextOf(fields, LATIN_DIGITS);
  const [file] = docxExporter.files(exportContext(article, profile, { absent: new Set(absent) }));
  return file && 'archive' in file.source ? file.source.archive : [];
}

function xmlOf(parts: readonly PackageFile[], path: string): XmlNode {
  const part = parts.find((each) => each.path === path);
  return xmlTree(part && 'text' in part.source ? part.source.text : '');
}

async function bytesOf(fields: Partial<Article>): Promise<Uint8Array> {
  return zipOf(
    partsOf(fields).map(({ path, source }) => ({
      path,
      bytes: Buffer.from('text' in source ? source.text : 'picture'),
    })),
  );
}

const paragraphs = (document: XmlNode) => all(document, 'w:p');
const paragraphOf = (document: XmlNode, words: string) =>
  paragraphs(document).find((each) => textOf(each).includes(words))!;
const styleOf = (each: XmlNode) => all(each, 'w:pStyle')[0]?.attributes['w:val'];
const isRtl = (each: XmlNode) => all(each, 'w:bidi').some(({ attributes }) => attributes['w:val'] !== '0');

describe('a Word document', () => {
  it('is well-formed in every part, and every part and relation is accounted for', () => {
    const parts = partsOf(EVERYTHING);
    const files = parts.filter(({ source }) => 'text' in source).map(({ path }) => path);
    for (const path of files) xmlOf(parts, path);
    for (const { path } of parts) expect(path).toMatch(/^[\x21-\x7e]+$/);
    const relations = all(xmlOf(parts, 'word/_rels/document.xml.rels'), 'Relationship');
    for (const { attributes } of relations)
      if (attributes.TargetMode !== 'External')
        expect(parts.map(({ path }) => path)).toContain(`word/${attributes.Target}`);
    const ids = relations.map(({ attributes }) => attributes.Id);
    expect(new Set(ids).size).toBe(ids.length);
    const document = JSON.stringify(xmlOf(parts, 'word/document.xml'));
    for (const [, id] of document.matchAll(/"r:(?:id|embed)":"([^"]+)"/g)) expect(ids).toContain(id);
    const types = all(xmlOf(parts, '[Content_Types].xml'), 'Override').map(
      (node) => node.attributes.PartName,
    );
    for (const path of files.filter((each) => !/rels$|^\[/.test(each))) expect(types).toContain(`/${path}`);
  });
  it('holds the words of every block, hostile ones as words', () => {
    const read = paragraphs(xmlOf(partsOf(EVERYTHING), 'word/document.xml'))
      .map(textOf)
      .join('\n');
    const seen = read.replace(/[\u200e\u200f]/g, '');
    for (const words of EVERY_WORD) expect(seen).toContain(words);
    expect(seen).toContain(HOSTILE_READ);
  });
  it('reads right to left by paragraph and by run, left to right where it is English', () => {
    const document = xmlOf(partsOf(EVERYTHING), 'word/document.xml');
    const arabic = paragraphOf(document, 'وصلت عربات القطار');
    expect(isRtl(arabic)).toBe(true);
    expect(all(arabic, 'w:rtl')).toHaveLength(1);
    expect(all(arabic, 'w:lang')[0]?.attributes['w:bidi']).toBe('ar');
    const english = paragraphOf(document, 'The timetable');
    expect([isRtl(english), all(english, 'w:rtl').length]).toEqual([false, 0]);
    const mixed = all(paragraphOf(document, 'Nile Rail'), 'w:r');
    const phone = mixed.find((run) => textOf(run).includes('2578'))!;
    expect(textOf(phone)).toBe('\u200e+20 2 2578 1234\u200e');
    expect(all(phone, 'w:rtl')).toEqual([]);
    expect(all(all(document, 'w:sectPr')[0]!, 'w:bidi')).toHaveLength(1);
    expect(all(all(document, 'w:tblPr')[0]!, 'w:bidiVisual')).toHaveLength(1);
  });
  it('marks Arabic letters bold and slanted as well as Latin ones', () => {
    const document = xmlOf(partsOf(EVERYTHING), 'word/document.xml');
    for (const [latin, arabic] of [
      ['w:b', 'w:bCs'],
      ['w:i', 'w:iCs'],
    ] as const)
      expect(all(document, arabic)).toHaveLength(all(document, latin).length);
    const styles = xmlOf(partsOf(EVERYTHING), 'word/styles.xml');
    expect(all(styles, 'w:szCs')).toHaveLength(all(styles, 'w:sz').length);
    expect(all(styles, 'w:bCs')).toHaveLength(all(styles, 'w:b').length);
  });
  it('keeps properties in the order that Word’s schema asks for', () => {
    const orders = {
      'w:pPr': [
        'w:pStyle',
        'w:keepNext',
        'w:numPr',
        'w:pBdr',
        'w:bidi',
        'w:spacing',
        'w:ind',
        'w:jc',
        'w:outlineLvl',
      ],
      'w:rPr': [
        'w:rStyle',
        'w:rFonts',
        'w:b',
        'w:bCs',
        'w:i',
        'w:iCs',
        'w:strike',
        'w:color',
        'w:sz',
        'w:szCs',
      ].concat(['w:highlight', 'w:u', 'w:vertAlign', 'w:rtl', 'w:lang']),
    };
    const parts = partsOf(EVERYTHING);
    for (const path of ['word/document.xml', 'word/styles.xml', 'word/footer1.xml'])
      for (const [name, order] of Object.entries(orders))
        for (const properties of all(xmlOf(parts, path), name)) {
          const places = properties.children.map((child) => order.indexOf((child as XmlNode).name));
          expect(places).toEqual(places.toSorted((a, b) => a - b));
          expect(places).not.toContain(-1);
        }
  });
  it('uses real styles for the headline, headings, quotes and captions, and real lists', () => {
    const document = xmlOf(partsOf(EVERYTHING), 'word/document.xml');
    const style = (words: string) => styleOf(paragraphOf(document, words));
    expect(style('القطار يعود')).toBe('Title');
    expect(style('بعد عشرين عامًا')).toBe('Subtitle');
    expect([style('رحلة أولى'), style('قبل الفجر')]).toEqual(['Heading1', 'Heading2']);
    expect([style('لم نصدق'), style('أم حسن')]).toEqual(['Quote', 'QuoteSource']);
    expect(style('العربة الأولى')).toBe('Caption');
    const [first, nested] = ['حجز التذاكر', 'من الشباك'].map((words) => paragraphOf(document, words));
    expect(all(first!, 'w:ilvl')[0]?.attributes['w:val']).toBe('0');
    expect(all(nested!, 'w:ilvl')[0]?.attributes['w:val']).toBe('1');
    const known = all(xmlOf(partsOf(EVERYTHING), 'word/styles.xml'), 'w:style').map(
      (each) => each.attributes['w:styleId'],
    );
    for (const each of paragraphs(document)) if (styleOf(each)) expect(known).toContain(styleOf(each));
  });
  it.each([
    ['rtl', 'w:right'],
    ['ltr', 'w:left'],
  ] as const)('draws the bar of a quote where reading begins: %s', (direction, side) => {
    const styles = all(xmlOf(partsOf({ ...EVERYTHING, direction }), 'word/styles.xml'), 'w:style');
    const quote = styles.find((each) => each.attributes['w:styleId'] === 'Quote')!;
    expect(
      all(quote, 'w:pBdr')[0]?.children.map((each) => (typeof each === 'string' ? '' : each.name)),
    ).toEqual([side]);
  });
  it('names the story, its authors and its dates in its properties', () => {
    const core = xmlOf(partsOf(EVERYTHING), 'docProps/core.xml');
    expect(textOf(all(core, 'dc:title')[0])).toBe('القطار يعود ]]> إلى الواحة');
    expect(textOf(all(core, 'dc:creator')[0])).toBe('سلمى عبد الله; كريم');
    expect(textOf(all(core, 'dcterms:modified')[0])).toBe('2026-11-22T09:21:00Z');
  });
  it('leaves out a picture that the library has not, and keeps its words', () => {
    const parts = partsOf(EVERYTHING, ['a'.repeat(64)]);
    expect(parts.filter(({ path }) => path.startsWith('word/media/'))).toHaveLength(3);
    expect(JSON.stringify(xmlOf(parts, 'word/document.xml'))).toContain('القطار يدخل المحطة');
  });
  it('is read by another program: headings, links, lists, tables and pictures with their words', async () => {
    const buffer = Buffer.from(await bytesOf(EVERYTHING));
    const { value, messages } = await mammoth.convertToHtml({ buffer });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    expect(value.match(/<img /g)).toHaveLength(4);
    expect(value).toContain('alt="عربة زرقاء على الرصيف"');
    expect(value).toContain('<h1>رحلة أولى</h1>');
    expect(value).toContain('href="https://example.org/tazakir?x=1&amp;y=%222%22"');
    expect(value).toMatch(/<ol><li>حجز التذاكر<ul><li>من الشباك<\/li>/);
    expect(value).toContain('<thead><tr><th><p>المحطة</p></th>');
  });
  it('comes back with the same text when it is imported', async () => {
    const blocks = EVERY_BLOCK.filter(({ id }) =>
      ['b1', 'b2', 'b3', 'b6', 'b8', 'b12', 'b15', 'b16'].includes(id),
    );
    const story = { ...EVERYTHING, lead: undefined, related: [], kicker: undefined, blocks };
    const { article } = await importSource(await bytesOf(story as Partial<Article>), { kind: 'docx' });
    expect(article.headline).toBe(EVERYTHING.headline);
    expect(article.deck).toBe(EVERYTHING.deck);
    const linesOf = (of: readonly Article['blocks'][number][]) =>
      of
        .flatMap((block) => blockTexts(block).map(({ text }) => text.replace(/\s+/g, ' ').trim()))
        .filter(Boolean);
    const original = linesOf(blocks);
    const read = linesOf(article.blocks);
    for (const line of original.filter((each) => !/^(عربة زرقاء|عدسة|الحقوق|مواعيد)/.test(each)))
      expect(read.join('\n')).toContain(line);
    expect(article.blocks.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['paragraph', 'heading', 'figure', 'list', 'table']),
    );
    const levels = article.blocks.flatMap((block) => (block.type === 'heading' ? block.level : []));
    expect(levels).toEqual([2, 3]);
  });
  it('keeps a quote’s speaker through Word and back', async () => {
    const quote = EVERY_BLOCK.find(({ type }) => type === 'quote')!;
    const before = { id: 'p', type: 'paragraph' as const, content: text('قالت وهي تنتظر على الرصيف.') };
    const { article } = await importSource(await bytesOf({ blocks: [before, quote] }), { kind: 'docx' });
    const back = article.blocks.find((block) => block.type === 'quote');
    expect(back && plainText(back.content)).toBe('لم نصدق حتى سمعنا الصفير');
    expect(back).toMatchObject({ speaker: 'أم حسن' });
  });
});
