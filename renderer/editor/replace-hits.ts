import { replacementFor } from '#core/article/find-text.ts';
import { replaceInArticle } from '#core/article/replace-text.ts';
import { fieldsOf } from '../article/article-saver.ts';
import type { ArticleSession } from '../article/article-session.ts';
import type { Hit } from './find-in-article.ts';

/**
 * Puts this text in the place of each of these hits, as one step of undo: marks and links around them stay. Blocks
 * that hold none keep their place on the page. Gives how many were replaced.
 */
export function replaceHits(session: ArticleSession, hits: readonly Hit[], template: string): number {
  if (hits.length === 0) return 0;
  const replacements = hits.map((hit) => ({ ...hit, text: replacementFor(hit, template) }));
  const next = replaceInArticle(session.article(), replacements);
  const isHead = hits.some(({ blockId }) => blockId === undefined);
  session.setBlocks(next.blocks, isHead ? fieldsOf(next) : undefined);
  return hits.length;
}
