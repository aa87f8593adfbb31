import type { Element, RootContent } from 'hast';
import type { ListStyle } from '../../article/block.ts';
import { classesOf, property, readableChildren, styleOf, textOf } from './tree.ts';

/** A paragraph that Word means as a point of a list. */
export interface WordPoint {
  /** From 1. */
  level: number;
  style: ListStyle;
  /** Its content without the marker that Word wrote in front. */
  children: RootContent[];
}

/**
 * The point that a paragraph of Word is, or undefined: Word pastes lists as paragraphs whose style says
 * `mso-list: l0 level1 lfo1`, with the marker as text that is marked `mso-list: Ignore`.
 */
export function wordPoint(paragraph: Element): WordPoint | undefined {
  if (paragraph.tagName !== 'p') return undefined;
  const level = /mso-list\s*:\s*l\d+\s+level(\d+)/.exec(styleOf(paragraph))?.[1];
  if (level === undefined && !/\bmsolistparagraph/.test(classesOf(paragraph))) return undefined;
  const children = readableChildren(paragraph) as RootContent[];
  const marker = children.find((child) => child.type === 'element' && holdsMarker(child));
  if (marker === undefined && level === undefined) return undefined;
  const text = marker ? textOf(marker).trim() : '';
  return {
    level: Number(level ?? 1),
    style: /^\(?([0-9٠-٩۰-۹]+|\p{L}|[ivxlc]+)[.)\-ـ]/iu.test(text) ? 'numbered' : 'bulleted',
    children: children.filter((child) => child !== marker),
  };
}

function holdsMarker(element: Element, depth = 0): boolean {
  if (/mso-list\s*:\s*ignore/.test(styleOf(element))) return true;
  if (depth > 4 || property(element, 'href') !== undefined) return false;
  const children = readableChildren(element);
  const first = children.find((child) => child.type === 'element' || child.value.trim() !== '');
  return first?.type === 'element' && holdsMarker(first, depth + 1);
}
