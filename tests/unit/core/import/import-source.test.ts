import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import yazl from 'yazl';
import { newArticle } from '#core/article/article.ts';
import { canonicalArticle } from '#core/article/canonical.ts';
import { plainText } from '#core/article/inline.ts';
import { articleJson } from '#core/article/read-article.ts';
import type { Fault } from '#core/fault.ts';
import { decodeText } from '#core/import/decode.ts';
import { importSource, sourceKind } from '#core/import/import-source.ts';
import { IMPORTERS } from '#core/import/importers.ts';
import { arbitraryArticle } from '../article/arbitrary-article.ts';

const NEWS =
  'خط جديد للمترو يدخل الخدمة اليوم\r\nأعلنت الهيئة، الأربعاء، بدء تشغيل الخط الجديد بعد ست سنوات من العمل في الأنفاق والمحطات، وقالت إن التذاكر تباع من الشبابيك.';
const utf8 = (text: string) => new TextEncoder().encode(text);
const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: Fault) => error.code,
  );

/** Text in an old encoding of one byte a letter, by turning its decoder round. */
function encodeAs(encoding: 'windows-1256' | 'iso-8859-6', text: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte -= 1) bytes.set(decoder.decode(new Uint8Array([byte])), byte);
  return Uint8Array.from(text, (letter) => bytes.get(letter) ?? 0x3f);
}

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = `${mark ? '\ufeff' : ''}${text}`;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let index = 0; index < units.length; index += 1)
    view.setUint16(index * 2, units.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
}

describe('the encoding of a text', () => {
  it.each([
    ['utf-8', utf8(NEWS)],
    ['utf-8', utf8(`\ufeff${NEWS}`)],
    ['utf-16le', utf16(NEWS, true, true)],
    ['utf-16be', utf16(NEWS, false, true)],
    ['utf-16le', utf16(NEWS, true, false)],
    ['utf-16be', utf16(NEWS, false, false)],
    ['windows-1256', encodeAs('windows-1256', NEWS)],
    ['iso-8859-6', encodeAs('iso-8859-6', NEWS)],
  ] as const)('%s is recognised', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: NEWS, encoding });
  });

  it('is UTF-8 whatever the text, if its rules are kept', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const clean = `نص ${text.replace(/[\p{Cc}\ufeff]/gu, '')}`;
        expect(decodeText(utf8(clean))).toEqual({ text: clean, encoding: 'utf-8' });
      }),
    );
  });

  it('is Windows-1256 also of a short headline with Latin and marks in it', () => {
    const headline = 'اتفاق بين W3C والهيئة «خلال أيام»، والتوقيع في ٢٠٢٦؟'.replace(/[٠-٩]/g, '9');
    expect(decodeText(encodeAs('windows-1256', headline)).text).toBe(headline);
  });

  it.each([
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0x49, 0x48])],
    [
      'random bytes',
      Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919 + ((index * index) % 251)) % 256),
    ],
    // «Привет ...» (Russian) in Windows-1251
    [
      'Russian',
      Uint8Array.from('cff0e8e2e5f220ece8f020fdf2ee20f2e5eaf1f2'.match(/../g) ?? [], (pair) =>
        Number.parseInt(pair, 16),
      ),
    ],
    [
      'Arabic letters thrown together',
      Uint8Array.from({ length: 400 }, (_, index) => (index % 7 === 6 ? 32 : 0xc7 + ((index * 5) % 16))),
    ],
    ['French in Latin-1', Uint8Array.from('Été à la forêt, déjà mûr', (letter) => letter.charCodeAt(0))],
  ])('is refused of %s', async (_, bytes) => {
    expect(await codeOf(importSource(bytes))).toBe('source.not-text');
  });
});

describe('bad input', () => {
  it.each([
    ['nothing', '', {}, 'source.empty'],
    ['white space', ' \n\ufeff\t ', {}, 'source.empty'],
    ['nine megabytes', 'نص '.repeat(1_900_000), {}, 'source.too-large'],
    ['JSON of another program', '{"posts": [{"title": "x"}]}', {}, 'article.foreign'],
    [
      'JSON with a format of its own',
      '{"format": "other", "version": 1}',
      { name: 'a.json' },
      'article.foreign',
    ],
    ['a newer document', JSON.stringify({ ...newArticle(), version: 99 }), {}, 'article.newer'],
    ['a broken document', JSON.stringify({ ...newArticle(), headline: 5 }), {}, 'article.invalid'],
    ['JSON cut short', '{"format": "warraq-article", "ver', {}, 'source.damaged'],
    ['a Word file that is none', 'نص', { name: 'a.docx' }, 'source.damaged'],
    ['a kind that there is none of', 'نص', { kind: 'pdf' as 'text' }, 'source.unknown-kind'],
  ])('%s is refused by its own code', async (_, source, options, code) => {
    expect(await codeOf(importSource(source, options))).toBe(code);
  });
});

describe('the kind of a source', () => {
  it.each([
    ['text', NEWS, ''],
    ['html', '<!DOCTYPE html><html><body>نص</body></html>', ''],
    ['html', 'نص', 'page.html'],
    ['html', '<p dir="rtl">نص</p>', ''],
    ['text', '<هذا نص عادي>', ''],
    ['markdown', '# عنوان', 'a.md'],
    ['markdown', '---\ntitle: عنوان\n---\nنص', ''],
    ['package', articleJson(newArticle()), ''],
    ['docx', 'x', 'a.DOCX'],
  ])('is %s by its form or name (%#)', (kind, source, name) => {
    expect(sourceKind(utf8(source), name)).toBe(kind);
  });

  it('has one importer each', () => {
    expect(IMPORTERS.map(({ kind }) => kind).sort()).toEqual(['docx', 'html', 'markdown', 'package', 'text']);
  });
});

