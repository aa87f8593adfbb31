import {
  $addUpdateTag,
  $getSelection,
  $getSlot,
  $getSlotFrame,
  $getSlotHost,
  $getSlotNameWithinHost,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { columnCount, insertRow } from '#core/article/table.ts';
import { $blockOf, $putInPlace } from '../block-mapping.ts';
import { $isPieceNode, type PieceNode } from '../nodes/piece-node.ts';
import { cellField, cellOfField } from '../pieces/piece-fields.ts';
import { isOnEdgeLineOf } from './caret-line.ts';

/**
 * Keys in a table: Enter begins a line in the cell, Tab in the last cell a row, and the arrows up and down go from a
 * cell's first and last line to the row above and below. Gives the function that stops it.
 */
export function registerTableKeys(editor: LexicalEditor): () => void {
  const move = (event: KeyboardEvent, by: 1 | -1) => {
    if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return false;
    const at = $caretCell();
    if (at === undefined || !isAtEdge(editor, at.table.getKey(), at.field, by)) return false;
    const field = by < 0 && at.row === 0 ? 'caption' : cellField(at.row + by, at.column);
    const next = $getSlot(at.table, field);
    if (!$isElementNode(next)) return false;
    event.preventDefault();
    if (by > 0) next.selectStart();
    else next.selectEnd();
    return true;
  };
  return mergeRegister(
    editor.registerCommand(KEY_ARROW_UP_COMMAND, (event) => move(event, -1), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, (event) => move(event, 1), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const selection = $getSelection();
        if (event?.ctrlKey || event?.metaKey || $caretCell() === undefined || !$isRangeSelection(selection))
          return false;
        event?.preventDefault();
        selection.insertLineBreak();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const at = $caretCell();
        const block = at && $blockOf(at.table);
        if (!at || event.shiftKey || block?.type !== 'table') return false;
        const { row, column } = at;
        if (row !== block.rows.length - 1 || column !== columnCount(block) - 1) return false;
        event.preventDefault();
        const longer = $putInPlace(at.table, insertRow(block, row + 1));
        const first = $isPieceNode(longer) ? $getSlot(longer, cellField(row + 1, 0)) : null;
        if ($isElementNode(first)) first.selectStart();
        $addUpdateTag(HISTORY_PUSH_TAG);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

/** The cell that the caret stands in, and its table. */
export function $caretCell(): { table: PieceNode; field: string; row: number; column: number } | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  const frame = $getSlotFrame(selection.anchor.getNode());
  const table = frame && $getSlotHost(frame);
  const field = frame ? ($getSlotNameWithinHost(frame) ?? '') : '';
  const cell = cellOfField(field);
  return cell && $isPieceNode(table) ? { table, field, ...cell } : undefined;
}

/** Whether the caret stands on the first or last line that a cell is drawn in. */
function isAtEdge(editor: LexicalEditor, key: string, field: string, by: 1 | -1): boolean {
  const line = editor.getElementByKey(key)?.querySelector(`[data-place="${CSS.escape(field)}"] .line`);
  return !line || isOnEdgeLineOf(line, by);
}
