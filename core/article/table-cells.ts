import { type Inline, plainText, textContent } from './inline.ts';
import { columnCount, squared, type TableBlock } from './table.ts';

/** A cell by its row and column, both counted from zero in reading order. */
export interface CellPlace {
  row: number;
  column: number;
}

/** Cells beside and below one another: from the first row and column to the last, both taken in. */
export interface CellRange {
  from: CellPlace;
  to: CellPlace;
}

/** The cells between two corners, in whatever order they are given. */
export function cellRange(one: CellPlace, other: CellPlace): CellRange {
  return {
    from: { row: Math.min(one.row, other.row), column: Math.min(one.column, other.column) },
    to: { row: Math.max(one.row, other.row), column: Math.max(one.column, other.column) },
  };
}

/** Whether a cell is one of these. */
export function isInRange({ from, to }: CellRange, { row, column }: CellPlace): boolean {
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
}

/** A table of these cells alone, under the same id; without the caption and, where its row is not in it, the header. */
export function cutOut(table: TableBlock, { from, to }: CellRange): TableBlock {
  return {
    ...table,
    header: table.header && from.row === 0,
    caption: [],
    rows: squared(table)
      .rows.slice(from.row, to.row + 1)
      .map(({ cells }) => ({ cells: cells.slice(from.column, to.column + 1) })),
  };
}

/** The table with these cells empty; the same one where they are. */
export function emptied(table: TableBlock, range: CellRange): TableBlock {
  let isChanged = false;
  const rows = table.rows.map((line, row) => ({
    cells: line.cells.map((cell, column) => {
      if (cell.content.length === 0 || !isInRange(range, { row, column })) return cell;
      isChanged = true;
      return { content: [] };
    }),
  }));
  return isChanged ? { ...table, rows } : table;
}

/** The table with these texts in its cells from a place on; it grows where they go past its last row or column. */
export function filled(table: TableBlock, at: CellPlace, texts: readonly (readonly string[])[]): TableBlock {
  const width = Math.max(columnCount(table), at.column + Math.max(0, ...texts.map(({ length }) => length)));
  const height = Math.max(table.rows.length, at.row + texts.length);
  const rows = Array.from({ length: height }, (_, row) => ({
    cells: Array.from({ length: width }, (_, column) => {
      const text = texts[row - at.row]?.[column - at.column];
      return text === undefined
        ? (table.rows[row]?.cells[column] ?? { content: [] })
        : { content: linesContent(text) };
    }),
  }));
  return { ...table, rows };
}

/** The texts of a table's cells. */
export function cellTexts(table: TableBlock): string[][] {
  return squared(table).rows.map(({ cells }) => cells.map(({ content }) => plainText(content)));
}

function linesContent(text: string): Inline[] {
  return text
    .split(/\r\n?|\n/)
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      ...textContent(line),
    ]);
}
