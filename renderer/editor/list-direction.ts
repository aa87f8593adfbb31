import { $isListItemNode, ListItemNode, ListNode } from '@lexical/list';
import { $findMatchingParent, $getRoot, $getState, type LexicalEditor, TextNode } from 'lexical';
import { baseDirection } from '#core/arabic/direction.ts';
import { $fields, directionState } from './nodes/block-state.ts';

/**
 * Gives lists and their points a direction: Lexical detects it at the top alone, where one Latin word would turn
 * the whole list. A list follows the article, a point its own text. Gives the function that stops it.
 */
export function registerListDirection(editor: LexicalEditor): () => void {
  const stops = [
    editor.registerNodeTransform(ListNode, (list) => {
      const direction = $getState(list, directionState) || $articleDirection();
      if (list.getDirection() !== direction) list.setDirection(direction);
    }),
    editor.registerNodeTransform(ListItemNode, $turn),
    editor.registerNodeTransform(TextNode, (text) => {
      const item = $findMatchingParent(text, $isListItemNode);
      if (item) $turn(item);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function $turn(item: ListItemNode): void {
  const text = item
    .getChildren()
    .filter((child) => !(child instanceof ListNode))
    .map((child) => child.getTextContent())
    .join('');
  const direction = $getState(item, directionState) || (baseDirection(text) ?? $articleDirection());
  if (item.getDirection() !== direction) item.setDirection(direction);
}

function $articleDirection() {
  return $fields($getRoot())?.direction ?? 'rtl';
}
