import type { Block } from '../article/block.ts';
import { type ArticleDraft, addSideList } from './article-draft.ts';
import type { DateReading } from './source-date.ts';
import { rowsOf } from './structure.ts';
import { tellSideLists } from './text/side-lists.ts';

/** Adds the titled side lists that stand around the story of a page; the rest there is not the story's. */
export function addSideListsFrom(draft: ArticleDraft, blocks: readonly Block[], reading: DateReading): void {
  const opening = { text: '', afterBlank: false, words: 0 };
  const lines = [opening, ...rowsOf(blocks).map(({ line }) => line)];
  for (const passage of tellSideLists(lines, reading))
    if ('list' in passage && passage.list.known) addSideList(draft, passage.list, false);
}
