import type { Article, ArticleFields } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';

/** What changed of an article since it was last told of; the first one has all of it. Goes to workers. */
export interface ArticleDelta {
  fields: ArticleFields;
  /** The ids of all blocks, in their order. */
  order: readonly string[];
  /** New and changed blocks. */
  blocks: readonly Block[];
}

/** Tells what changed from call to call: blocks by identity, so that a long text costs no more than what was written. */
export function createDeltaWriter(): (article: Article) => ArticleDelta {
  let told = new Map<string, Block>();
  return ({ blocks, ...fields }) => {
    const before = told;
    told = new Map(blocks.map((block) => [block.id, block]));
    return {
      fields,
      order: blocks.map(({ id }) => id),
      blocks: blocks.filter((block) => before.get(block.id) !== block),
    };
  };
}

/** Gives the article back from call to call; blocks that did not change are the same objects. */
export function createDeltaReader(): (delta: ArticleDelta) => Article {
  let known = new Map<string, Block>();
  return ({ fields, order, blocks }) => {
    const fresh = new Map(blocks.map((block) => [block.id, block]));
    known = new Map(
      order.flatMap((id) => {
        const block = fresh.get(id) ?? known.get(id);
        return block === undefined ? [] : [[id, block] as const];
      }),
    );
    return { ...fields, blocks: [...known.values()] };
  };
}
