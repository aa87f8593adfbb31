import { replaceInBlock } from '#core/article/replace-text.ts';
import type { ArticleSession } from '../article/article-session.ts';
import type { Stretch } from './use-highlights.ts';

/**
 * Puts this text in the place of each of these stretches, as one step of undo: marks and links around them stay.
 * Blocks that hold none keep their place on the page. Gives how many were replaced.
 */
export function replaceStretches(
  session: ArticleSession,
  stretches: readonly Stretch[],
  text: string,
): number {
  if (stretches.length === 0) return 0;
  const byBlock = Map.groupBy(stretches, ({ blockId }) => blockId);
  session.setBlocks(
    session.article().blocks.map((block) =>
      // From the end of each text, so that the places of the earlier ones stay right.
      (byBlock.get(block.id) ?? [])
        .toSorted((a, b) => b.start - a.start)
        .reduce((changed, { field, start, end }) => replaceInBlock(changed, field, start, end, text), block),
    ),
  );
  return stretches.length;
}
