import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalNode,
} from 'lexical';

/**
 * How many letters of a block's own running text (UTF-16 units, line breaks not counted) stand before the caret;
 * undefined where it stands elsewhere. Holds through a change of the block's kind, which makes other nodes.
 */
export function $caretOffset(block: LexicalNode): number | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !$isElementNode(block)) return undefined;
  const { anchor } = selection;
  let before = 0;
  for (const text of block.getAllTextNodes()) {
    if (text.getKey() === anchor.key) return before + anchor.offset;
    before += text.getTextContentSize();
  }
  return undefined;
}

/** Puts the caret after so many letters of a block's running text, or at its end where it is shorter. */
export function $placeCaret(block: ElementNode, offset: number): void {
  let left = offset;
  for (const text of block.getAllTextNodes()) {
    const size = text.getTextContentSize();
    if (left <= size) {
      text.select(left, left);
      return;
    }
    left -= size;
  }
  block.selectEnd();
}
