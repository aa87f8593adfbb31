import type { Element, RootContent } from 'hast';
import { baseDirection } from '../../arabic/direction.ts';
import type { Block } from '../../article/block.ts';
import { type Direction, type Inline, languageSchema, plainText } from '../../article/inline.ts';
import type { ImportedFile, PartFacts } from '../import-part.ts';
import { contentOf } from './inline.ts';
import { linkUrl } from './link-url.ts';
import { classesOf, property, styleOf } from './tree.ts';

/** What a block was in its source beyond what its kind says. */
export type SourceRole = 'title' | 'subtitle' | 'kicker' | 'byline';

/** What a tree of HTML holds. */
export interface HtmlContent {
  blocks: Block[];
  /** By block id. */
  roles: Map<string, SourceRole>;
  /** Pictures that came inside the source, for the figures that wait for them. */
  files: ImportedFile[];
  /** Pictures that were left where they are. */
  left: { alt: string; facts: PartFacts }[];
}

/** What holds for the part of the tree that is being read. */
export interface Reading {
  content: HtmlContent;
  direction?: Direction | undefined;
  language?: string | undefined;
  /** Of a link around whole blocks. */
  link?: string | undefined;
  /** The class names of the element that is being read. */
  classes: string;
  depth: number;
}

/** The reading of a whole tree, before anything is read. */
export function newReading(): Reading {
  return { content: { blocks: [], roles: new Map(), files: [], left: [] }, classes: '', depth: 0 };
}

/** The reading inside an element: its direction, language, link and classes. */
export function readingInside(reading: Reading, element: Element): Reading {
  const dir = property(element, 'dir')?.toLowerCase();
  const styled = /(^|;)\s*direction\s*:\s*(rtl|ltr)/.exec(styleOf(element))?.[2];
  const said = dir === 'rtl' || dir === 'ltr' ? dir : dir === 'auto' ? undefined : styled;
  const lang = property(element, 'lang');
  const link = element.tagName === 'a' ? linkUrl(property(element, 'href') ?? '') : undefined;
  return {
    ...reading,
    direction: (said as Direction | undefined) ?? reading.direction,
    language: lang !== undefined && languageSchema.safeParse(lang).success ? lang : reading.language,
    link: link ?? reading.link,
    classes: classesOf(element),
    depth: reading.depth + 1,
  };
}

/** Puts a block at the end, in its language where that is another than Arabic. */
export function addRead(block: Block, { content, language }: Reading): void {
  const foreign = language !== undefined && !/^ar\b/i.test(language) && block.type !== 'divider';
  content.blocks.push(foreign ? { ...block, language } : block);
}

/** Text and what stands in a line of it as content; pictures among it are put aside. */
export function readInlines(
  nodes: readonly RootContent[],
  reading: Reading,
  images: Element[] = [],
): Inline[] {
  const direction = reading.direction ?? 'rtl';
  const content = contentOf(nodes, { direction, image: (element) => images.push(element) });
  // Programs write empty paragraphs, and ones with a no-break space alone, for distance.
  if (plainText(content).trim() === '') return [];
  const linked = content.some(({ type }) => type === 'link');
  return reading.link === undefined || linked ? content : [{ type: 'link', url: reading.link, content }];
}

/**
 * The direction that a block says of itself where it is not the article's (right to left). Left to right is not
 * believed of text that begins with an Arabic letter: whole pages say it by oversight.
 */
export function directionOf(content: readonly Inline[], { direction }: Reading): { direction?: Direction } {
  if (direction !== 'ltr') return {};
  return baseDirection(plainText(content)) === 'rtl' ? {} : { direction: 'ltr' };
}
