import type { Block, BlockOf, BlockType } from '#core/article/block.ts';
import {
  indexOfBlock,
  insertBlocks,
  joinLists,
  moveBlock,
  removeBlocks,
  replaceBlock,
  withNewIds,
} from '#core/article/blocks.ts';
import type { Direction } from '#core/article/inline.ts';
import { plainText } from '#core/article/inline.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { type AddedPicture, withPicture } from './add-picture.ts';
import { type BlockKind, newBlock, newEmbed, type TextKind, turned } from './block-kinds.tsx';
import { $nodeOfBlock, goToBlock, goToField, goToPoint } from './caret-block.ts';
import { $caretOffset } from './caret-offset.ts';
import { isPiece } from './pieces/piece-fields.ts';

/*
 * What is done to whole blocks. Each is one step of undo and leaves the caret in what it made.
 */

/** A kind of block that can be made of nothing. */
type PlainKind = Exclude<BlockKind, 'embed'>;

/**
 * Puts an empty block after this one, or in its place where it is an empty paragraph or holds but the name that the
 * kind was asked for by. Gives its id.
 */
export function insertBlock(
  session: ArticleSession,
  afterId: string | undefined,
  kind: PlainKind,
  isAskedThere = false,
): string {
  return putIn(session, afterId, newBlock(kind), isAskedThere);
}

/** Puts a card for a web address in. Gives its id. */
export function insertEmbed(session: ArticleSession, afterId: string | undefined, url: string): string {
  return putIn(session, afterId, newEmbed(url));
}

/** Changes a block of one type, as one step of undo; the caret goes to this field of it. */
export function changeBlock<Type extends BlockType>(
  session: ArticleSession,
  id: string,
  type: Type,
  change: (block: BlockOf<Type>) => BlockOf<Type>,
  field?: string,
): void {
  const { blocks } = session.article();
  const block = blocks[indexOfBlock(blocks, id)];
  if (block?.type !== type) return;
  const next = change(block as BlockOf<Type>) as Block;
  if (next !== block) session.setBlocks(replaceBlock(blocks, next));
  if (field === undefined) goToBlock(session.editor, id);
  else goToField(session.editor, id, field);
}

/** Puts a picture in as a figure, its caption and credit filled with what the picture says of itself. */
export function insertPicture(
  session: ArticleSession,
  afterId: string | undefined,
  added: AddedPicture,
): string {
  return putIn(session, afterId, withPicture(newBlock('figure') as BlockOf<'figure'>, added));
}

/** Gives a figure, or one item of a gallery, another picture; its words stay where there are any. */
export function replacePicture(session: ArticleSession, id: string, item: number, added: AddedPicture): void {
  const { blocks } = session.article();
  const block = blocks[indexOfBlock(blocks, id)];
  if (block?.type === 'figure') {
    session.setBlocks(replaceBlock(blocks, withPicture(block, added)));
  } else if (block?.type === 'gallery' && block.items[item]) {
    const items = block.items.with(item, withPicture(block.items[item], added));
    session.setBlocks(replaceBlock(blocks, { ...block, items }));
  } else return;
  goToBlock(session.editor, id);
}

/** Puts pictures at the end of a gallery. */
export function addToGallery(session: ArticleSession, id: string, added: readonly AddedPicture[]): void {
  const pictures = added.map((picture) => withPicture({ caption: [], credit: '', alt: '' }, picture));
  changeBlock(session, id, 'gallery', (block) => ({ ...block, items: [...block.items, ...pictures] }));
}

/** Has blocks of running text be of another kind; others stay as they are. The caret stays in its word. */
export function turnBlocks(session: ArticleSession, ids: readonly string[], kind: TextKind): void {
  const turning = new Set(ids);
  const [only] = ids.length === 1 ? ids : [];
  const offset = session.editor.getEditorState().read(() => {
    const node = only === undefined ? undefined : $nodeOfBlock(only);
    return node && $caretOffset(node);
  });
  const turnedBlocks = session
    .article()
    .blocks.flatMap((block) => (turning.has(block.id) ? turned(block, kind) : [block]));
  const joined = joinLists(turnedBlocks, turning);
  session.setBlocks(joined);
  if (only === undefined) return;
  if (joined.some((block) => block.id === only)) goToBlock(session.editor, only, offset);
  else {
    // It became a point of the list before it.
    const list = turnedBlocks[indexOfBlock(turnedBlocks, only) - 1];
    if (list?.type === 'list') goToPoint(session.editor, list.id, list.items.length);
  }
}

