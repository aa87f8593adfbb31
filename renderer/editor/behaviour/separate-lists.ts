import { $isListItemNode, $isListNode, ListNode } from '@lexical/list';
import type { LexicalEditor } from 'lexical';

/**
 * Keeps neighbouring lists of one style apart: each is a block of its own, and its numbers begin anew. Lexical's own
 * transform makes one list of them at the first look; in its place stands this one, which counts the points as that
 * does and joins only lists within one point. Gives the function that stops it.
 */
export function registerSeparateLists(editor: LexicalEditor): () => void {
  editor.getRegisteredNode(ListNode).transforms.clear();
  return editor.registerNodeTransform(ListNode, (list) => {
    const next = list.getNextSibling();
    const isInPoint = $isListItemNode(list.getParent());
    if (isInPoint && $isListNode(next) && next.getListType() === list.getListType()) {
      list.append(...next.getChildren());
      next.remove();
    }
    let value = list.getStart();
    for (const point of list.getChildren()) {
      if (!$isListItemNode(point)) continue;
      if (point.getValue() !== value) point.setValue(value);
      if (!$isListNode(point.getFirstChild())) value += 1;
    }
  });
}
