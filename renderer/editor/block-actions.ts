import type { Block, BlockOf } from '#core/article/block.ts';
import {
  duplicateBlock,
  indexOfBlock,
  insertBlocks,
  moveBlock,
  removeBlocks,
  replaceBlock,
} from '#core/article/blocks.ts';
import type { Direction } from '#core/article/inline.ts';
import { plainText, textContent } from '#core/article/inline.ts';
import type { ArticleSession } from '../article/article-session.ts';
import type { AddedPicture } from './add-picture.ts';
import { type BlockKind, newBlock, turned } from './block-kinds.tsx';
import { goToBlock } from './caret-block.ts';

/*
 * What is done to whole blocks. Each is one step of undo and leaves the caret in what it made.
 */

/** Puts an empty block after this one, or in its place where it is an empty paragraph. Gives its id. */
export function insertBlock(session: ArticleSession, afterId: string | undefined, kind: BlockKind): string {
  return putIn(session, afterId, newBlock(kind));
}

/** Puts a picture in as a figure, its caption and credit filled with what the picture says of itself. */
export function insertPicture(
  session: ArticleSession,
  afterId: string | undefined,
  added: AddedPicture,
): string {
  const figure = newBlock('figure', textContent(added.caption ?? '')) as BlockOf<'figure'>;
  return putIn(session, afterId, { ...figure, asset: added.asset, credit: added.credit ?? '' });
}

/** Gives a figure another picture; its words stay where there are any. */
export function replacePicture(session: ArticleSession, id: string, added: AddedPicture): void {
  const { blocks } = session.article();
  const figure = blocks[indexOfBlock(blocks, id)];
  if (figure?.type !== 'figure') return;
  const { focalPoint: _, ...kept } = figure;
  session.setBlocks(
    replaceBlock(blocks, {
      ...kept,
      asset: added.asset,
      caption: plainText(kept.caption) === '' ? textContent(added.caption ?? '') : kept.caption,
      credit: kept.credit || (added.credit ?? ''),
    }),
  );
  goToBlock(session.editor, id);
}

export function turnBlock(session: ArticleSession, id: string, kind: BlockKind): void {
  const { blocks } = session.article();
  const index = indexOfBlock(blocks, id);
  const block = blocks[index];
  if (block === undefined) return;
  session.setBlocks(blocks.toSpliced(index, 1, ...turned(block, kind)));
  goToBlock(session.editor, id);
}

/** Moves a block by places, down for positive ones. */
export function shiftBlock(session: ArticleSession, id: string, by: number): void {
  const { blocks } = session.article();
  const next = moveBlock(blocks, id, indexOfBlock(blocks, id) + by);
  if (next !== blocks) session.setBlocks(next);
}

/** Moves a block in front of another, or to the end without one. */
export function moveBlockBefore(session: ArticleSession, id: string, beforeId: string | undefined): void {
  const { blocks } = session.article();
  const block = blocks[indexOfBlock(blocks, id)];
  if (block === undefined || id === beforeId) return;
  const left = removeBlocks(blocks, [id]);
  const place = beforeId === undefined ? left.length : indexOfBlock(left, beforeId);
  if (place >= 0) session.setBlocks(insertBlocks(left, place, [block]));
}

export function copyBlock(session: ArticleSession, id: string): void {
  const { blocks } = session.article();
  session.setBlocks(duplicateBlock(blocks, id));
}

export function deleteBlock(session: ArticleSession, id: string): void {
  const { blocks } = session.article();
  const index = indexOfBlock(blocks, id);
  session.setBlocks(removeBlocks(blocks, [id]));
  const left = session.article().blocks;
  const next = left[Math.min(index, left.length - 1)];
  if (next) goToBlock(session.editor, next.id);
}

/** Sets a block's direction; without one it follows its own text. */
export function turnDirection(session: ArticleSession, id: string, direction: Direction | undefined): void {
  const { blocks } = session.article();
  const block = blocks[indexOfBlock(blocks, id)];
  if (block === undefined) return;
  const { direction: _, ...rest } = block;
  session.setBlocks(replaceBlock(blocks, (direction ? { ...rest, direction } : rest) as Block));
  goToBlock(session.editor, id);
}

function putIn(session: ArticleSession, afterId: string | undefined, block: Block): string {
  const { blocks } = session.article();
  const index = afterId === undefined ? blocks.length - 1 : indexOfBlock(blocks, afterId);
  const after = blocks[index];
  const isFree = after?.type === 'paragraph' && plainText(after.content).replace(/^\/\S*$/, '') === '';
  const next = isFree ? blocks.toSpliced(index, 1, block) : insertBlocks(blocks, index + 1, [block]);
  // What cannot hold the caret is followed by something that can.
  const isLast = next.at(-1)?.id === block.id;
  const isPiece = block.type === 'divider' || block.type === 'figure';
  session.setBlocks(isLast && isPiece ? [...next, newBlock('paragraph')] : next);
  const place = indexOfBlock(session.article().blocks, block.id);
  const caret = block.type === 'divider' ? session.article().blocks[place + 1]?.id : block.id;
  if (caret) goToBlock(session.editor, caret);
  return block.id;
}
