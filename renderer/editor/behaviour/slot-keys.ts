import { $isListItemNode } from '@lexical/list';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $getSlot,
  $getSlotFrame,
  $getSlotHost,
  $getSlotNameWithinHost,
  $isDecoratorNode,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  INDENT_CONTENT_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical';
import { $caretTop, $selectPiece } from '../caret-block.ts';
import { $isBoxNode } from '../nodes/box-node.ts';
import { $isLineNode } from '../nodes/line-node.ts';
import { $slotNames } from '../nodes/piece-node.ts';
import { $isQuoteNode } from '../nodes/quote-node.ts';
import { $writeBelowSelected } from './block-edges.ts';
import { $isAtEnd, $isAtStart } from './caret-edge.ts';

/**
 * Keys around what is no running text: the slots of figures and quotes, and blocks that are one piece. Tab and Enter
 * go through the slots and out of them; a figure is selected before it is deleted. Gives the function that stops it.
 */
export function registerSlotKeys(editor: LexicalEditor): () => void {
  const on = (command: typeof KEY_TAB_COMMAND, run: (event: KeyboardEvent) => boolean) =>
    editor.registerCommand(
      command,
      (event) => {
        if (!run(event)) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    );
  const stops = [
    on(KEY_TAB_COMMAND, (event) => $indentPoint(editor, event) || $goThroughSlots(event.shiftKey ? -1 : 1)),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        // With Ctrl or Alt it is a command of the window's, and writes nothing.
        if (event?.altKey) event.preventDefault();
        if (event?.ctrlKey || event?.metaKey || event?.altKey) return true;
        if (event?.shiftKey) return false;
        if (!$goOnFromBox() && !$goOnFromLine() && !$writeBelowSelected()) return false;
        event?.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    on(KEY_ARROW_DOWN_COMMAND, () => {
      const selection = $getSelection();
      const [node] = $isNodeSelection(selection) ? selection.getNodes() : [];
      const first = node && $firstSlot(node);
      if (!first) return false;
      first.selectStart();
      return true;
    }),
    on(KEY_BACKSPACE_COMMAND, () => $selectPieceBeside('before')),
    on(KEY_DELETE_COMMAND, () => $selectPieceBeside('after')),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Tab puts a point of a list below the one above it, Shift+Tab takes it back; elsewhere Tab leaves the body. */
function $indentPoint(editor: LexicalEditor, { shiftKey }: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  if ($findMatchingParent(selection.anchor.getNode(), $isListItemNode) === null) return false;
  return editor.dispatchCommand(shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND, undefined);
}

/** Enter in a line goes on to the next one. */
function $goOnFromLine(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const frame = $getSlotFrame(selection.anchor.getNode());
  return ($isLineNode(frame) || frame === null) && $goThroughSlots(1);
}

/** Enter on an empty last paragraph of a fact box leaves the box. */
function $goOnFromBox(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const paragraph = selection.anchor.getNode();
  const box = paragraph.getParent();
  if (!$isParagraphNode(paragraph) || !$isBoxNode(box) || !paragraph.isEmpty()) return false;
  const host = $getSlotHost(box);
  if (host === null || paragraph.getNextSibling() !== null || box.getChildrenSize() === 1) return false;
  paragraph.remove();
  $goBelow(host);
  return true;
}

/** To the next or the earlier slot; from the last on to the block that follows. */
function $goThroughSlots(by: 1 | -1): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const frame = $getSlotFrame(selection.anchor.getNode());
  if (frame === null) {
    // From the words of a quote on to who said them.
    const top = $caretTop();
    if (by < 0 || !$isQuoteNode(top) || !selection.isCollapsed() || !$isAtEnd(top)) return false;
    $firstSlot(top)?.selectStart();
    return true;
  }
  const host = $getSlotHost(frame);
  if (host === null) return false;
  const names = $slotNames(host);
  const place = names.indexOf($getSlotNameWithinHost(frame) ?? '') + by;
  const next = names[place] === undefined ? null : $getSlot(host, names[place]);
  if ($isElementNode(next)) next.selectEnd();
  else if (by < 0) $isElementNode(host) ? host.selectEnd() : $selectPiece(host);
  else $goBelow(host);
  return true;
}

function $goBelow(host: LexicalNode): void {
  const next = host.getNextSibling();
  if ($isElementNode(next)) {
    next.selectStart();
    return;
  }
  const paragraph = $createParagraphNode();
  host.insertAfter(paragraph);
  paragraph.select();
}

/** Backspace after a piece, or Delete before one, selects it first; the next one deletes it. */
function $selectPieceBeside(side: 'before' | 'after'): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const top = $caretTop();
  if (!$isElementNode(top) || $getSlotFrame(selection.anchor.getNode()) !== null) return false;
  const isAtEdge = side === 'before' ? $isAtStart(top) : $isAtEnd(top);
  const beside = side === 'before' ? top.getPreviousSibling() : top.getNextSibling();
  if (!isAtEdge || !$isDecoratorNode(beside)) return false;
  if (top.isEmpty() && top.getParent()?.getChildrenSize() !== 1) top.remove();
  $selectPiece(beside);
  return true;
}

function $firstSlot(host: LexicalNode) {
  const names = host.getType().startsWith('warraq-') && ($isDecoratorNode(host) || $isElementNode(host));
  const [name] = names ? $slotNames(host) : [];
  const slot = name === undefined ? null : $getSlot(host, name);
  return $isElementNode(slot) ? slot : undefined;
}
