import type { Block, HeadingBlock } from './block.ts';
import { indexOfBlock, insertBlocks, withNewIds } from './blocks.ts';
import { newId } from './id.ts';
import { plainText } from './inline.ts';
import { blockWords } from './statistics.ts';

/** The id of the section of blocks before the first heading. */
export const INTRO = 'intro';

/**
 * A heading and the blocks up to the next one of its level or above. Never stored: read off the blocks.
 * Places count blocks; `end` is the place after the last one, that of the sections below included.
 */
export interface Section {
  /** The id of its heading, or `INTRO`. */
  id: string;
  /** The heading's level; 0 for the intro. */
  level: 0 | 2 | 3 | 4;
  /** The heading's text; empty for the intro. */
  title: string;
  start: number;
  end: number;
  /** The words of all its blocks, that of the sections below included. */
  words: number;
  children: Section[];
}

/** The sections of these blocks as a tree, in reading order; the intro first, where there is one. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const roots: Section[] = [];
  const open: Section[] = [];
  blocks.forEach((block, index) => {
    const words = blockWords(block);
    if (block.type === 'heading') {
      // The intro ends at the first heading, of whatever level.
      while (open.length > 0 && (open.at(-1)?.id === INTRO || (open.at(-1) as Section).level >= block.level))
        open.pop();
      const section = newSection(block.id, block.level, plainText(block.content), index);
      (open.at(-1)?.children ?? roots).push(section);
      open.push(section);
    } else if (open.length === 0) {
      const intro = newSection(INTRO, 0, '', index);
      roots.push(intro);
      open.push(intro);
    }
    for (const section of open) {
      section.end = index + 1;
      section.words += words;
    }
  });
  return roots;
}

/** The section of this id among the blocks, or undefined. */
export function findSection(blocks: readonly Block[], id: string): Section | undefined {
  return flatSections(sectionsOf(blocks)).find((section) => section.id === id);
}

/** The tree as a list in reading order. */
export function flatSections(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...flatSections(section.children)]);
}

/**
 * The blocks with this section, and all below it, standing in front of the section `before`, or at the end of
 * the article without one. The intro stays first, and a section cannot move into itself: then nothing changes.
 */
export function moveSection(blocks: Block[], id: string, before?: string): Block[] {
  const section = findSection(blocks, id);
  const target = before === undefined ? blocks.length : findSection(blocks, before)?.start;
  if (!section || section.id === INTRO || target === undefined || before === INTRO) return blocks;
  if (target >= section.start && target <= section.end) return blocks;
  const moved = blocks.slice(section.start, section.end);
  const left = blocks.toSpliced(section.start, moved.length);
  return left.toSpliced(target > section.start ? target - moved.length : target, 0, ...moved);
}

/** The blocks with this section before the sibling in front of it; the same where it is the first. */
export function moveSectionUp(blocks: Block[], id: string): Block[] {
  const { siblings, index } = placeAmongSiblings(blocks, id);
  const previous = siblings[index - 1];
  return previous ? moveSection(blocks, id, previous.id) : blocks;
}

/** The blocks with this section after the sibling that follows it; the same where it is the last. */
export function moveSectionDown(blocks: Block[], id: string): Block[] {
  const { siblings, index } = placeAmongSiblings(blocks, id);
  const next = siblings[index + 1];
  return next ? moveSection(blocks, next.id, id) : blocks;
}

/** The blocks with this section's headings one level up (3 becomes 2); the same where one is at the top. */
export function promoteSection(blocks: Block[], id: string): Block[] {
  return shiftLevels(blocks, id, -1);
}

/** The blocks with this section's headings one level down (2 becomes 3); the same where one is at the bottom. */
export function demoteSection(blocks: Block[], id: string): Block[] {
  return shiftLevels(blocks, id, 1);
}

/**
 * The blocks with a new, empty heading in front of this block, of the level of the section it stands in (2 in
 * the intro): the section is two from here on. Nothing changes at a heading, which begins a section already.
 */
export function splitSection(blocks: Block[], blockId: string, headingId: string = newId()): Block[] {
  const index = indexOfBlock(blocks, blockId);
  if (index < 0 || blocks[index]?.type === 'heading') return blocks;
  const around = blocks.slice(0, index).findLast((block) => block.type === 'heading');
  const heading: HeadingBlock = { id: headingId, type: 'heading', level: around?.level ?? 2, content: [] };
  return insertBlocks(blocks, index, [heading]);
}

/** The blocks without this section's heading: its text goes on in the section before it. */
export function mergeSection(blocks: Block[], id: string): Block[] {
  const section = findSection(blocks, id);
  return section && section.id !== INTRO ? blocks.toSpliced(section.start, 1) : blocks;
}

/** The blocks with a copy of this section, under new ids, right after it. */
export function duplicateSection(blocks: Block[], id: string): Block[] {
  const section = findSection(blocks, id);
  if (!section) return blocks;
  return insertBlocks(blocks, section.end, blocks.slice(section.start, section.end).map(withNewIds));
}

/** The blocks without this section and all below it. */
export function deleteSection(blocks: Block[], id: string): Block[] {
  const section = findSection(blocks, id);
  return section ? blocks.toSpliced(section.start, section.end - section.start) : blocks;
}

function newSection(id: string, level: Section['level'], title: string, start: number): Section {
  return { id, level, title, start, end: start, words: 0, children: [] };
}

function shiftLevels(blocks: Block[], id: string, by: 1 | -1): Block[] {
  const section = findSection(blocks, id);
  if (!section || section.id === INTRO) return blocks;
  const shifted = blocks.map((block, index) => {
    if (index < section.start || index >= section.end || block.type !== 'heading') return block;
    return { ...block, level: block.level + by } as HeadingBlock;
  });
  const fits = shifted.every((block) => block.type !== 'heading' || (block.level >= 2 && block.level <= 4));
  return fits ? shifted : blocks;
}

function placeAmongSiblings(blocks: Block[], id: string): { siblings: Section[]; index: number } {
  const roots = sectionsOf(blocks).filter((section) => section.id !== INTRO);
  for (const siblings of [roots, ...flatSections(roots).map((section) => section.children)]) {
    const index = siblings.findIndex((section) => section.id === id);
    if (index >= 0) return { siblings, index };
  }
  return { siblings: [], index: -1 };
}
