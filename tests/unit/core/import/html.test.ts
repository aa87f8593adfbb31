import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockSchema } from '#core/article/block.ts';
import { blockTexts } from '#core/article/block-texts.ts';
import { plainText } from '#core/article/inline.ts';
import type { Fault } from '#core/fault.ts';
import { linkUrl } from '#core/import/html/link-url.ts';
import { blocksFromHtml, contentFromHtml } from '#core/import/html.ts';
import { importSource } from '#core/import/import-source.ts';

/** What a paste comes to, without ids. */
const pasted = (html: string) => blocksFromHtml(html).map(({ id: _, ...block }) => block);
const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks }),
});

describe('a paste from Word', () => {
  const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {mso-style-unhide:no; direction:rtl} --></style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head>
<body lang=EN-US style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoNormal dir=RTL style='text-align:right;direction:rtl;unicode-bidi:embed'><span lang=AR-EG
style='font-size:14.0pt;mso-bidi-language:AR-EG'>قالت </span><b><span lang=AR-EG>سلمى الوكيل</span></b><span dir=LTR></span><span dir=LTR> W3C</span><o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst dir=RTL style='text-indent:-18.0pt;mso-list:l0 level1 lfo1;direction:rtl'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=AR-EG>محطة الحرية<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpMiddle dir=RTL style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span><![endif]><span lang=AR-EG>الرصيف الأول</span></p>
<p class=MsoListParagraphCxSpLast dir=RTL style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]><span lang=AR-EG>محطة الجامعة</span></p>
<p class=MsoListParagraph dir=RTL style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>أولا</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<!--EndFragment--></body></html>`;

  it('keeps text and emphasis and nothing of Word', () => {
    const [first] = pasted(WORD);
    expect(first).toEqual({
      type: 'paragraph',
      content: [
        text('قالت '),
        text('سلمى الوكيل', 'strong'),
        { type: 'span', direction: 'ltr', content: [text(' W3C')] },
      ],
    });
    expect(JSON.stringify(pasted(WORD))).not.toMatch(/mso|font|Generator/i);
  });

  it('reads its paragraphs with bullets as a list with its levels, without the bullets', () => {
    const list = pasted(WORD)[1];
    expect(list).toMatchObject({
      type: 'list',
      style: 'bulleted',
      items: [
        { content: [text('محطة الحرية')], items: [{ content: [text('الرصيف الأول')] }] },
        { content: [text('محطة الجامعة')] },
        { content: [text('أولا')] },
      ],
    });
  });
});

describe('a paste from Google Docs', () => {
  const DOCS = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1a2b"><h2 dir="rtl"><span style="font-weight:400">مواعيد التشغيل</span></h2><p dir="rtl" style="line-height:1.38"><span style="font-weight:400">تعمل من </span><span style="font-weight:700;font-style:italic">الخامسة</span><span> و</span><a href="https://www.google.com/url?q=https://example.org/metro%3Futm_source%3Dx%26id%3D5&amp;sa=D"><span style="text-decoration:underline">التفاصيل</span></a></p><ul><li dir="rtl" aria-level="1"><p dir="rtl" role="presentation"><span>أول</span></p></li><ul><li dir="rtl" aria-level="2"><p role="presentation"><span>داخل الأول</span></p></li></ul><li dir="rtl"><p><span>ثان</span></p></li></ul></b><br class="Apple-interchange-newline">`;

  it('is freed of the bold wrapper, of redirects and of trackers', () => {
    expect(pasted(DOCS)).toEqual([
      { type: 'heading', level: 2, content: [text('مواعيد التشغيل')] },
      {
        type: 'paragraph',
        content: [
          text('تعمل من '),
          text('الخامسة', 'strong', 'emphasis'),
          text(' و'),
          { type: 'link', url: 'https://example.org/metro?id=5', content: [text('التفاصيل', 'underline')] },
        ],
      },
      {
        type: 'list',
        style: 'bulleted',
        items: [
          { content: [text('أول')], style: 'bulleted', items: [{ content: [text('داخل الأول')] }] },
          { content: [text('ثان')] },
        ],
      },
    ]);
  });
});

describe('a line copied from Google Docs', () => {
  it('is not bold for the wrapper around it', () => {
    expect(
      pasted('<b style="font-weight:normal" id="docs-internal-guid-1"><span>نص</span> <b>مهم</b></b>'),
    ).toEqual([{ type: 'paragraph', content: [text('نص '), text('مهم', 'strong')] }]);
  });
});

