import { $isListItemNode, ListItemNode, ListNode } from '@lexical/list';
import { $findMatchingParent, $getRoot, $getState, type LexicalEditor, TextNode } from 'lexical';
import { baseDirection } from '#core/arabic/direction.ts';
import { $fields, directionState } from './nodes/block-state.ts';
import { $isLineNode, type LineNode } from './nodes/line-node.ts';

/**
 * Gives a direction to what stands deeper than the top, where alone Lexical detects it: one Latin word would turn a
 * whole list. A list follows the article; a point, and a line that is no running text (a cell, a caption), follows
 * its own letters, and without letters, as a number is, the article. Gives the function that stops it.
 */
export function registerInnerDirection(editor: LexicalEditor): () => void {
  const stops = [
    editor.registerNodeTransform(ListNode, (list) => {
      const direction = $getState(list, directionState) || $articleDirection();
      if (list.getDirection() !== direction) list.setDirection(direction);
    }),
    editor.registerNodeTransform(ListItemNode, $turn),
    editor.registerNodeTransform(TextNode, (text) => {
      const inner = $findMatchingParent(text, (node) => $isListItemNode(node) || $isLineNode(node));
      if ($isListItemNode(inner)) $turn(inner);
      else if ($isLineNode(inner)) $turnLine(inner);
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

function $turnLine(line: LineNode): void {
  const text = line.getTextContent();
  const direction = text === '' || baseDirection(text) ? null : $articleDirection();
  if (line.getDirection() !== direction) line.setDirection(direction);
}

function $articleDirection() {
  return $fields($getRoot())?.direction ?? 'rtl';
}
