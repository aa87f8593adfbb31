import type { Block } from '#core/article/block.ts';
import {
  deleteSection,
  demoteSection,
  duplicateSection,
  findSection,
  INTRO,
  mergeSection,
  moveSection,
  moveSectionDown,
  moveSectionUp,
  promoteSection,
  splitSection,
} from '#core/article/sections.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { caretBlockId } from '../editor/caret-block.ts';

/** What can be done with a section by key and from its menu. */
export const SECTION_ACTIONS = [
  'up',
  'down',
  'promote',
  'demote',
  'split',
  'merge',
  'duplicate',
  'delete',
] as const;
export type SectionAction = (typeof SECTION_ACTIONS)[number];

const CHANGES: Record<Exclude<SectionAction, 'split'>, (blocks: Block[], id: string) => Block[]> = {
  up: moveSectionUp,
  down: moveSectionDown,
  promote: promoteSection,
  demote: demoteSection,
  merge: mergeSection,
  duplicate: duplicateSection,
  delete: deleteSection,
};

/** The blocks after an action; the same array where it changes nothing. */
export function blocksAfter(session: ArticleSession, id: string, action: SectionAction): Block[] {
  const { blocks } = session.article();
  if (action !== 'split') return CHANGES[action](blocks, id);
  const section = findSection(blocks, id);
  const caret = caretBlockId(session.editor);
  const index = blocks.findIndex((block) => block.id === caret);
  // A section is split at the caret, where that is inside it.
  if (section === undefined || index <= section.start || index >= section.end) return blocks;
  return splitSection(blocks, caret as string);
}

/** Does it, as one step of undo. Gives whether anything changed. */
export function doAction(session: ArticleSession, id: string, action: SectionAction): boolean {
  const { blocks } = session.article();
  const next = blocksAfter(session, id, action);
  if (next === blocks) return false;
  session.setBlocks(next);
  return true;
}

/** Moves a section in front of another, or to the end without one. */
export function moveBefore(session: ArticleSession, id: string, before: string | undefined): void {
  const { blocks } = session.article();
  const next = moveSection(blocks, id, before);
  if (next !== blocks) session.setBlocks(next);
}

/** Whether an action is open to this section at all: the intro has no heading to be moved by. */
export function isOpenTo(id: string, action: SectionAction): boolean {
  return id !== INTRO || action === 'split' || action === 'duplicate' || action === 'delete';
}
