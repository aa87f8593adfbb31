import type { Article } from '../../article/article.ts';
import { articleTexts } from '../../article/article-texts.ts';
import type { Block } from '../../article/block.ts';
import { blockTexts } from '../../article/block-texts.ts';

/** One text of an article and where it stands. */
export interface CheckedText {
  blockId?: string;
  field?: string;
  text: string;
}

/** What is known of a block holds as long as the block: none is changed in place. */
export function blockMemo<Value>(read: (block: Block) => Value): (block: Block) => Value {
  const known = new WeakMap<Block, Value>();
  return (block) => {
    const value = known.get(block);
    if (value !== undefined) return value;
    const made = read(block);
    known.set(block, made);
    return made;
  };
}

/** The texts of a block's readers, one on each line; program text is none. */
export const proseOf = blockMemo((block) =>
  block.type === 'code'
    ? ''
    : blockTexts(block)
        .map(({ text }) => text)
        .join('\n'),
);

/** The texts of headline, deck and lead, and of those blocks that are asked for; program text is left out. */
export function checkedTexts(article: Article, wants: (block: Block) => boolean = () => true): CheckedText[] {
  const blocks = article.blocks.filter((block) => block.type !== 'code' && wants(block));
  return [...articleTexts({ ...article, blocks })].flatMap(({ blockId, field, text }): CheckedText[] => {
    if (blockId === undefined) return field === 'kicker' ? [] : [{ field, text }];
    return [{ blockId, ...(field !== 'content' && { field }), text }];
  });
}
