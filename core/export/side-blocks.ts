import { writeDateTime } from '../arabic/dates.ts';
import type { Article } from '../article/article.ts';
import type { Block } from '../article/block.ts';
import type { Inline } from '../article/inline.ts';
import type { Related } from '../article/related.ts';
import type { Profile } from '../profile.ts';
import { pageWords } from './page-words.ts';

/**
 * The stories and lists that stand beside an article, as blocks to close it with: for formats that have no side. Related
 * stories are a box; a ranked list is a heading and a numbered list, for its order is what it tells.
 */
export function sideBlocks({ related, lists, language }: Article, profile: Profile): Block[] {
  const box: Block = {
    id: 'side-related',
    type: 'related',
    title: pageWords(language).related,
    items: related,
  };
  return [
    ...(related.length > 0 ? [box] : []),
    ...lists
      .filter(({ items }) => items.length > 0)
      .flatMap(({ id, title, items }): Block[] => [
        { id: `${id}-title`, type: 'heading', level: 2, content: [{ type: 'text', text: title }] },
        {
          id,
          type: 'list',
          style: 'numbered',
          items: items.map((item) => ({ content: storyContent(item, profile) })),
        },
      ]),
  ];
}

/** A story's headline, linked where it has an address, then where and when it stood. */
function storyContent({ headline, url, source, publishedAt }: Related, profile: Profile): Inline[] {
  const facts = [source, publishedAt && writeDateTime(publishedAt, profile)].filter(Boolean).join(' · ');
  const words = { type: 'text' as const, text: headline };
  return [
    url === undefined ? words : { type: 'link', url, content: [words] },
    ...(facts === '' ? [] : [{ type: 'text' as const, text: ` (${facts})` }]),
  ];
}

/** The article with what stands beside it at its end. */
export function withSide(article: Article, profile: Profile): Article {
  return { ...article, blocks: [...article.blocks, ...sideBlocks(article, profile)] };
}
