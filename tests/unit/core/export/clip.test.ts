import { describe, expect, it } from 'vitest';
import type { Block } from '#core/article/block.ts';
import { clipOf, clipOfWords } from '#core/export/clip.ts';

const arabic = { direction: 'rtl', language: 'ar' } as const;
const words = (text: string) => [{ type: 'text' as const, text }];

describe('the clipboard', () => {
  it('has every block in its own direction, and text as it is written', () => {
    const { html, text } = clipOf(
      [
        { id: 'a', type: 'paragraph', content: words('وصل ETERNITY C في 25 مايو') },
        { id: 'b', type: 'paragraph', direction: 'ltr', content: words('Open source') },
      ],
      arabic,
    );
    expect(html).toBe(
      '<p dir="rtl" lang="ar">وصل ETERNITY C في 25 مايو</p><p dir="ltr" lang="ar">Open source</p>',
    );
    expect(text).toBe('وصل ETERNITY C في 25 مايو\n\nOpen source');
  });

  it('has a table alone as spreadsheets take it, with lines in a cell in quotes', () => {
    const table: Block = {
      id: 't',
      type: 'table',
      header: false,
      caption: [],
      rows: [
        { cells: [{ content: words('البند') }, { content: words('قال "نعم"') }] },
        { cells: [{ content: [...words('سطر'), { type: 'break' }, ...words('آخر')] }, { content: [] }] },
      ],
    };
    expect(clipOf([table], arabic).text).toBe('البند\t"قال ""نعم"""\n"سطر\nآخر"\t');
  });

  it('has the words of a picture without the picture', () => {
    const asset = { hash: 'a'.repeat(64), mediaType: 'image/png', bytes: 9 };
    const figure: Block = {
      id: 'f',
      type: 'figure',
      asset,
      caption: words('تعليق'),
      credit: 'مصدر',
      alt: '',
    };
    const { html } = clipOf([figure], arabic);
    expect(html).toContain('تعليق');
    expect(html).not.toContain('<img');
  });

  it('has words from within a block with their marks and the spaces around them', () => {
    const { html, text } = clipOfWords([{ type: 'text', text: ' مهم ', marks: ['strong'] }], arabic);
    expect(html).toBe('<strong> مهم </strong>');
    expect(text).toBe(' مهم ');
  });
});
