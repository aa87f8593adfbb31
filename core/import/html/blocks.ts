import type { Element, RootContent } from 'hast';
import type { Block, ListItem } from '../../article/block.ts';
import { newId } from '../../article/id.ts';
import { plainText } from '../../article/inline.ts';
import { embedOf } from './embeds.ts';
import { addFigure, addImage } from './figures.ts';
import { contentOf } from './inline.ts';
import { readList } from './lists.ts';
import { addQuote } from './quotes.ts';
import {
  addRead,
  directionOf,
  type HtmlContent,
  newReading,
  type Reading,
  readInlines,
  readingInside,
  type SourceRole,
} from './reading.ts';
import { isLayoutTable, layoutCells, readTable } from './tables.ts';
import { DEEPEST, firstElement, readableChildren } from './tree.ts';
import { type WordPoint, wordPoint } from './word-lists.ts';

/** Elements that stand in a line of text; all others begin a new block. */
const INLINE = new Set(
  `a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s
   samp small span strike strong sub sup time tt u var wbr`.split(/\s+/),
);
const HOLDS_LINES = /^(p|div|h[1-6]|ul|ol|table|blockquote|figure|pre|hr|section|article|dl|details|aside)$/;
const ROLES: readonly [SourceRole, RegExp][] = [
  ['title', /(^|\s)(mso)?title(\s|$)/],
  ['subtitle', /(^|[\s_-])((mso)?subtitle|deck|standfirst|sub-?headline|excerpt)([\s_-]|$)/],
  ['kicker', /(^|[\s_-])(kicker|overline|eyebrow)([\s_-]|$)/],
  ['byline', /(^|[\s_-])(byline|author)([\s_-]|$)/],
];

/** The blocks of these nodes, and the pictures among them. */
export function readBlocks(nodes: readonly RootContent[]): HtmlContent {
  const reading = newReading();
  readFlow(nodes, reading);
  return reading.content;
}

/** Reads nodes in which text and blocks may stand side by side. */
export function readFlow(nodes: readonly RootContent[], reading: Reading): void {
  if (reading.depth > DEEPEST) return;
  let line: RootContent[] = [];
  let points: WordPoint[] = [];
  const flush = () => {
    if (line.length > 0) addText('paragraph', line, reading);
    if (points.length > 0) addWordList(points, reading);
    line = [];
    points = [];
  };
  for (const node of nodes) {
    if (node.type === 'text' && node.value.trim() === '' && line.length === 0) continue;
    if (isInline(node)) {
      if (points.length > 0) flush();
      line.push(node);
    } else if (node.type === 'element') {
      const point = wordPoint(node);
      if (!point || line.length > 0) flush();
      if (point) points.push(point);
      else readElement(node, readingInside(reading, node));
    }
  }
  flush();
}

/** Text, and what stands in a line of it. A span or a link around blocks is none. */
export function isInline(node: RootContent): boolean {
  if (node.type !== 'element') return node.type === 'text';
  return INLINE.has(node.tagName) && !firstElement(node, ({ tagName }) => HOLDS_LINES.test(tagName));
}

type Read = (element: Element, reading: Reading) => void;
/** What is made of each kind of element; any other is read for what it holds. */
const READERS: Record<string, Read> = {
  p: readLines,
  address: readLines,
  dt: readLines,
  dd: readLines,
  summary: readLines,
  figcaption: addLooseCaption,
  hr: (_element, reading) => addRead({ id: newId(), type: 'divider' }, reading),
  pre: addCode,
  ul: addList,
  ol: addList,
  menu: addList,
  dir: addList,
  table: addTable,
  figure: addFigure,
  blockquote: (element, reading) => addQuote(element, undefined, reading),
  iframe: addEmbed,
};
for (const level of [1, 2, 3, 4, 5, 6])
  READERS[`h${level}`] = (element, reading) => addHeading(level, element, reading);

function readElement(element: Element, reading: Reading): void {
  const read = READERS[element.tagName];
  if (read) read(element, reading);
  else if (/(^|\s)pullquote(\s|$)/.test(reading.classes)) addText('pullquote', childrenOf(element), reading);
  else readFlow(childrenOf(element), reading);
}

