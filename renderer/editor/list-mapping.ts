import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListItemNode,
  type ListNode,
} from '@lexical/list';
import { $getState, $setState, type LexicalNode } from 'lexical';
import type { ListItem, ListStyle } from '#core/article/block.ts';
import { $contentOf, $inlineNodes } from './inline-mapping.ts';
import { directionState } from './nodes/block-state.ts';

/*
 * Lexical keeps the points below a point in a list of its own, alone in the item that follows; an article keeps
 * them in the point itself.
 */

/** A list with all its points as a node. */
export function $listNode(items: readonly ListItem[], style: ListStyle): ListNode {
  const list = $createListNode(style === 'numbered' ? 'number' : 'bullet');
  for (const item of items) {
    const node = $createListItemNode();
    if (item.direction) $setState(node, directionState, item.direction);
    list.append(node.append(...$inlineNodes(item.content)));
    if (item.items && item.items.length > 0) {
      list.append($createListItemNode().append($listNode(item.items, item.style ?? style)));
    }
  }
  return list;
}

/** How a list's points are marked. */
export function $listStyle(list: ListNode): ListStyle {
  return list.getListType() === 'number' ? 'numbered' : 'bulleted';
}

/** The points of a list's node. */
export function $listItems(list: ListNode): ListItem[] {
  const items: ListItem[] = [];
  for (const node of list.getChildren()) {
    if (!$isListItemNode(node)) continue;
    const below = $listBelow(node);
    if (below === undefined) {
      const direction = $getState(node, directionState);
      items.push({ content: $contentOf(node), ...(direction && { direction }) });
      continue;
    }
    // Points that stand deeper without a point above them are given one.
    if (items.length === 0) items.push({ content: [] });
    const above = items.at(-1) as ListItem;
    const style = $listStyle(below);
    above.items = [...(above.items ?? []), ...$listItems(below)];
    if (style !== $listStyle(list)) above.style = style;
  }
  return items;
}

function $listBelow(item: ListItemNode): ListNode | undefined {
  const first: LexicalNode | null = item.getFirstChild();
  return $isListNode(first) ? first : undefined;
}
