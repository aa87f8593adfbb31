import {
  $getRoot,
  $getSlotHost,
  type EditorState,
  HISTORIC_TAG,
  type LexicalNode,
  type NodeKey,
  type RootNode,
} from 'lexical';
import type { Block } from '#core/article/block.ts';
import { $blockOf } from '../editor/block-mapping.ts';
import { $blockId } from '../editor/nodes/block-state.ts';

/** The parts of an update that tell what changed. */
export interface BodyUpdate {
  editorState: EditorState;
  prevEditorState: EditorState;
  dirtyElements: ReadonlyMap<NodeKey, boolean>;
  dirtyLeaves: ReadonlySet<NodeKey>;
  tags: ReadonlySet<string>;
}

/**
 * Keeps the blocks of an editor's body, reading again only those that an update touched. A block that reads the
 * same stays the same object.
 */
export function createBodyReader() {
  let byKey = new Map<NodeKey, Block>();
  /** Where the block of each top-level node stands among `blocks`. */
  let places = new Map<NodeKey, number>();
  let blocks: Block[] = [];
  /** The nodes that were read last. */
  let lastNodes: EditorState['_nodeMap'] | undefined;

  /** The blocks again, of which only these nodes' may read differently and none has another place. */
  const takeInPlace = (touched: ReadonlySet<NodeKey>, nodes: EditorState['_nodeMap']) => {
    const changed = new Set<string>();
    for (const key of touched) {
      const known = byKey.get(key) as Block;
      const block = sameOr(known, $blockOf(nodes.get(key) as LexicalNode)) as Block;
      if (block === known) continue;
      changed.add(block.id).add(known.id);
      byKey.set(key, block);
      blocks = blocks.with(places.get(key) as number, block);
    }
    return { changed, order: false };
  };

  return {
    blocks: () => blocks,
    /**
     * Begins with blocks that the body was just made of: those are not read from it. What the editor put there by
     * itself is.
     */
    begin(editorState: EditorState, made: readonly Block[]): void {
      const known = new Map(made.map((block) => [block.id, block]));
      lastNodes = editorState._nodeMap;
      editorState.read(() => {
        for (let node = $getRoot().getFirstChild(); node !== null; node = node.getNextSibling()) {
          const block = known.get($blockId(node)) ?? $blockOf(node);
          if (block === undefined) continue;
          known.delete(block.id);
          byKey.set(node.getKey(), block);
          places.set(node.getKey(), blocks.push(block) - 1);
        }
      });
    },
    /** Takes in one update; gives the ids of new, changed and removed blocks, and whether their order changed. */
    take(update: BodyUpdate): { changed: Set<string>; order: boolean } {
      // Shown on a page, a text comes by as if all of it were new.
      if (update.editorState._nodeMap === lastNodes) return { changed: new Set(), order: false };
      lastNodes = update.editorState._nodeMap;
      return update.editorState.read(() => {
        const touched = $touchedTops(update);
        const isKnown = (key: NodeKey) => byKey.has(key) && places.has(key);
        if (isInPlace(touched, update) && [...touched].every(isKnown))
          return takeInPlace(touched, update.editorState._nodeMap);
        const before = byKey;
        const changed = new Set<string>();
        const next: Block[] = [];
        byKey = new Map();
        places = new Map();
        for (let node = $getRoot().getFirstChild(); node !== null; node = node.getNextSibling()) {
          const key = node.getKey();
          const known = before.get(key);
          const block = known === undefined || touched.has(key) ? sameOr(known, $blockOf(node)) : known;
          if (block === undefined) continue;
          if (block !== known) changed.add(block.id);
          if (known !== undefined && known.id !== block.id) changed.add(known.id);
          byKey.set(key, block);
          places.set(key, next.push(block) - 1);
        }
        for (const [key, block] of before) if (!byKey.has(key)) changed.add(block.id);
        const order =
          next.length !== blocks.length || next.some((block, index) => block.id !== blocks[index]?.id);
        blocks = order || changed.size > 0 ? next : blocks;
        return { changed, order };
      });
    },
  };
}

/**
 * Whether every top-level node stands where it stood: whatever comes, goes or moves is touched with its neighbours,
 * and changes who stands beside them.
 */
function isInPlace(touched: ReadonlySet<NodeKey>, { editorState, prevEditorState }: BodyUpdate): boolean {
  const [now, before] = [editorState._nodeMap, prevEditorState._nodeMap];
  if ((now.get('root') as RootNode).__size !== (before.get('root') as RootNode | undefined)?.__size)
    return false;
  return [...touched].every((key) => {
    const [node, old] = [now.get(key), before.get(key)];
    return node && old && node.__prev === old.__prev && node.__next === old.__next;
  });
}

/** The keys of the top-level nodes that hold what changed. */
function $touchedTops({
  editorState,
  prevEditorState,
  dirtyElements,
  dirtyLeaves,
  tags,
}: BodyUpdate): Set<NodeKey> {
  const tops = new Set<NodeKey>();
  const nodes = editorState._nodeMap;
  const add = (key: NodeKey) => {
    const top = topOf(nodes.get(key), nodes);
    if (top !== undefined) tops.add(top);
  };
  // An old state that was put back names no dirty nodes: it is compared instead.
  if (tags.has(HISTORIC_TAG) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) {
    for (const [key, node] of nodes) if (prevEditorState._nodeMap.get(key) !== node) add(key);
    for (const [key, node] of prevEditorState._nodeMap) {
      if (!nodes.has(key) && node.__parent !== null) add(node.__parent);
    }
  } else {
    for (const key of dirtyLeaves) add(key);
    for (const [key] of dirtyElements) add(key);
  }
  return tops;
}

function topOf(start: LexicalNode | undefined, nodes: EditorState['_nodeMap']): NodeKey | undefined {
  let node = start;
  while (node !== undefined) {
    if (node.__parent === 'root') return node.__key;
    const above: NodeKey | null = node.__parent ?? $getSlotHost(node)?.getKey() ?? null;
    node = above === null ? undefined : nodes.get(above);
  }
  return undefined;
}

/** The earlier block where the new one reads the same. */
function sameOr(known: Block | undefined, block: Block | undefined): Block | undefined {
  return known !== undefined && JSON.stringify(known) === JSON.stringify(block) ? known : block;
}
