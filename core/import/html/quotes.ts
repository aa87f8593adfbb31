import type { Element, RootContent } from 'hast';
import type { BlockOf } from '../../article/block.ts';
import { newId } from '../../article/id.ts';
import { type Inline, plainText } from '../../article/inline.ts';
import { isInline, readFlow } from './blocks.ts';
import { embedOf } from './embeds.ts';
import { addImage } from './figures.ts';
import { addRead, directionOf, type Reading, readInlines } from './reading.ts';
import { DEEPEST, firstElement, readableChildren } from './tree.ts';

/** A quote with what stands below it as its speaker. A quote that holds more than text is read as what it holds. */
export function addQuote(element: Element, caption: Element | undefined, reading: Reading): void {
  const children = readableChildren(element) as RootContent[];
  const embed = embedOf(element);
  if (embed) {
    addRead({ id: newId(), type: 'embed', ...embed }, reading);
    return;
  }
  if (firstElement(element, ({ tagName }) => /^(ul|ol|table|figure|pre|h[1-6])$/.test(tagName))) {
    readFlow(children, reading);
    return;
  }
  const from = caption ?? children.findLast(isAttribution);
  const images: Element[] = [];
  const content: Inline[] = [];
  for (const line of linesOf(children.filter((child) => child !== from))) {
    const part = readInlines(line, reading, images);
    if (part.length > 0) content.push(...(content.length > 0 ? [{ type: 'break' as const }] : []), ...part);
  }
  const block: BlockOf<'quote'> = {
    id: newId(),
    type: 'quote',
    content,
    ...(from && attributionOf(from, reading)),
    ...directionOf(content, reading),
  };
  if (content.length > 0 || block.speaker !== undefined) addRead(block, reading);
  for (const image of images) addImage(image, reading);
}

function isAttribution(node: RootContent): node is Element {
  return node.type === 'element' && /^(footer|cite|figcaption)$/.test(node.tagName);
}

/** The lines of a quote: its paragraphs and divisions, and what stands between them. */
function linesOf(nodes: readonly RootContent[], depth = 0): RootContent[][] {
  const lines: RootContent[][] = [];
  let open: RootContent[] | undefined;
  for (const node of nodes) {
    if (isInline(node)) {
      if (!open) {
        open = [];
        lines.push(open);
      }
      open.push(node);
    } else if (node.type === 'element' && depth < DEEPEST) {
      open = undefined;
      lines.push(...linesOf(readableChildren(node) as RootContent[], depth + 1));
    }
  }
  return lines;
}

/** Who said it, up to the first comma, and the rest as the office. */
function attributionOf(element: Element, reading: Reading): { speaker?: string; role?: string } {
  const text = plainText(readInlines(readableChildren(element) as RootContent[], reading))
    .replace(/\s+/g, ' ')
    .replace(/^[\s\u2013\u2014-]+/u, '')
    .trim();
  const comma = text.search(/[،,]/u);
  const speaker = comma > 0 ? text.slice(0, comma).trim() : text;
  const role = comma > 0 ? text.slice(comma + 1).trim() : '';
  return { ...(speaker && { speaker }), ...(role && { role }) };
}
