import { describe, expect, it } from 'vitest';
import type { Block } from '#core/article/block.ts';
import { articleText, textExporter } from '#core/export/text.ts';
import { contextOf } from './export-context.ts';

const text = (words: string) => [{ type: 'text' as const, text: words }];
const textOf = (...blocks: Block[]) =>
  articleText(contextOf({ blocks })).replace('مدارس القرى.. خطة تنتظر', '').trim();

describe('an article as plain text', () => {
  it('keeps the numbers of a list, in the publication’s digits, and the marks of the others', () => {
    const items = [
      { content: text('أولى'), style: 'bulleted' as const, items: [{ content: text('منها') }] },
      { content: text('ثانية') },
    ];
    expect(textOf({ id: 'a', type: 'list', style: 'numbered', items })).toBe('١. أولى\n– منها\n٢. ثانية');
    expect(textOf({ id: 'a', type: 'list', style: 'bulleted', items: items.slice(1) })).toBe('• ثانية');
  });
  it('parts cells by a tab and puts rows under each other', () => {
    const row = (...cells: string[]) => ({ cells: cells.map((cell) => ({ content: text(cell) })) });
    const rows = [row('البلد', 'العدد'), row('مصر', '٣')];
    expect(textOf({ id: 'a', type: 'table', header: true, caption: [], rows })).toBe('البلد\tالعدد\nمصر\t٣');
  });
  it('tells a caption from its credit, and bylines from each other and from the place', () => {
    const asset = { hash: 'a'.repeat(64), mediaType: 'image/jpeg', bytes: 1, width: 9, height: 9 };
    const lead = { asset, caption: text('جسر في الصباح'), credit: 'وكالة', alt: 'جسر' };
    const bylines = [{ name: 'سلمى', role: 'كتبت' }, { name: 'John' }];
    const made = articleText(contextOf({ lead, bylines, dateline: 'القاهرة' }));
    expect(made).toContain('\n\nكتبت: سلمى · John · القاهرة\n\n');
    expect(made).toContain('\n\nجسر في الصباح · وكالة\n');
  });
  it('leaves a quotation’s source as it is written on the page', () => {
    const quote = { id: 'q', type: 'quote' as const, content: text('كلام'), speaker: 'هدى', role: 'وزيرة' };
    expect(textOf(quote)).toBe('كلام\n\nهدى، وزيرة');
  });
  it('closes with related stories, and with ranked lists by their numbers', () => {
    const story = { id: 's', headline: 'جسر ثالث', source: 'وكالة', publishedAt: '2026-11-20T08:00:00Z' };
    const lists = [{ id: 'l', title: 'الأكثر قراءة', items: [story, { id: 't', headline: 'عودة القطار' }] }];
    const [file] = textExporter.files(contextOf({ blocks: [], related: [story], lists }));
    const written = file && 'text' in file.source ? file.source.text : '';
    expect(written).toContain(
      'أخبار ذات صلة\n\n• جسر ثالث (وكالة · ٢٠ نوفمبر ٢٠٢٦، ١٠:٠٠ ص)\n\n' +
        'الأكثر قراءة\n\n١. جسر ثالث (وكالة · ٢٠ نوفمبر ٢٠٢٦، ١٠:٠٠ ص)\n٢. عودة القطار\n',
    );
  });
});
