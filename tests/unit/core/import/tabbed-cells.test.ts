import { describe, expect, it } from 'vitest';
import { blocksFromText } from '#core/import/plain-text.ts';
import { tabbedCells } from '#core/import/text/tabbed-cells.ts';

describe('cells copied from a spreadsheet', () => {
  it('are told by their tabs, with lines and quotes inside a cell', () => {
    expect(tabbedCells('البند\t2025\r\nتعليم\t"سطر\nو""آخر"""\r\n')).toEqual([
      ['البند', '2025'],
      ['تعليم', 'سطر\nو"آخر"'],
    ]);
    expect(tabbedCells('صحة\t\t٣٠')).toEqual([['صحة', '', '٣٠']]);
    expect(tabbedCells('قال "نعم"\tثم')).toEqual([['قال "نعم"', 'ثم']]);
  });

  it('are not seen in running text with a tab in it', () => {
    expect(tabbedCells('نص بلا جدول')).toBeUndefined();
    expect(tabbedCells('\tفقرة مزاحة\nوأخرى بلا إزاحة')).toBeUndefined();
  });

  it('come in as a table', () => {
    expect(blocksFromText('أ\tب\nج\tد')).toMatchObject([{ type: 'table', rows: [{}, {}] }]);
  });
});
