import { $getSelection, $isElementNode, $isRangeSelection, type LexicalNode } from 'lexical';

/** Whether the caret stands before everything in a node. */
export function $isAtStart(block: LexicalNode, selection = $getSelection()): boolean {
  if (!$isRangeSelection(selection)) return false;
  const { anchor } = selection;
  if (anchor.offset !== 0) return false;
  let node: LexicalNode | null = anchor.getNode();
  for (; node !== null && !node.is(block); node = node.getParent()) {
    if (node.getPreviousSibling() !== null) return false;
  }
  return node !== null;
}

/** Whether the caret stands after everything in a node. */
export function $isAtEnd(block: LexicalNode, selection = $getSelection()): boolean {
  if (!$isRangeSelection(selection)) return false;
  const { anchor } = selection;
  const start = anchor.getNode();
  const size = $isElementNode(start) ? start.getChildrenSize() : start.getTextContentSize();
  if (anchor.offset !== size) return false;
  let node: LexicalNode | null = start;
  for (; node !== null && !node.is(block); node = node.getParent()) {
    if (node.getNextSibling() !== null) return false;
  }
  return node !== null;
}
