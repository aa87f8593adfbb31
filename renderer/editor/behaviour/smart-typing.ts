import { $isLinkNode } from '@lexical/link';
import {
  $findMatchingParent,
  $getNodeByKey,
  $getSelection,
  $getState,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  KEY_BACKSPACE_COMMAND,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { isSmart, type SmartWays, smartMark } from '#core/arabic/smart-typing.ts';
import { directionState } from '../nodes/block-state.ts';
import { $isCodeNode } from '../nodes/code-node.ts';
import { $isSpanNode } from '../nodes/span-node.ts';

/**
 * Puts signs right while they are typed; one Backspace right after brings back what was typed. Not inside a
 * composition (IME), program text, links and runs set left to right. Gives the function that stops it.
 * @param waysNow what is put right at the moment
 */
export function registerSmartTyping(editor: LexicalEditor, waysNow: () => SmartWays): () => void {
  /** What was put there last, while the caret stands right after it. */
  let last: { key: string; end: number; typed: string; text: string } | undefined;

  const beforeInput = (event: InputEvent) => {
    if (event.inputType !== 'insertText' || event.isComposing || event.data === null) return;
    const typed = event.data;
    if (!isSmart(typed)) return;
    const ways = waysNow();
    const change = editor.read(() => $changeAt(typed, ways));
    if (change === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    editor.update(
      () => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection)) return;
        selection.anchor.offset -= change.drop;
        selection.insertText(change.text);
        const { key, offset } = selection.anchor;
        last = { key, end: offset, typed: change.typed, text: change.text };
      },
      // Digits are typing like any other; a sign put right can be undone by itself.
      { discrete: true, ...(change.kind !== 'digits' && { tag: HISTORY_PUSH_TAG }) },
    );
  };

  const stops = [
    editor.registerRootListener((root, previous) => {
      previous?.removeEventListener('beforeinput', beforeInput, { capture: true });
      root?.addEventListener('beforeinput', beforeInput, { capture: true });
    }),
    editor.registerUpdateListener(({ editorState }) => {
      // It is taken back right after, not when the caret comes by again.
      if (last !== undefined && !editorState.read(() => $isAt(last?.key, last?.end))) last = undefined;
    }),
    editor.registerCommand(
      KEY_BACKSPACE_COMMAND,
      (event) => {
        const put = last;
        last = undefined;
        const node = put && $getNodeByKey(put.key);
        if (put === undefined || !$isTextNode(node) || !$isAt(put.key, put.end)) return false;
        const start = put.end - put.text.length;
        if (node.getTextContent().slice(start, put.end) !== put.text) return false;
        event.preventDefault();
        node.spliceText(start, put.text.length, put.typed);
        node.select(start + put.typed.length, start + put.typed.length);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Whether the caret stands there. */
function $isAt(key: string | undefined, offset: number | undefined): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  return selection.anchor.key === key && selection.anchor.offset === offset;
}

/** What typing this sign at the caret is to become, and what would have been typed there. */
function $changeAt(typed: string, ways: SmartWays) {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.hasFormat('code'))
    return undefined;
  const node = selection.anchor.getNode();
  const block = $findMatchingParent(node, (each) => $isElementNode(each) && !each.isInline());
  if (block === null || $isCodeNode(block) || $findMatchingParent(node, $isLinkNode) !== null)
    return undefined;
  const span = $findMatchingParent(node, $isSpanNode);
  if (span !== null && $getState(span, directionState) === 'ltr') return undefined;
  const before = $textBefore(block.getTextContent(), node, selection.anchor.offset, block);
  const mark = smartMark(before, typed, ways);
  if (mark === undefined) return undefined;
  // What goes must stand in the text at the caret, not beyond a border of marks.
  if (mark.drop > 0 && (!$isTextNode(node) || selection.anchor.offset < mark.drop)) return undefined;
  return { ...mark, typed: before.slice(before.length - mark.drop) + typed };
}

/** The block's text up to the caret. */
function $textBefore(whole: string, node: LexicalNode, offset: number, block: LexicalNode): string {
  if (!$isTextNode(node)) return offset === 0 ? '' : whole;
  let before = node.getTextContent().slice(0, offset);
  let at: LexicalNode | null = node;
  while (at !== null && !at.is(block)) {
    for (let sibling = at.getPreviousSibling(); sibling !== null; sibling = sibling.getPreviousSibling()) {
      before = sibling.getTextContent() + before;
    }
    at = at.getParent();
  }
  return before;
}
