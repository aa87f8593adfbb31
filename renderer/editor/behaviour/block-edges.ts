import { $isListItemNode, $isListNode } from '@lexical/list';
import {
  $createParagraphNode,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $getSlotFrame,
  $getSlotNameWithinHost,
  $isDecoratorNode,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';
import { turned } from '../block-kinds.tsx';
import { $blockOf, $nodeOf, $putInPlace } from '../block-mapping.ts';
import { $caretTop, $selectPiece } from '../caret-block.ts';
import { $isCodeNode } from '../nodes/code-node.ts';
import { $slotNames } from '../nodes/piece-node.ts';
import { $isPullQuoteNode, $isQuoteNode } from '../nodes/quote-node.ts';
import { $isAtStart } from './caret-edge.ts';
import { isOnEdgeLine } from './caret-line.ts';
import { $writeInFirstCell } from './cell-selection.ts';

/**
 * Keys where a block ends: Backspace at the start of a quote or of program text makes it a paragraph, the arrow down
 * from the article's last block goes on below it, Tab writes in program text, letters typed on a selected piece go
 * into a paragraph after it, and the keys for the article's start and end leave it. Gives the function that stops it.
 */
export function registerBlockEdges(editor: LexicalEditor): () => void {
  // Before Lexical hears of it: for it, a selected piece takes no letters.
  const write = (event: InputEvent | KeyboardEvent) => {
    // An input method is given its place at the key that it takes (UI Events §4.2: key code 229), not in its midst.
    const typed = event instanceof KeyboardEvent ? '' : event.data;
    const isWriting = event instanceof KeyboardEvent ? event.keyCode === 229 : typed !== null;
    if (!isWriting || !editor.getEditorState().read(() => $isNodeSelection($getSelection()))) return;
    editor.update(
      () => {
        if (!$writeInFirstCell(editor)) $writeBelowSelected();
        const selection = $getSelection();
        if (typed && $isRangeSelection(selection)) selection.insertText(typed);
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    );
    if (!typed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  return mergeRegister(
    editor.registerCommand(
      KEY_BACKSPACE_COMMAND,
      (event) => {
        $freePointsBelow();
        if (!$leaveKind()) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_ARROW_DOWN_COMMAND,
      (event) => {
        if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return false;
        if (!$goBelowLast(editor)) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        // The browser moves its own caret by them, and a selected piece has none.
        const isEnd = articleEdge(event);
        if (isEnd === undefined || !$isNodeSelection($getSelection())) return false;
        event.preventDefault();
        $goToEdge(isEnd);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const selection = $getSelection();
        // Shift+Tab leaves the body, as Escape and Tab do everywhere.
        if (event.shiftKey || !$isRangeSelection(selection) || !$isCodeNode($caretTop())) return false;
        event.preventDefault();
        selection.insertText('  ');
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerRootListener((root, previous) => {
      for (const name of ['beforeinput', 'keydown'] as const) {
        previous?.removeEventListener(name, write, { capture: true });
        root?.addEventListener(name, write, { capture: true });
      }
    }),
  );
}

/** Whether a key asks for the article's end, or for its start: on a Mac with an arrow; undefined for any other. */
function articleEdge({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean | undefined {
  if (altKey || shiftKey) return undefined;
  if (ctrlKey && !metaKey) return key === 'End' ? true : key === 'Home' ? false : undefined;
  if (metaKey && !ctrlKey) return key === 'ArrowDown' ? true : key === 'ArrowUp' ? false : undefined;
  return undefined;
}

/** Puts the caret at the article's end or start; what holds no caret there is selected. */
function $goToEdge(isEnd: boolean): void {
  const top = isEnd ? $getRoot().getLastChild() : $getRoot().getFirstChild();
  if ($isElementNode(top)) isEnd ? top.selectEnd() : top.selectStart();
  else if (top !== null) $selectPiece(top);
}

/** Puts the caret into a new paragraph below the selected piece. */
export function $writeBelowSelected(): boolean {
  const selection = $getSelection();
  const node = $isNodeSelection(selection) ? selection.getNodes().at(-1) : undefined;
  if (!$isDecoratorNode(node)) return false;
  const paragraph = $createParagraphNode();
  node.insertAfter(paragraph);
  paragraph.select();
  return true;
}

/** A quote, pull quote or program text with the caret at its start becomes a paragraph, with all that it says. */
function $leaveKind(): boolean {
  const selection = $getSelection();
  const top = $caretTop();
  if (!top || !$isRangeSelection(selection) || !selection.isCollapsed() || !$isAtStart(top)) return false;
  if (!$isQuoteNode(top) && !$isPullQuoteNode(top) && !$isCodeNode(top)) return false;
  const block = $blockOf(top);
  const [first, ...others] = block ? turned(block, 'paragraph') : [];
  if (first === undefined) return false;
  let last = $putInPlace(top, first);
  if ($isElementNode(last)) last.selectStart();
  for (const other of others) last = last.insertAfter($nodeOf(other));
  return true;
}

/** The points below a point that leaves its list by Backspace move up: else they stood below nothing. */
function $freePointsBelow(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const point = $findMatchingParent(selection.anchor.getNode(), $isListItemNode);
  if (!point || !$isAtStart(point) || point.getPreviousSibling() !== null) return;
  if ($isListItemNode(point.getParent()?.getParent())) return;
  const next = point.getNextSibling();
  const below = $isListItemNode(next) ? next.getFirstChild() : null;
  if (!next || !$isListNode(below)) return;
  for (const each of below.getChildren()) next.insertBefore(each);
  next.remove();
}

/** From the last line of the article's last block, where that is no paragraph, on to a new paragraph. */
function $goBelowLast(editor: LexicalEditor): boolean {
  const selection = $getSelection();
  const top = $caretTop();
  if (!top || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  if ($isParagraphNode(top) || top.getNextSibling() !== null) return false;
  const frame = $getSlotFrame(selection.anchor.getNode());
  const isLastSlot = frame !== null && $slotNames(top).at(-1) === $getSlotNameWithinHost(frame);
  const isAtEnd = frame === null && $isQuoteNode(top) ? false : isOnEdgeLine(editor, top.getKey(), 1);
  if (!isAtEnd && !(isLastSlot && $isSingleLine(frame))) return false;
  const paragraph = $createParagraphNode();
  top.insertAfter(paragraph);
  paragraph.select();
  return true;
}

function $isSingleLine(frame: LexicalNode): boolean {
  return (
    $isElementNode(frame) && frame.getChildren().every((child) => $isTextNode(child) || child.isInline())
  );
}
