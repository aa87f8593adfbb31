import type { Stretch } from '#core/article/article-texts.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { elementsOfBlocks } from './caret-block.ts';

/** Stretches of the body by what the browser shows for their blocks; those of the head are left out. */
export function stretchesOfBlocks(
  { editor }: ArticleSession,
  stretches: readonly Stretch[],
): Map<Element, readonly Stretch[]> {
  const elements = elementsOfBlocks(editor);
  const ofBlocks = new Map<Element, readonly Stretch[]>();
  for (const [id, ofBlock] of Map.groupBy(stretches, ({ blockId }) => blockId)) {
    const element = id === undefined ? undefined : elements.get(id);
    if (element !== undefined) ofBlocks.set(element, ofBlock);
  }
  return ofBlocks;
}