describe('a paste from Excel', () => {
  it('is a table, though it marks the rows alone as what was copied', () => {
    const [table] = pasted(
      `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table dir=rtl border=0><!--StartFragment--><col width=64><tr height=20><td class=xl65>البند</td><td>2026</td></tr><tr><td>تعليم</td><td align=left>25%</td></tr><!--EndFragment--></table></body></html>`,
    );
    expect(table).toMatchObject({
      type: 'table',
      rows: [
        { cells: [{ content: [text('البند')] }, { content: [text('2026')] }] },
        { cells: [{ content: [text('تعليم')] }, { content: [text('25%')] }] },
      ],
    });
  });
});

describe('a paste from LibreOffice and the web', () => {
  it('takes direction and language where they are another', () => {
    expect(
      pasted(
        '<p dir="ltr" lang="en">Open source</p><p dir="ltr">نص عربي</p><p dir="rtl">وقالت <span lang="en" dir="ltr">Reuters</span> و<bdi>@name</bdi> إنها</p>',
      ),
    ).toEqual([
      { type: 'paragraph', direction: 'ltr', language: 'en', content: [text('Open source')] },
      { type: 'paragraph', content: [text('نص عربي')] },
      {
        type: 'paragraph',
        content: [
          text('وقالت '),
          { type: 'span', language: 'en', direction: 'ltr', content: [text('Reuters')] },
          text(' و'),
          { type: 'span', content: [text('@name')] },
          text(' إنها'),
        ],
      },
    ]);
  });

  it('drops scripts, styles, handlers, forms, hidden text and unsafe links, and keeps the words of links', () => {
    const blocks = pasted(
      `<p onclick="x()">قبل<script>alert(1)</script><a href="javascript:alert(1)">رابط</a> <a href=" java\nscript:x">آخر</a></p>
       <style>p{}</style><form><input value="x"><button>زر</button></form><p style="display:none">مخفي</p><p hidden>مخفي</p><svg><text>رسم</text></svg><p>بعد</p>`,
    );
    expect(blocks).toEqual([
      { type: 'paragraph', content: [text('قبلرابط آخر')] },
      { type: 'paragraph', content: [text('بعد')] },
    ]);
  });

  it('reads tables with their header and spans, and takes layout tables apart', () => {
    const [table] = pasted(
      '<table><caption>الأسعار</caption><thead><tr><th>المحطة</th><th>السعر</th></tr></thead><tr><td rowspan=2>الحرية</td><td>٨</td></tr><tr><td>١٠</td></tr><tr><td colspan=2>مجانا<br>للأطفال</td></tr></table>',
    );
    expect(table).toMatchObject({ type: 'table', header: true, caption: [text('الأسعار')] });
    const rows =
      table?.type === 'table'
        ? table.rows.map(({ cells }) => cells.map(({ content }) => plainText(content)))
        : [];
    expect(rows).toEqual([
      ['المحطة', 'السعر'],
      ['الحرية', '٨'],
      ['', '١٠'],
      ['مجانا\nللأطفال', ''],
    ]);
    expect(
      pasted('<table><tr><td><h2>عنوان</h2><p>نص</p></td><td>جانب</td></tr></table>').map(({ type }) => type),
    ).toEqual(['heading', 'paragraph', 'paragraph']);
  });

  it('reads quotes with who said them, code, rules, nested and numbered lists', () => {
    expect(
      pasted(
        `<blockquote cite="https://example.org"><p>ننتظر الركاب.</p><p>منذ الفجر.</p><footer>— سلمى الوكيل، مديرة المحطة</footer></blockquote>
         <hr><pre><code>a  &lt; b\n</code></pre><ol><li>أول<ul><li>داخل</li></ul></li><li>ثان</li></ol><aside class="pullquote"><p>قول</p></aside>`,
      ),
    ).toMatchObject([
      {
        type: 'quote',
        speaker: 'سلمى الوكيل',
        role: 'مديرة المحطة',
        content: [text('ننتظر الركاب.'), { type: 'break' }, text('منذ الفجر.')],
      },
      { type: 'divider' },
      { type: 'code', content: [text('a  < b')] },
      { type: 'list', style: 'numbered', items: [{ style: 'bulleted', items: [{}] }, {}] },
      {},
    ]);
  });

  it('reads figures with caption and credit; pictures inside come as files, remote ones stay where they are', () => {
    const { blocks, files, left } = contentFromHtml(
      `<figure><img src="data:image/png;base64,iVBORw0KGgo=" alt="قطار"><figcaption>قطار في المحطة <span class="credit">تصوير: منى</span></figcaption></figure>
       <p>نص <img src="https://example.org/a.jpg" alt="نفق"></p><img src="https://example.org/pixel.gif" width="1" height="1"><img src="https://example.org/b.jpg"><p>فرح <img alt="😀" src="https://example.org/e.png"></p>`,
    );
    expect(blocks).toMatchObject([
      { type: 'figure', caption: [text('قطار في المحطة')], credit: 'تصوير: منى', alt: 'قطار' },
      { type: 'paragraph' },
      { type: 'figure', alt: 'نفق' },
      { type: 'paragraph', content: [text('فرح 😀')] },
    ]);
    expect(files).toMatchObject([{ mediaType: 'image/png', target: { blockId: blocks[0]?.id } }]);
    expect([...(files[0]?.bytes ?? [])].slice(0, 4)).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(left.map(({ facts }) => facts.source)).toEqual([
      'https://example.org/a.jpg',
      'https://example.org/b.jpg',
    ]);
    expect(JSON.stringify(blocks)).not.toContain('example.org');
  });

  it('keeps videos and posts of known providers as cards', () => {
    expect(
      pasted(
        `<iframe src="https://www.youtube.com/embed/abcdefghijk?rel=0" title="فيديو"></iframe><iframe src="https://tracker.example/x"></iframe>
         <blockquote class="twitter-tweet"><p>تغريدة</p>&mdash; فلان <a href="https://twitter.com/a/status/1?ref_src=twsrc">اليوم</a></blockquote>`,
      ),
    ).toMatchObject([
      {
        type: 'embed',
        provider: 'YouTube',
        url: 'https://www.youtube.com/watch?v=abcdefghijk',
        title: 'فيديو',
      },
      {
        type: 'embed',
        provider: 'X',
        url: 'https://twitter.com/a/status/1',
        description: 'تغريدة— فلان اليوم',
      },
    ]);
  });

  it('parts text by line breaks only where it stands in a paragraph, and drops empty paragraphs', () => {
    expect(
      pasted('<div>سطر<br>آخر<br></div><p>&nbsp;</p><p><br></p><div><div>عميق</div></div>نص سائب'),
    ).toEqual([
      { type: 'paragraph', content: [text('سطر'), { type: 'break' }, text('آخر')] },
      { type: 'paragraph', content: [text('عميق')] },
      { type: 'paragraph', content: [text('نص سائب')] },
    ]);
  });
});

