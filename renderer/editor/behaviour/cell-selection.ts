import {
  $addUpdateTag,
  $getNodeByKey,
  $getSelection,
  $getSlot,
  $isElementNode,
  $isNodeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { columnCount } from '#core/article/table.ts';
import { type CellPlace, type CellRange, cellRange, emptied } from '#core/article/table-cells.ts';
import { $blockOf, $putInPlace } from '../block-mapping.ts';
import { $selectPiece } from '../caret-block.ts';
import { $isPieceNode, type PieceNode } from '../nodes/piece-node.ts';
import { cellField } from '../pieces/piece-fields.ts';

/** Cells selected together: for Lexical their table is selected as a piece. */
export interface CellSelection {
  table: NodeKey;
  /** Where the selection began, and where its moving end is. */
  anchor: CellPlace;
  focus: CellPlace;
}

const selections = new WeakMap<LexicalEditor, CellSelection>();

/** The cells that are selected together as the editor's state stands; undefined for none. */
export function $cellSelection(editor: LexicalEditor): CellSelection | undefined {
  const selected = selections.get(editor);
  const selection = $getSelection();
  if (!selected || !$isNodeSelection(selection) || !selection.has(selected.table)) return undefined;
  return selected;
}

export function $selectCells(editor: LexicalEditor, selected: CellSelection): void {
  const table = $getNodeByKey(selected.table);
  if (!table) return;
  selections.set(editor, selected);
  $selectPiece(table);
}

export function forgetCells(editor: LexicalEditor): void {
  selections.delete(editor);
}

/** The table with the selected cells, and which they are. */
export function $selectedCells(editor: LexicalEditor): { table: PieceNode; range: CellRange } | undefined {
  const selected = $cellSelection(editor);
  const table = selected && $getNodeByKey(selected.table);
  return $isPieceNode(table) && selected
    ? { table, range: cellRange(selected.anchor, selected.focus) }
    : undefined;
}

/** Empties the selected cells, as one step of undo; they stay selected. Says whether there are any. */
export function $emptySelectedCells(editor: LexicalEditor): boolean {
  const selected = $cellSelection(editor);
  const cells = $selectedCells(editor);
  const block = cells && $blockOf(cells.table);
  if (!selected || !cells || block?.type !== 'table') return false;
  const next = $putInPlace(cells.table, emptied(block, cells.range));
  $selectCells(editor, { ...selected, table: next.getKey() });
  $addUpdateTag(HISTORY_PUSH_TAG);
  return true;
}

/** Selects the text of the cell where the selection began, for what is typed to take its place. Says whether there is one. */
export function $writeInFirstCell(editor: LexicalEditor): boolean {
  const selected = $cellSelection(editor);
  const table = selected && $getNodeByKey(selected.table);
  const { row, column } = selected?.anchor ?? { row: 0, column: 0 };
  const line = $isPieceNode(table) ? $getSlot(table, cellField(row, column)) : null;
  if (!$isElementNode(line)) return false;
  line.select(0, line.getChildrenSize());
  return true;
}

/** The place some rows and columns further in a table; undefined past its edge. */
export function $placeBeside(
  table: PieceNode,
  { row, column }: CellPlace,
  by: { rows: number; columns: number },
): CellPlace | undefined {
  const block = $blockOf(table);
  if (block?.type !== 'table') return undefined;
  const place = { row: row + by.rows, column: column + by.columns };
  const isIn =
    place.row >= 0 && place.column >= 0 && place.row < block.rows.length && place.column < columnCount(block);
  return isIn ? place : undefined;
}
