import type { BlockOf } from './block.ts';

/*
 * Operations on a table's rows and columns. Columns count in reading order: the first one of an Arabic table stands
 * at the right. Each gives a new table, or the same one where nothing changed; a place that is not there changes
 * nothing, and the last row and column stay.
 */
export type TableBlock = BlockOf<'table'>;
type Row = TableBlock['rows'][number];
type Cell = Row['cells'][number];

/** How many cells the widest row has. */
export function columnCount({ rows }: TableBlock): number {
  return Math.max(0, ...rows.map(({ cells }) => cells.length));
}

/** The table with every row as wide as the widest one. */
export function squared(table: TableBlock): TableBlock {
  const width = columnCount(table);
  if (table.rows.every(({ cells }) => cells.length === width)) return table;
  return { ...table, rows: table.rows.map(({ cells }) => ({ cells: padded(cells, width) })) };
}

/** The table with an empty row standing at place `at`. */
export function insertRow(table: TableBlock, at: number): TableBlock {
  if (at < 0 || at > table.rows.length) return table;
  return { ...table, rows: table.rows.toSpliced(at, 0, { cells: padded([], columnCount(table)) }) };
}

/** The table with an empty column standing at place `at`. */
export function insertColumn(table: TableBlock, at: number): TableBlock {
  if (at < 0 || at > columnCount(table)) return table;
  return eachRow(table, (cells) => cells.toSpliced(at, 0, { content: [] }));
}

export function removeRow(table: TableBlock, at: number): TableBlock {
  if (table.rows.length < 2 || !(at in table.rows)) return table;
  return { ...table, rows: table.rows.toSpliced(at, 1) };
}

export function removeColumn(table: TableBlock, at: number): TableBlock {
  const width = columnCount(table);
  if (width < 2 || at < 0 || at >= width) return table;
  return eachRow(table, (cells) => cells.toSpliced(at, 1));
}

/** The table with the row at `from` standing at `to`. */
export function moveRow(table: TableBlock, from: number, to: number): TableBlock {
  const row = table.rows[from];
  if (row === undefined || from === to || !(to in table.rows)) return table;
  return { ...table, rows: table.rows.toSpliced(from, 1).toSpliced(to, 0, row) };
}

/** The table with the column at `from` standing at `to`. */
export function moveColumn(table: TableBlock, from: number, to: number): TableBlock {
  const width = columnCount(table);
  if (from === to || Math.min(from, to) < 0 || Math.max(from, to) >= width) return table;
  return eachRow(table, (cells) => cells.toSpliced(from, 1).toSpliced(to, 0, cells[from] as Cell));
}

function eachRow(table: TableBlock, change: (cells: Cell[]) => Cell[]): TableBlock {
  return { ...table, rows: squared(table).rows.map(({ cells }) => ({ cells: change(cells) })) };
}

function padded(cells: Cell[], width: number): Cell[] {
  return Array.from({ length: width }, (_, index) => cells[index] ?? { content: [] });
}
