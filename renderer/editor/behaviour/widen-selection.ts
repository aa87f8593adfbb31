import {
  $getRoot,
  $getSelection,
  $getSlotFrame,
  $isDecoratorNode,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  $selectAll,
  COMMAND_PRIORITY_HIGH,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  SELECT_ALL_COMMAND,
} from 'lexical';
import { $topOf } from '../caret-block.ts';
import { $isCodeNode } from '../nodes/code-node.ts';
import { isOnEdgeLine } from './caret-line.ts';

/**
 * Keys that select more: Ctrl+A takes a line, a cell or program text first and the whole article the second time, and
 * Shift with an arrow up or down takes in a piece as a whole, where the browser alone would stay before it.
 * Gives the function that stops it.
 */
export function registerWidenSelection(editor: LexicalEditor): () => void {
  const widen = (event: KeyboardEvent, by: 1 | -1) => {
    if (!event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return false;
    if (!$takeInPiece(editor, by)) return false;
    event.preventDefault();
    return true;
  };
  return mergeRegister(
    editor.registerCommand(KEY_ARROW_UP_COMMAND, (event) => widen(event, -1), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, (event) => widen(event, 1), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(SELECT_ALL_COMMAND, $selectFurther, COMMAND_PRIORITY_HIGH),
  );
}

function $selectFurther(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const node = selection.anchor.getNode();
  const top = $topOf(node);
  const part = $getSlotFrame(node) ?? ($isCodeNode(top) ? top : null);
  if (!$isElementNode(part)) return false;
  const isWhole = selection.getTextContent().length >= part.getTextContent().length;
  if (!isWhole) part.select(0, part.getChildrenSize());
  else $selectAll();
  return true;
}

/** Moves the end of the selection past the piece that stands next to it. */
function $takeInPiece(editor: LexicalEditor, by: 1 | -1): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const { focus } = selection;
  const node = focus.getNode();
  if ($getSlotFrame(node) !== null) return false;
  const root = $getRoot();
  let next: LexicalNode | null | undefined;
  if ($isRootNode(node)) next = root.getChildAtIndex(by < 0 ? focus.offset - 1 : focus.offset);
  else {
    const top = $topOf(node);
    if (!top || !isOnEdgeLine(editor, top.getKey(), by)) return false;
    next = by < 0 ? top.getPreviousSibling() : top.getNextSibling();
  }
  if (!$isDecoratorNode(next)) return false;
  const place = next.getIndexWithinParent();
  focus.set(root.getKey(), by < 0 ? place : place + 1, 'element');
  return true;
}
