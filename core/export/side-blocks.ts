import type { Article } from '../article/article.ts';
import type { BlockOf } from '../article/block.ts';
import { pageWords } from './page-words.ts';

/**
 * The stories and lists that stand beside an article, as blocks to close it with: for formats that have no side.
 */
export function sideBlocks({ related, lists, language }: Article): BlockOf<'related'>[] {
  const block = (id: string, title: string, items: Article['related']): BlockOf<'related'> => ({
    id,
    type: 'related',
    title,
    items,
  });
  return [
    ...(related.length > 0 ? [block('side-related', pageWords(language).related, related)] : []),
    ...lists.filter(({ items }) => items.length > 0).map(({ id, title, items }) => block(id, title, items)),
  ];
}
