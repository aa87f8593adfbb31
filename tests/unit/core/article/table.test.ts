import { describe, expect, test } from 'vitest';
import { plainText, textContent } from '#core/article/inline.ts';
import {
  columnCount,
  insertColumn,
  insertRow,
  moveColumn,
  moveRow,
  removeColumn,
  removeRow,
  squared,
  type TableBlock,
} from '#core/article/table.ts';

const tableOf = (...rows: string[]): TableBlock => ({
  id: 't',
  type: 'table',
  header: true,
  caption: [],
  rows: rows.map((row) => ({ cells: row.split(' ').map((text) => ({ content: textContent(text) })) })),
});
const words = (table: TableBlock) =>
  table.rows.map(({ cells }) => cells.map(({ content }) => plainText(content) || '-').join(' '));

// «الفريق» team, «له» for, «عليه» against.
const table = tableOf('الفريق له عليه', 'الأهلي 3 1', 'الزمالك 2 2');

describe('a table', () => {
  test('takes rows and columns at any place', () => {
    expect(words(insertRow(table, 1))).toEqual(['الفريق له عليه', '- - -', 'الأهلي 3 1', 'الزمالك 2 2']);
    expect(words(insertColumn(table, 3))).toEqual(['الفريق له عليه -', 'الأهلي 3 1 -', 'الزمالك 2 2 -']);
    expect(words(moveRow(table, 2, 1))).toEqual(['الفريق له عليه', 'الزمالك 2 2', 'الأهلي 3 1']);
    expect(words(moveColumn(table, 0, 2))).toEqual(['له عليه الفريق', '3 1 الأهلي', '2 2 الزمالك']);
    expect(words(removeRow(table, 0))).toEqual(['الأهلي 3 1', 'الزمالك 2 2']);
    expect(words(removeColumn(table, 1))).toEqual(['الفريق عليه', 'الأهلي 1', 'الزمالك 2']);
  });

  test('keeps its last row and column, and is the same where a place is not there', () => {
    const one = tableOf('وحيد');
    expect(removeRow(one, 0)).toBe(one);
    expect(removeColumn(one, 0)).toBe(one);
    for (const same of [
      insertRow(table, 9),
      insertColumn(table, -1),
      moveRow(table, 0, 3),
      moveColumn(table, 1, 1),
    ])
      expect(same).toBe(table);
  });

  test('is made as wide as its widest row', () => {
    const ragged = tableOf('أ', 'ب ج د');
    expect(columnCount(ragged)).toBe(3);
    expect(words(squared(ragged))).toEqual(['أ - -', 'ب ج د']);
    expect(squared(table)).toBe(table);
  });
});
