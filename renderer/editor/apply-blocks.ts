import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type LexicalNode,
} from 'lexical';
import type { Block } from '#core/article/block.ts';
import { newId } from '#core/article/id.ts';
import { longestRise } from '#core/article/longest-rise.ts';
import { $nodeOf, $putInPlace } from './block-mapping.ts';
import { $caretTop, $topOf } from './caret-block.ts';
import { $blockId } from './nodes/block-state.ts';

/**
 * Has the body be these blocks, touching as little as it can: nodes of unchanged blocks stay, and the fewest are
 * moved. To be called in an update. `current` are the blocks as they stand, by id.
 */
export function $applyBlocks(blocks: readonly Block[], current: ReadonlyMap<string, Block>): void {
  const root = $getRoot();
  const wanted = blocks.length > 0 ? blocks : [{ id: newId(), type: 'paragraph', content: [] } as Block];
  const nodes = new Map<string, LexicalNode>();
  const ids = new Set(wanted.map((block) => block.id));
  $letGoOfLines(ids);
  for (const node of root.getChildren()) {
    const id = $blockId(node);
    if (ids.has(id) && !nodes.has(id)) nodes.set(id, node);
    else node.remove();
  }
  if (nodes.size === 0) {
    root.append(...wanted.map($nodeOf));
    return;
  }
  for (const block of wanted) {
    const node = nodes.get(block.id);
    if (node === undefined || current.get(block.id) === block) continue;
    const hadCaret = $caretTop()?.is(node) ?? false;
    if (hadCaret) $setSelection(null);
    const changed = $putInPlace(node, block);
    if (hadCaret && $isElementNode(changed)) changed.selectStart();
    nodes.set(block.id, changed);
  }
  const standing = root.getChildren().map($blockId);
  const places = new Map(standing.map((id, index) => [id, index]));
  const wantedPlaces = wanted.flatMap((block) => places.get(block.id) ?? []);
  const staying = new Set(longestRise(wantedPlaces).map((index) => wantedPlaces[index]));
  let next: LexicalNode | undefined;
  for (const block of wanted.toReversed()) {
    const place = places.get(block.id);
    const node = nodes.get(block.id) ?? $nodeOf(block);
    if (place === undefined || !staying.has(place)) {
      if (next) next.insertBefore(node);
      else root.append(node);
    }
    next = node;
  }
}

/** Takes the caret out of a piece that goes: from running text Lexical moves it on by itself, from a slot not. */
function $letGoOfLines(staying: ReadonlySet<string>): void {
  const selection = $getSelection();
  const places = $isRangeSelection(selection)
    ? [selection.anchor.getNode(), selection.focus.getNode()]
    : (selection?.getNodes() ?? []);
  const isGoing = places.some((node) => {
    const top = $topOf(node);
    return top === undefined || (!staying.has($blockId(top)) && !top.is(node.getTopLevelElement()));
  });
  if (isGoing) $setSelection(null);
}