describe('whatever is pasted', () => {
  const tag = fc.constantFrom(
    'p',
    'div',
    'b',
    'span',
    'ul',
    'li',
    'ol',
    'table',
    'tr',
    'td',
    'blockquote',
    'a',
    'h1',
    'h3',
    'figure',
    'figcaption',
    'pre',
    'br',
    'img',
    'bdi',
    'section',
  );
  const attributes = fc.constantFrom(
    '',
    ' dir=rtl',
    ' dir=ltr',
    ' lang=en',
    ' href="https://example.org/?utm_source=a"',
    ' src="data:,x"',
    ' style="font-weight:700"',
    ' style="mso-list:l0 level2 lfo1"',
    ' onclick=x()',
  );
  const piece = fc.oneof(
    fc.tuple(tag, attributes).map(([name, more]) => `<${name}${more}>`),
    tag.map((name) => `</${name}>`),
    fc.constantFrom('نص ', 'W3C', ' ', '\n', '&nbsp;', '<!--x-->', '\u2067', '<![if x]>'),
  );
  const html = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  it('comes out as valid blocks in normal form, each with its own id', () => {
    fc.assert(
      fc.property(html, (source) => {
        const blocks = blocksFromHtml(source);
        for (const block of blocks) expect(blockSchema.parse(block)).toEqual(block);
        expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every word', () => {
    fc.assert(
      fc.property(html, (source) => {
        const count = (words: string) => (words.match(/نص|W3C/g) ?? []).length;
        const kept = blocksFromHtml(source)
          .flatMap((block) => blockTexts(block).map((one) => one.text))
          .join(' ');
        expect(count(kept)).toBe(count(source));
      }),
      { numRuns: 500 },
    );
  });

  it('never hangs or breaks on what is nested without end', () => {
    for (const name of ['div', 'b', 'blockquote', 'ul><li', 'table><tr><td', 'span']) {
      const started = performance.now();
      try {
        blocksFromHtml(`${`<${name}>`.repeat(20_000)}نص`);
      } catch (error) {
        expect((error as Fault).code).toBe('source.damaged');
      }
      expect(performance.now() - started).toBeLessThan(15_000);
    }
  });
});

describe('links', () => {
  it.each([
    ['https://example.org/a?utm_source=x&id=5&fbclid=y', 'https://example.org/a?id=5'],
    ['https://youtu.be/abc?si=XyZ&t=42', 'https://youtu.be/abc?t=42'],
    ['https://example.org/a?si=5', 'https://example.org/a?si=5'],
    ['https://example.org/خبر', 'https://example.org/خبر'],
    ['//example.org/a', 'https://example.org/a'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['tel:+20 2 2578 1234', 'tel:+20225781234'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['file:///etc/passwd', undefined],
    ['/relative', undefined],
    ['#here', undefined],
    ['http://', undefined],
  ])('%s becomes %s', (href, url) => {
    expect(linkUrl(href)).toBe(url);
  });
});

describe('a picture above the text', () => {
  it('is the lead picture, and so is its file', async () => {
    const { article, files } = await importSource(
      '<h1>خط جديد للمترو</h1><p><img src="data:image/png;base64,iVBORw0KGgo=" alt="قطار"></p><p>أعلنت الهيئة، اليوم، بدء تشغيل الخط الجديد بعد ست سنوات من العمل.</p>',
    );
    expect(article.lead?.alt).toBe('قطار');
    expect(article.blocks).toHaveLength(1);
    expect(files?.map(({ target }) => target)).toEqual([{ field: 'lead' }]);
  });
});

describe('a page', () => {
  const PAGE = `<!doctype html><html lang="ar" dir="rtl"><head><title>خط جديد | جريدة</title><meta name="author" content="منى الجندي"></head><body>
<nav><ul><li>الرئيسية</li><li>رياضة</li></ul></nav>
<main><article><header><p class="kicker">نقل</p><h1>خط جديد للمترو.. خمس محطات</h1><p class="deck">ست سنوات من الحفر تنتهي بخمس محطات وأسعار جديدة</p></header>
<figure><img src="https://example.org/a.jpg" alt="قطار"><figcaption>قطار في نفق</figcaption></figure>
<p>أعلنت الهيئة، اليوم، بدء تشغيل الخط الجديد بعد ست سنوات من العمل في الأنفاق والمحطات.</p>
<h3>مواعيد التشغيل</h3><p>تعمل القطارات من الخامسة صباحا حتى الواحدة بعد منتصف الليل كل يوم.</p>
<p>وقالت سلمى الوكيل: "ننتظر الركاب منذ الفجر".</p>
<p>اقرأ أيضًا: <a href="https://example.org/1">تأجيل القطار السريع</a></p><p>وتنتهي المرحلة الثانية في الربيع المقبل بحسب ما قالت الهيئة في بيانها الأخير.</p></article></main>
<aside><h2>الأكثر قراءة</h2><ol><li><a href="https://example.org/2">موجة حر</a></li><li><a href="https://example.org/3">بطاقة الركوب</a></li></ol>
<h2>أخبار ذات صلة</h2><ul><li><a href="https://example.org/4">خبر أول</a> <time>09 يوليو 2025 11:21 م</time></li><li><a href="https://example.org/5">خبر ثان</a><small>08 يوليو 2025</small></li></ul></aside>
<footer>حقوق النشر محفوظة</footer></body></html>`;

  it('gives its story and the side lists around it, not its menus', async () => {
    const { article, parts } = await importSource(PAGE);
    expect(article).toMatchObject({
      kicker: 'نقل',
      headline: 'خط جديد للمترو.. خمس محطات',
      deck: 'ست سنوات من الحفر تنتهي بخمس محطات وأسعار جديدة',
      bylines: [{ name: 'منى الجندي' }],
      lead: { alt: 'قطار', caption: [text('قطار في نفق')] },
      lists: [
        {
          title: 'الأكثر قراءة',
          items: [{ headline: 'موجة حر', url: 'https://example.org/2' }, { headline: 'بطاقة الركوب' }],
        },
      ],
      related: [
        { headline: 'خبر أول', url: 'https://example.org/4', publishedAt: '2025-07-09T23:21:00+03:00' },
        { headline: 'خبر ثان', url: 'https://example.org/5' },
      ],
    });
    expect(article.blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'quote',
      'related',
      'paragraph',
    ]);
    expect(article.blocks[1]).toMatchObject({ level: 2 });
    expect(article.blocks[4]).toMatchObject({
      items: [{ headline: 'تأجيل القطار السريع', url: 'https://example.org/1' }],
    });
    expect(parts.find(({ kind }) => kind === 'image')?.facts).toEqual({
      source: 'https://example.org/a.jpg',
      reason: 'remote',
    });
    expect(JSON.stringify(article)).not.toMatch(/الرئيسية|حقوق/);
  });
});
