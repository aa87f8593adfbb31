import type { Block, BlockOf } from './block.ts';
import { newId } from './id.ts';
import { changedNotes } from './inline.ts';
import { mapContent } from './map-content.ts';

/*
 * Operations on a list of blocks. Each gives a new list, or the same one where nothing changed. A block that is
 * not there changes nothing.
 */

/** The blocks with these put in front of place `index`; at the end where `index` is past it. */
export function insertBlocks(blocks: Block[], index: number, added: readonly Block[]): Block[] {
  if (added.length === 0) return blocks;
  return blocks.toSpliced(Math.max(0, index), 0, ...added);
}

/** The blocks with this one standing in the place of the block that has its id. */
export function replaceBlock(blocks: Block[], block: Block): Block[] {
  const index = indexOfBlock(blocks, block.id);
  return index < 0 || blocks[index] === block ? blocks : blocks.with(index, block);
}

/** The blocks with this one moved so that it stands at place `index` of the result. */
export function moveBlock(blocks: Block[], id: string, index: number): Block[] {
  const from = indexOfBlock(blocks, id);
  const to = Math.min(Math.max(0, index), blocks.length - 1);
  if (from < 0 || from === to) return blocks;
  const block = blocks[from] as Block;
  return blocks.toSpliced(from, 1).toSpliced(to, 0, block);
}

/** The blocks without those of these ids. */
export function removeBlocks(blocks: Block[], ids: Iterable<string>): Block[] {
  const gone = new Set(ids);
  const left = blocks.filter((block) => !gone.has(block.id));
  return left.length === blocks.length ? blocks : left;
}

/** The blocks with a copy of this one, under new ids, right after it. */
export function duplicateBlock(blocks: Block[], id: string): Block[] {
  const index = indexOfBlock(blocks, id);
  const block = blocks[index];
  return block ? insertBlocks(blocks, index + 1, [withNewIds(block)]) : blocks;
}

/** A copy of the block with new ids, also of the stories, blocks and notes inside it. */
export function withNewIds(block: Block): Block {
  const ids = new Map<string, string>();
  const renewed = (id: string) => ids.get(id) ?? ids.set(id, newId()).get(id) ?? id;
  const copy: Block = {
    ...mapContent(block, (content) => changedNotes(content, (note) => ({ ...note, id: renewed(note.id) }))),
    id: newId(),
  };
  if (copy.type === 'related')
    return { ...copy, items: copy.items.map((item) => ({ ...item, id: newId() })) };
  if (copy.type === 'factbox')
    return {
      ...copy,
      blocks: copy.blocks.map((inner) => withNewIds(inner) as BlockOf<'paragraph' | 'list'>),
    };
  return copy;
}

/**
 * The blocks with lists that stand side by side in one style made one, where one of the two is among `ids`: paragraphs
 * that are turned into a list are its points. The first keeps its id.
 */
export function joinLists(blocks: readonly Block[], ids: ReadonlySet<string>): Block[] {
  const joined: Block[] = [];
  /** Whether the block before was among them. */
  let isJoining = false;
  for (const block of blocks) {
    const last = joined.at(-1);
    const isIn = ids.has(block.id);
    if (
      block.type === 'list' &&
      last?.type === 'list' &&
      (isIn || isJoining) &&
      block.style === last.style &&
      block.direction === last.direction &&
      block.language === last.language
    )
      joined[joined.length - 1] = { ...last, items: [...last.items, ...block.items] };
    else joined.push(block);
    isJoining = isIn;
  }
  return joined;
}

/** The place of the block of this id, or -1. */
export function indexOfBlock(blocks: readonly Block[], id: string): number {
  return blocks.findIndex((block) => block.id === id);
}
