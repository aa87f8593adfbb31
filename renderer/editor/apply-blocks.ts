import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  $setState,
  type LexicalNode,
} from 'lexical';
import type { Block } from '#core/article/block.ts';
import { newId } from '#core/article/id.ts';
import { $nodeOf } from './block-mapping.ts';
import { $caretTop, $topOf } from './caret-block.ts';
import { $blockId, blockIdState } from './nodes/block-state.ts';

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
  for (const block of wanted) {
    const node = nodes.get(block.id);
    if (node === undefined || current.get(block.id) === block) continue;
    const changed = $nodeOf(block);
    // The old node gives up its id first, or the guard of ids takes the new one for a copy.
    $setState(node, blockIdState, '');
    const hadCaret = $caretTop()?.is(node) ?? false;
    if (hadCaret) $setSelection(null);
    node.replace(changed);
    if (hadCaret && $isElementNode(changed)) changed.selectStart();
    nodes.set(block.id, changed);
  }
  const standing = root.getChildren().map($blockId);
  const places = new Map(standing.map((id, index) => [id, index]));
  const staying = longestRising(wanted.flatMap((block) => places.get(block.id) ?? []));
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

/** The longest rising run within these different numbers, not necessarily side by side (patience sorting). */
export function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const number of numbers) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle] as number) < number) low = middle + 1;
      else high = middle;
    }
    before.set(number, tails[low - 1]);
    tails[low] = number;
  }
  const run = new Set<number>();
  for (let number = tails.at(-1); number !== undefined; number = before.get(number)) run.add(number);
  return run;
}
