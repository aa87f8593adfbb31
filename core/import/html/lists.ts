import type { Element, RootContent } from 'hast';
import type { ListItem, ListStyle } from '../../article/block.ts';
import type { Inline } from '../../article/inline.ts';
import { contentOf, type InlineReading } from './inline.ts';
import { DEEPEST, property, readableChildren } from './tree.ts';

/** The points of a list element with the lists inside them. */
export function readList(
  list: Element,
  reading: InlineReading,
  depth = 0,
): { style: ListStyle; items: ListItem[] } {
  const items: ListItem[] = [];
  const style: ListStyle = list.tagName === 'ol' ? 'numbered' : 'bulleted';
  for (const child of readableChildren(list)) {
    if (child.type !== 'element') {
      const content = contentOf([child], reading);
      if (content.length > 0) items.push({ content });
      continue;
    }
    const isList = isListElement(child);
    const last = items.at(-1);
    if (isList && last && depth < DEEPEST) {
      // Google Docs and old editors put the inner list beside its point, not inside it.
      const inner = readList(child, reading, depth + 1);
      addInner(last, inner);
    } else items.push(...itemsOf(child, reading, depth));
  }
  return { style, items };
}

/** The point that an element of a list is; a list without a point of its own gives its points. */
function itemsOf(element: Element, reading: InlineReading, depth: number): ListItem[] {
  if (isListElement(element)) return depth < DEEPEST ? readList(element, reading, depth + 1).items : [];
  const dir = property(element, 'dir')?.toLowerCase();
  const parts: RootContent[] = [];
  const inner: { style: ListStyle; items: ListItem[] }[] = [];
  gather(element, parts, inner, reading, depth);
  const content: Inline[] = contentOf(parts, reading);
  const item: ListItem = { content };
  if (dir === 'ltr') item.direction = 'ltr';
  for (const list of inner) addInner(item, list);
  if (content.length > 0) return [item];
  return item.items ?? [];
}

/** The text of a point, its blocks parted by line breaks, and the lists in it. */
function gather(
  element: Element,
  parts: RootContent[],
  inner: { style: ListStyle; items: ListItem[] }[],
  reading: InlineReading,
  depth: number,
): void {
  if (depth > DEEPEST) return;
  for (const child of readableChildren(element)) {
    if (child.type === 'element' && isListElement(child)) inner.push(readList(child, reading, depth + 1));
    else if (
      child.type === 'element' &&
      /^(p|div|h[1-6]|time|small|section|article|figure|header|footer|blockquote)$/.test(child.tagName)
    ) {
      // A date beside a headline is a line of its own, so that both can be told apart.
      parts.push(lineBreak());
      if (child.tagName === 'time') parts.push(child);
      else gather(child, parts, inner, reading, depth + 1);
      parts.push(lineBreak());
    } else parts.push(child as RootContent);
  }
}

function lineBreak(): Element {
  return { type: 'element', tagName: 'br', properties: {}, children: [] };
}

function addInner(item: ListItem, { style, items }: { style: ListStyle; items: ListItem[] }): void {
  if (items.length === 0) return;
  item.style ??= style;
  item.items = [...(item.items ?? []), ...items];
}

function isListElement({ tagName }: Element): boolean {
  return tagName === 'ul' || tagName === 'ol' || tagName === 'menu' || tagName === 'dir';
}