/** Moves neighbouring blocks together by places, down for positive ones. */
export function shiftBlocks(session: ArticleSession, ids: readonly string[], by: 1 | -1): void {
  const { blocks } = session.article();
  const places = ids.map((id) => indexOfBlock(blocks, id)).filter((place) => place >= 0);
  // The block that they pass goes to their other side.
  const passed = blocks[by < 0 ? Math.min(...places) - 1 : Math.max(...places) + 1];
  if (passed === undefined) return;
  session.setBlocks(moveBlock(blocks, passed.id, by < 0 ? Math.max(...places) : Math.min(...places)));
}

/** Moves blocks in front of another, or to the end without one. */
export function moveBlocksBefore(
  session: ArticleSession,
  ids: readonly string[],
  beforeId: string | undefined,
): void {
  if (beforeId !== undefined && ids.includes(beforeId)) return;
  const { blocks } = session.article();
  const moving = blocks.filter(({ id }) => ids.includes(id));
  const left = removeBlocks(blocks, ids);
  const place = beforeId === undefined ? left.length : indexOfBlock(left, beforeId);
  if (place >= 0 && moving.length > 0) session.setBlocks(insertBlocks(left, place, moving));
}

/** Puts copies of neighbouring blocks after them. */
export function copyBlocks(session: ArticleSession, ids: readonly string[]): void {
  const { blocks } = session.article();
  const copied = blocks.filter(({ id }) => ids.includes(id));
  const last = copied.at(-1);
  if (last)
    session.setBlocks(insertBlocks(blocks, indexOfBlock(blocks, last.id) + 1, copied.map(withNewIds)));
}

export function deleteBlocks(session: ArticleSession, ids: readonly string[]): void {
  const { blocks } = session.article();
  const index = Math.min(...ids.map((id) => indexOfBlock(blocks, id)));
  session.setBlocks(removeBlocks(blocks, ids));
  const left = session.article().blocks;
  const next = left[Math.min(index, left.length - 1)];
  if (next) goToBlock(session.editor, next.id);
}

/** Sets the direction of blocks; without one they follow their own text. */
export function turnDirection(
  session: ArticleSession,
  ids: readonly string[],
  direction: Direction | undefined,
): void {
  session.setBlocks(
    session.article().blocks.map((block) => {
      if (!ids.includes(block.id) || block.direction === direction) return block;
      const { direction: _, ...rest } = block;
      return (direction ? { ...rest, direction } : rest) as Block;
    }),
  );
  if (ids.length === 1) goToBlock(session.editor, ids[0] as string);
}

function putIn(
  session: ArticleSession,
  afterId: string | undefined,
  block: Block,
  isAskedThere = false,
): string {
  const { blocks } = session.article();
  const index = afterId === undefined ? blocks.length - 1 : indexOfBlock(blocks, afterId);
  const after = blocks[index];
  const isFree = after?.type === 'paragraph' && (isAskedThere || plainText(after.content) === '');
  const next = isFree ? blocks.toSpliced(index, 1, block) : insertBlocks(blocks, index + 1, [block]);
  // What cannot hold the caret is followed by something that can.
  const isLast = next.at(-1)?.id === block.id;
  session.setBlocks(isLast && isPiece(block) ? [...next, newBlock('paragraph')] : next);
  const place = indexOfBlock(session.article().blocks, block.id);
  const caret = block.type === 'divider' ? session.article().blocks[place + 1]?.id : block.id;
  if (caret) goToBlock(session.editor, caret);
  return block.id;
}
