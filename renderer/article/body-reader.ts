import {
  $getRoot,
  $getSlotHost,
  type EditorState,
  HISTORIC_TAG,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { Block } from '#core/article/block.ts';
import { $blockOf } from '../editor/block-mapping.ts';

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
  let blocks: Block[] = [];

  return {
    blocks: () => blocks,
    /** Takes in one update; gives the ids of new, changed and removed blocks, and whether their order changed. */
    take(update: BodyUpdate): { changed: Set<string>; order: boolean } {
      return update.editorState.read(() => {
        const touched = $touchedTops(update);
        const before = byKey;
        const changed = new Set<string>();
        const next: Block[] = [];
        byKey = new Map();
        for (let node = $getRoot().getFirstChild(); node !== null; node = node.getNextSibling()) {
          const key = node.getKey();
          const known = before.get(key);
          const block = known === undefined || touched.has(key) ? sameOr(known, $blockOf(node)) : known;
          if (block === undefined) continue;
          if (block !== known) changed.add(block.id);
          if (known !== undefined && known.id !== block.id) changed.add(known.id);
          byKey.set(key, block);
          next.push(block);
        }
        for (const [key, block] of before) if (!byKey.has(key)) changed.add(block.id);
        const order =
          next.length !== blocks.length || next.some((block, index) => block.id !== blocks[index]?.id);
        if (order || changed.size > 0) blocks = next;
        return { changed, order };
      });
    },
  };
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
