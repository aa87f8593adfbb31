import { describe, expect, it } from 'vitest';
import type { TableBlock } from '#core/article/table.ts';
import { cellRange, cellTexts, cutOut, emptied, filled } from '#core/article/table-cells.ts';

const empty: TableBlock = { id: 't', type: 'table', header: true, caption: [], rows: [] };
const table = filled(empty, { row: 0, column: 0 }, [
  ['الفريق', 'له', 'عليه'],
  ['الأهلي', '3', '1'],
]);

describe('cells of a table', () => {
  it('are cut out between any two corners, with the header where its row is among them', () => {
    const right = cutOut(table, cellRange({ row: 1, column: 1 }, { row: 0, column: 0 }));
    expect(cellTexts(right)).toEqual([
      ['الفريق', 'له'],
      ['الأهلي', '3'],
    ]);
    expect(right.header).toBe(true);
    expect(cutOut(table, cellRange({ row: 1, column: 0 }, { row: 1, column: 2 })).header).toBe(false);
  });

  it('are emptied alone, and a table whose cells are empty stays the same object', () => {
    const range = cellRange({ row: 1, column: 1 }, { row: 1, column: 2 });
    const less = emptied(table, range);
    expect(cellTexts(less)).toEqual([
      ['الفريق', 'له', 'عليه'],
      ['الأهلي', '', ''],
    ]);
    expect(emptied(less, range)).toBe(less);
  });

  it('are filled from a place on, and the table grows as far as it must', () => {
    expect(cellTexts(filled(table, { row: 1, column: 2 }, [['٢', 'سطر\nآخر'], ['٣']]))).toEqual([
      ['الفريق', 'له', 'عليه', ''],
      ['الأهلي', '3', '٢', 'سطر\nآخر'],
      ['', '', '٣', ''],
    ]);
  });
});
