import type { Element, RootContent } from 'hast';
import { newId } from '../../article/id.ts';
import { plainText } from '../../article/inline.ts';
import { readFlow } from './blocks.ts';
import { sourceImage } from './images.ts';
import { addQuote } from './quotes.ts';
import { addRead, type Reading, readInlines } from './reading.ts';
import { classesOf, elementsIn, firstElement, readableChildren } from './tree.ts';

/** A figure by what it holds: a quote, a table, a picture with its caption. */
export function addFigure(element: Element, reading: Reading): void {
  const caption = firstElement(element, ({ tagName }) => tagName === 'figcaption');
  const quote = firstElement(element, ({ tagName }) => tagName === 'blockquote');
  const images = [...elementsIn(element, ({ tagName }) => tagName === 'img')];
  const holdsTable = firstElement(element, ({ tagName }) => tagName === 'table') !== undefined;
  if (quote) addQuote(quote, caption, reading);
  else if (images.length !== 1 || holdsTable) readFlow(readableChildren(element) as RootContent[], reading);
  else {
    const credit =
      caption && firstElement(caption, (part) => /credit|copyright|source/.test(classesOf(part)));
    const words = caption
      ? (readableChildren(caption) as RootContent[]).filter((child) => child !== credit)
      : [];
    addImage(images[0] as Element, reading, words, credit);
  }
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