describe('an article of Warraq itself', () => {
  it('comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryArticle, async (article) => {
        const { article: back, parts } = await importSource(articleJson(article));
        expect(back).toEqual(canonicalArticle(article));
        const told = new Set(parts.map(({ target }) => target.blockId));
        expect(article.blocks.every(({ id }) => told.has(id))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('Markdown', () => {
  it('has its front matter, title, structure and isolated runs', async () => {
    const { article } = await importSource(
      `---
title: "خط جديد للمترو.. خمس محطات"
authors: ["منى الجندي", "ياسر عوض"]
description: 'ست سنوات من الحفر'
date: 2026-11-25T09:00:00+02:00
tags:
  - مترو
  - نقل
slug: metro-line
---

# خط جديد للمترو.. خمس محطات

أعلنت **الهيئة** بدء التشغيل، واتصل على <bdi dir="ltr">+20 2 2578 1234</bdi> أو [زر الموقع](https://example.org/a).

## مواعيد التشغيل

- الخامسة صباحا
- الواحدة ليلا

> ننتظر الركاب منذ الفجر.

| المحطة | السعر |
|---|---|
| الحرية | ٨ |

~~نص محذوف~~
`,
      { kind: 'markdown' },
    );
    expect(article).toMatchObject({
      headline: 'خط جديد للمترو.. خمس محطات',
      deck: 'ست سنوات من الحفر',
      bylines: [{ name: 'منى الجندي' }, { name: 'ياسر عوض' }],
      publishAt: '2026-11-25T09:00:00+02:00',
      tags: ['مترو', 'نقل'],
      slug: 'metro-line',
    });
    expect(article.blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'heading',
      'list',
      'quote',
      'table',
      'paragraph',
    ]);
    expect(article.blocks[2]).toMatchObject({
      items: [{ content: [{ text: 'الخامسة صباحا' }] }, { content: [{ text: 'الواحدة ليلا' }] }],
    });
    expect(article.blocks[0]).toMatchObject({
      content: [
        {},
        { text: 'الهيئة', marks: ['strong'] },
        {},
        { type: 'span', direction: 'ltr', content: [{ text: '+20 2 2578 1234' }] },
        {},
        { type: 'link', url: 'https://example.org/a' },
        {},
      ],
    });
  });
});

describe('a Word document', () => {
  const paragraph = (text: string, style?: string, runProperties = '') =>
    `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}<w:bidi/></w:pPr><w:r><w:rPr>${runProperties}<w:rtl/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
  const styles = [
    ['Title', 'Title'],
    ['Heading1', 'heading 1'],
    ['Caption', 'caption'],
  ]
    .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
    .join('');
  const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

  function docx(body: string): Promise<Uint8Array> {
    const zip = new yazl.ZipFile();
    const put = (path: string, xml: string) =>
      zip.addBuffer(Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`), path);
    put(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    );
    put(
      '_rels/.rels',
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    );
    put(
      'word/_rels/document.xml.rels',
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    );
    put('word/styles.xml', `<w:styles ${NAMESPACE}>${styles}</w:styles>`);
    put('word/document.xml', `<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`);
    zip.end();
    return new Promise((resolve) => {
      const chunks: Buffer[] = [];
      zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
      zip.outputStream.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    });
  }
  const LEDE = 'أعلنت الهيئة، اليوم، بدء تشغيل الخط الجديد بعد ست سنوات من العمل في الأنفاق والمحطات.';

  it('is recognised by what it holds, and read by its styles', async () => {
    const bytes = await docx(
      [
        paragraph('خط جديد للمترو.. خمس محطات', 'Title'),
        paragraph(LEDE),
        paragraph('مواعيد التشغيل', 'Heading1'),
        paragraph(
          'تعمل القطارات \u200e+20 2 2578 1234\u200e كل يوم من الخامسة صباحا حتى الواحدة ليلا.',
          undefined,
          '<w:b/>',
        ),
      ].join(''),
    );
    expect(sourceKind(bytes)).toBe('docx');
    const { article } = await importSource(bytes);
    expect(article.headline).toBe('خط جديد للمترو.. خمس محطات');
    expect(article.blocks).toMatchObject([
      { type: 'paragraph', content: [{ text: LEDE }] },
      { type: 'heading', level: 2 },
      { type: 'paragraph', content: [{ marks: ['strong'] }] },
    ]);
    const last = article.blocks[2];
    expect(last?.type === 'paragraph' && plainText(last.content)).not.toContain('\u200e');
  });

  it('without styles is told by form, as text is', async () => {
    const { article } = await importSource(
      await docx(
        [
          paragraph('خط جديد للمترو يدخل الخدمة اليوم'),
          paragraph(LEDE),
          paragraph('مواعيد التشغيل'),
          paragraph(LEDE),
          paragraph('وقالت سلمى الوكيل: "ننتظر الركاب منذ الفجر".'),
          paragraph('الأكثر قراءة'),
          paragraph('خبر أول'),
          paragraph('خبر ثان'),
        ].join(''),
      ),
    );
    expect(article.headline).toBe('خط جديد للمترو يدخل الخدمة اليوم');
    expect(article.blocks.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'paragraph', 'quote']);
    expect(article.lists).toMatchObject([
      { title: 'الأكثر قراءة', items: [{ headline: 'خبر أول' }, { headline: 'خبر ثان' }] },
    ]);
  });

  it('is refused where its directory lies about a size that no machine has room for', async () => {
    const bytes = await docx(paragraph(LEDE));
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 46; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
    expect(await codeOf(importSource(bytes))).toBe('source.too-large');
  });
});
