import type { Element, RootContent } from 'hast';
import { newId } from '../../article/id.ts';
import { plainText } from '../../article/inline.ts';
import { readFlow } from './blocks.ts';
import { sourceImage } from './images.ts';
import { addQuote } from './quotes.ts';
import { addRead, type Reading, readInlines } from './reading.ts';
import { classesOf, elementsIn, readableChildren, textOf } from './tree.ts';

const CREDIT = /credit|copyright|source/;

/** A figure by what it holds: a quote, or one picture, with its caption; anything else is read as it comes. */
export function addFigure(element: Element, reading: Reading): void {
  const children = readableChildren(element).filter(
    (child) => child.type !== 'text' || child.value.trim() !== '',
  );
  const caption = children.find((child): child is Element => isTag(child, 'figcaption'));
  const [inside, ...more] = children.filter((child) => child !== caption);
  if (isTag(inside, 'blockquote') && more.length === 0) {
    addQuote(inside, caption, reading);
    return;
  }
  const images = [...elementsIn(element, ({ tagName }) => tagName === 'img')];
  const [image] = images;
  const hasOtherText = inside?.type === 'text' || (inside !== undefined && textOf(inside).trim() !== '');
  if (!image || images.length > 1 || more.length > 0 || hasOtherText) {
    readFlow(children as RootContent[], reading);
    return;
  }
  const parts = caption ? readableChildren(caption) : [];
  const credit = parts.find(
    (part): part is Element => part.type === 'element' && CREDIT.test(classesOf(part)),
  );
  addImage(image, reading, parts.filter((part) => part !== credit) as RootContent[], credit);
}

function isTag(node: Element | { type: 'text' } | undefined, tagName: string): node is Element {
  return node?.type === 'element' && node.tagName === tagName;
}

/** A picture as a figure: with its bytes as a file, or without, waiting for a picture. */
export function addImage(
  element: Element,
  reading: Reading,
  caption: readonly RootContent[] = [],
  creditElement?: Element,
): void {
  const image = sourceImage(element);
  if (!image) return;
  const { content } = reading;
  const words = readInlines(caption, { ...reading, link: undefined });
  const credit = creditElement
    ? plainText(readInlines(readableChildren(creditElement) as RootContent[], reading))
    : '';
  const { alt, file, remote } = image;
  const id = newId();
  if (file) content.files.push({ ...file, target: { blockId: id } });
  else
    content.left.push({ alt, facts: remote ? { source: remote, reason: 'remote' } : { reason: 'unsafe' } });
  if (file || words.length > 0 || alt !== '' || credit !== '')
    addRead({ id, type: 'figure', caption: words, credit, alt }, reading);
}