function readLines(element: Element, reading: Reading): void {
  const children = childrenOf(element);
  if (children.every(isInline)) addText('paragraph', children, reading);
  else readFlow(children, reading);
}

/** A caption outside a figure, as Word has it, belongs to the picture before it. */
function addLooseCaption(element: Element, reading: Reading): void {
  const { blocks } = reading.content;
  const last = blocks.at(-1);
  const caption = readInlines(childrenOf(element), reading);
  if (last?.type === 'figure' && last.caption.length === 0 && caption.length > 0)
    blocks[blocks.length - 1] = { ...last, caption };
  else readLines(element, reading);
}

/** A block of running text. Empty ones, which programs write for distance, are left out. */
function addText(type: 'paragraph' | 'pullquote', nodes: readonly RootContent[], reading: Reading): void {
  const images: Element[] = [];
  const content = readInlines(nodes, reading, images);
  if (content.length > 0) {
    const block: Block = { id: newId(), type, content, ...directionOf(content, reading) };
    noteRole(block, reading);
    addRead(block, reading);
  }
  for (const image of images) addImage(image, reading);
}

function addHeading(level: number, element: Element, reading: Reading): void {
  const images: Element[] = [];
  const content = readInlines(childrenOf(element), reading, images);
  for (const image of images) addImage(image, reading);
  if (content.length === 0) return;
  const own = Math.min(4, Math.max(2, level)) as 2 | 3 | 4;
  const block: Block = {
    id: newId(),
    type: 'heading',
    level: own,
    content,
    ...directionOf(content, reading),
  };
  if (level === 1) reading.content.roles.set(block.id, 'title');
  else noteRole(block, reading);
  addRead(block, reading);
}

/** Notes what the class names say of a block. */
function noteRole(block: Block, { classes, content }: Reading): void {
  const role = classes === '' ? undefined : ROLES.find(([, pattern]) => pattern.test(classes))?.[0];
  if (role) content.roles.set(block.id, role);
}

function addList(element: Element, reading: Reading): void {
  const images: Element[] = [];
  const direction = reading.direction ?? 'rtl';
  const list = readList(element, { direction, image: (image) => images.push(image) });
  if (list.items.length > 0) addRead({ id: newId(), type: 'list', ...list }, reading);
  for (const image of images) addImage(image, reading);
}

/** Points of Word, one paragraph each, as one list with its levels. */
function addWordList(points: readonly WordPoint[], reading: Reading): void {
  const items: ListItem[] = [];
  const open: { level: number; items: ListItem[] }[] = [{ level: points[0]?.level ?? 1, items }];
  for (const { level, style, children } of points) {
    const content = contentOf(children, { direction: reading.direction ?? 'rtl' });
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
    const current = open.at(-1) as (typeof open)[number];
    const parent = current.items.at(-1);
    if (level > current.level && parent) {
      parent.style ??= style;
      parent.items = [...(parent.items ?? []), { content }];
      open.push({ level, items: parent.items });
    } else current.items.push({ content });
  }
  addRead({ id: newId(), type: 'list', style: points[0]?.style ?? 'bulleted', items }, reading);
}

function addTable(element: Element, reading: Reading): void {
  if (isLayoutTable(element)) {
    for (const cell of layoutCells(element)) readFlow(childrenOf(cell), readingInside(reading, cell));
    return;
  }
  const images: Element[] = [];
  const direction = reading.direction ?? 'rtl';
  const table = readTable(element, { direction, image: (image) => images.push(image) });
  if (table) addRead({ id: newId(), type: 'table', ...table }, reading);
  for (const image of images) addImage(image, reading);
}

function addCode(element: Element, reading: Reading): void {
  const content = contentOf(childrenOf(element), { direction: 'ltr', verbatim: true });
  const text = plainText(content)
    .replace(/\r\n?/g, '\n')
    .replace(/^\n|\n+$/g, '');
  if (text !== '') addRead({ id: newId(), type: 'code', content: [{ type: 'text', text }] }, reading);
}

function addEmbed(element: Element, reading: Reading): void {
  const embed = embedOf(element);
  if (embed) addRead({ id: newId(), type: 'embed', ...embed }, reading);
}

function childrenOf(element: Element): RootContent[] {
  return readableChildren(element) as RootContent[];
}
