import type { Nodes } from 'hast';

/** All text of an HTML tree, in its order. */
export function toText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(toText).join('') : '';
}
