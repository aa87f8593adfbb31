import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  $getSlot,
  $getSlotFrame,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { type CellPlace, cellRange, isInRange } from '#core/article/table-cells.ts';
import { $isPieceNode } from '../nodes/piece-node.ts';
import { cellField, cellOfField } from '../pieces/piece-fields.ts';
import { $isAtEnd, $isAtStart } from './caret-edge.ts';
import { isOnEdgeLineOf } from './caret-line.ts';
import {
  $cellSelection,
  $emptySelectedCells,
  $placeBeside,
  $selectCells,
  type CellSelection,
  forgetCells,
} from './cell-selection.ts';
import { $caretCell } from './table-keys.ts';

/**
 * Selects cells of a table together: by dragging from one to another, and by Shift with an arrow at a cell's edge.
 * Delete empties them, an arrow or Escape goes back to writing in one; they are marked by `data-chosen`.
 * Gives the function that stops it.
 */
export function registerSelectCells(editor: LexicalEditor): () => void {
  let marked: HTMLElement[] = [];
  const mark = (selected: CellSelection | undefined) => {
    for (const cell of marked) delete cell.dataset.chosen;
    marked = [];
    if (selected === undefined) return;
    const range = cellRange(selected.anchor, selected.focus);
    for (const cell of editor.getElementByKey(selected.table)?.querySelectorAll<HTMLElement>('td, th') ??
      []) {
      const place = cellOfField(cell.dataset.place ?? '');
      if (place && isInRange(range, place)) marked.push(cell);
    }
    for (const cell of marked) cell.dataset.chosen = '';
  };

  let pressed: { table: Element; at: CellPlace } | undefined;
  const handlers = {
    mousedown(event: MouseEvent) {
      pressed = event.button === 0 ? cellUnder(event) : undefined;
      forgetCells(editor);
    },
    mousemove(event: MouseEvent) {
      const from = pressed;
      const over = from && (event.buttons & 1) === 1 ? cellUnder(event) : undefined;
      if (!from || !over || over.table !== from.table) return;
      const isSame = over.at.row === from.at.row && over.at.column === from.at.column;
      if (isSame && marked.length === 0) return;
      event.preventDefault();
      editor.update(() => {
        const table = $getNearestNodeFromDOMNode(from.table);
        if (table) $selectCells(editor, { table: table.getKey(), anchor: from.at, focus: over.at });
      });
    },
    click(event: MouseEvent) {
      // The one that ends a drag is no press on the table as a whole.
      if (pressed && marked.length > 0) event.stopPropagation();
      pressed = undefined;
    },
  };

  return mergeRegister(
    editor.registerCommand(KEY_DOWN_COMMAND, (event) => $takeKey(editor, event), COMMAND_PRIORITY_CRITICAL),
    editor.registerRootListener((root, previous) => {
      for (const name of ['mousedown', 'mousemove', 'click'] as const) {
        previous?.removeEventListener(name, handlers[name], { capture: true });
        root?.addEventListener(name, handlers[name], { capture: true });
      }
    }),
    editor.registerUpdateListener(({ editorState }) => {
      const selected = editorState.read(() => $cellSelection(editor));
      if (selected === undefined) forgetCells(editor);
      if (selected !== undefined || marked.length > 0) mark(selected);
    }),
  );
}

function $takeKey(editor: LexicalEditor, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const selected = $cellSelection(editor);
  if (!(selected ? $goOn(editor, selected, event) : $begin(editor, event))) return false;
  event.preventDefault();
  return true;
}

/** Shift with an arrow that leaves the cell selects it and its neighbour. */
function $begin(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const at = event.shiftKey ? $caretCell() : undefined;
  const by = at && stepOf(editor, at.table.getKey(), event);
  if (!at || !by || !$isLeaving(by)) return false;
  const anchor = { row: at.row, column: at.column };
  const focus = $placeBeside(at.table, anchor, by);
  if (focus) $selectCells(editor, { table: at.table.getKey(), anchor, focus });
  return focus !== undefined;
}

function $goOn(editor: LexicalEditor, selected: CellSelection, event: KeyboardEvent): boolean {
  const table = $getNodeByKey(selected.table);
  if (!$isPieceNode(table)) return false;
  const write = ({ row, column }: CellPlace) => {
    const line = $getSlot(table, cellField(row, column));
    if ($isElementNode(line)) line.selectEnd();
    return true;
  };
  const by = stepOf(editor, selected.table, event);
  if (by && !event.shiftKey) return write(selected.focus);
  if (by) {
    const focus = $placeBeside(table, selected.focus, by);
    if (focus) $selectCells(editor, { ...selected, focus });
    return true;
  }
  if (event.key === 'Escape') return write(selected.anchor);
  return (event.key === 'Backspace' || event.key === 'Delete') && $emptySelectedCells(editor);
}

type Step = { rows: number; columns: number };

/** How far an arrow goes in the table: the sides follow its direction. */
function stepOf(editor: LexicalEditor, table: string, { code }: KeyboardEvent): Step | undefined {
  const element = editor.getElementByKey(table);
  const toLeft = element && getComputedStyle(element).direction === 'rtl' ? 1 : -1;
  const steps: Record<string, Step> = {
    ArrowUp: { rows: -1, columns: 0 },
    ArrowDown: { rows: 1, columns: 0 },
    ArrowLeft: { rows: 0, columns: toLeft },
    ArrowRight: { rows: 0, columns: -toLeft },
  };
  return steps[code];
}

/** Whether the moving end of the selection stands where this step leaves its cell. */
function $isLeaving({ rows, columns }: Step): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const line = $getSlotFrame(selection.focus.getNode());
  if (line === null) return false;
  if (columns !== 0) {
    const end = selection.clone();
    end.anchor.set(end.focus.key, end.focus.offset, end.focus.type);
    return columns > 0 ? $isAtEnd(line, end) : $isAtStart(line, end);
  }
  const { focusNode } = window.getSelection() ?? {};
  const element = focusNode instanceof Element ? focusNode : focusNode?.parentElement;
  const drawn = element?.closest('.line');
  return !drawn || isOnEdgeLineOf(drawn, rows > 0 ? 1 : -1);
}

function cellUnder({ target }: MouseEvent): { table: Element; at: CellPlace } | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td, th') : null;
  const table = cell?.closest('.piece[data-kind="table"]');
  const at = cell && cellOfField(cell.dataset.place ?? '');
  return table && at ? { table, at } : undefined;
}
