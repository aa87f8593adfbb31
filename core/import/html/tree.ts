import type { Element, Nodes, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { Fault } from '../../fault.ts';

/** Elements whose content is never text of the story. */
const DROPPED = new Set(
  `script style noscript template object applet svg math canvas audio video source track map area form
   input button select textarea option datalist dialog link meta base frame frameset noframes param progress meter
   o:p xml`.split(/\s+/),
);
/** Past this depth elements are read as flat text: no page of a newsroom is deeper, only hostile ones. */
export const DEEPEST = 200;

/**
 * HTML as a tree of its body. Of a clipboard only what the copying program marked as the copied part.
 * @throws Fault `source.damaged` where it is nested too deep to be read
 */
export function htmlTree(html: string): Root {
  try {
    return fromHtml(copiedPart(html));
  } catch (error) {
    throw new Fault('source.damaged', { detail: (error as Error).message });
  }
}

/** The part between the marks that programs put into HTML on the clipboard, or all of it. */
function copiedPart(html: string): string {
  const start = html.indexOf('<!--StartFragment-->');
  const end = html.lastIndexOf('<!--EndFragment-->');
  if (start < 0 || end <= start) return html;
  const part = html.slice(start + 20, end);
  // Excel marks the rows alone: without the table around them they are no rows.
  const table = /<table\b[^>]*>(?:(?!<\/table)[\s\S])*$/i.exec(html.slice(0, start));
  return table ? `<table>${part}</table>` : part;
}

/** The children of a node that may hold something to read: no script, style, form, comment or hidden element. */
export function readableChildren(node: Nodes): (Element | { type: 'text'; value: string })[] {
  if (!('children' in node)) return [];
  return (node.children as RootContent[]).flatMap((child): (Element | { type: 'text'; value: string })[] => {
    if (child.type === 'text') return [child];
    return child.type === 'element' && !isDropped(child) ? [child] : [];
  });
}

function isDropped(element: Element): boolean {
  if (DROPPED.has(element.tagName)) return true;
  if (element.properties.hidden === true || element.properties.hidden === '') return true;
  const style = styleOf(element);
  return /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/.test(style);
}

/** An element's inline style in lower case. */
export function styleOf(element: Element): string {
  const { style } = element.properties;
  return typeof style === 'string' ? style.toLowerCase() : '';
}

/** An element's classes in lower case, parted by spaces. */
export function classesOf(element: Element): string {
  const { className } = element.properties;
  return Array.isArray(className) ? className.join(' ').toLowerCase() : '';
}

/** A property as text, or undefined. */
export function property(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** All readable text below a node, white space as it stands. */
export function textOf(node: Nodes, depth = 0): string {
  if (node.type === 'text') return node.value;
  if (depth > DEEPEST) return '';
  return readableChildren(node)
    .map((child) => textOf(child, depth + 1))
    .join('');
}

/** Every element below a node, in reading order, that fits. */
export function* elementsIn(node: Nodes, fits: (element: Element) => boolean, depth = 0): Generator<Element> {
  if (depth > DEEPEST || !('children' in node)) return;
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (fits(child)) yield child;
    yield* elementsIn(child, fits, depth + 1);
  }
}

/** The first element below a node that fits. */
export function firstElement(node: Nodes, fits: (element: Element) => boolean): Element | undefined {
  for (const element of elementsIn(node, fits)) return element;
  return undefined;
}
