import {
  $getSelection,
  $getSlotFrame,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  KEY_BACKSPACE_COMMAND,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $topOf } from '../caret-block.ts';
import { $isCodeNode } from '../nodes/code-node.ts';

/** What a typed mark becomes: how many units before the caret go, and what stands there then. */
export interface SmartMark {
  drop: number;
  text: string;
}

const ARABIC_END = /[\p{Script=Arabic}\p{M}»)\]٠-٩]$/u;
const COUNTERPARTS: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };

/**
 * What a mark becomes when it is typed after this text: Arabic marks after Arabic, « » for straight quotes, a dash
 * for two hyphens, one sign for three dots. Undefined where it stays as it is.
 * @param before the block's text up to the caret
 */
export function smartMark(before: string, typed: string): SmartMark | undefined {
  const counterpart = COUNTERPARTS[typed];
  if (counterpart !== undefined) return ARABIC_END.test(before) ? { drop: 0, text: counterpart } : undefined;
  if (typed === '"') {
    if (!isArabic(before)) return undefined;
    const open = before.lastIndexOf('«') > before.lastIndexOf('»');
    return { drop: 0, text: open ? '»' : '«' };
  }
  if (typed === '-' && /(?:^|[^-])-$/.test(before) && isArabic(before)) return { drop: 1, text: '–' };
  if (typed === '.' && /(?:^|[^.])\.\.$/.test(before) && isArabic(before)) return { drop: 2, text: '…' };
  return undefined;
}

/** Whether the text so far is Arabic, as an empty one is in an Arabic article. */
function isArabic(text: string): boolean {
  const letters = /\p{L}/u.exec(text.split('').reverse().join(''));
  return letters === null || /\p{Script=Arabic}/u.test(letters[0]);
}

/**
 * Puts marks right while they are typed; one Backspace right after brings back what was typed. Not inside a
 * composition (IME), and not while `isOn` says no. Gives the function that stops it.
 */
export function registerSmartTyping(editor: LexicalEditor, isOn: () => boolean): () => void {
  /** What was put there last, while the caret stands right after it. */
  let last: { key: string; end: number; typed: string; text: string } | undefined;

  const beforeInput = (event: InputEvent) => {
    if (!isOn() || event.inputType !== 'insertText' || event.isComposing || event.data === null) return;
    const typed = event.data;
    let isDone = false;
    editor.update(
      () => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.hasFormat('code')) return;
        const node = selection.anchor.getNode();
        if ($isCodeNode($topOf(node))) return;
        const block = $getSlotFrame(node) ?? $topOf(node);
        if (block === null || block === undefined) return;
        const before = $textBefore(block.getTextContent(), node, selection.anchor.offset, block);
        const mark = smartMark(before, typed);
        if (mark === undefined) return;
        if (mark.drop > 0) {
          if (!$isTextNode(node) || selection.anchor.offset < mark.drop) return;
          selection.anchor.offset -= mark.drop;
        }
        selection.insertText(mark.text);
        const { key, offset } = selection.anchor;
        last = { key, end: offset, typed: before.slice(before.length - mark.drop) + typed, text: mark.text };
        isDone = true;
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    );
    if (!isDone) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  const stops = [
    editor.registerRootListener((root, previous) => {
      previous?.removeEventListener('beforeinput', beforeInput, { capture: true });
      root?.addEventListener('beforeinput', beforeInput, { capture: true });
    }),
    editor.registerCommand(
      KEY_BACKSPACE_COMMAND,
      (event) => {
        const put = last;
        last = undefined;
        const selection = $getSelection();
        if (put === undefined || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
        const { key, offset } = selection.anchor;
        const node = selection.anchor.getNode();
        if (key !== put.key || offset !== put.end || !$isTextNode(node)) return false;
        const start = offset - put.text.length;
        if (node.getTextContent().slice(start, offset) !== put.text) return false;
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
