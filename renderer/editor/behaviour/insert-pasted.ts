import { $isListItemNode, type ListItemNode } from '@lexical/list';
import { $findMatchingParent, $getSelection, $insertNodes, $isRangeSelection } from 'lexical';
import type { Block, BlockOf } from '#core/article/block.ts';
import { $nodeOf } from '../block-mapping.ts';
import { $inlineNodes } from '../inline-mapping.ts';

/**
 * Puts blocks in at the caret: a single paragraph flows into the one that the caret stands in, and paragraphs pasted
 * in a list become points of it.
 */
export function $insertPasted(blocks: readonly Block[]): void {
  const [first, ...others] = blocks;
  if (first === undefined) return;
  if (others.length === 0 && first.type === 'paragraph') {
    $insertNodes($inlineNodes(first.content));
    return;
  }
  const point = $caretPoint();
  if (point && blocks.every((block): block is BlockOf<'paragraph'> => block.type === 'paragraph'))
    $insertPoints(blocks);
  else $insertNodes(blocks.map($nodeOf));
}

/** The point of a list that the caret stands in. */
function $caretPoint(): ListItemNode | null {
  const selection = $getSelection();
  return $isRangeSelection(selection)
    ? $findMatchingParent(selection.anchor.getNode(), $isListItemNode)
    : null;
}

function $insertPoints(paragraphs: readonly BlockOf<'paragraph'>[]): void {
  for (const [index, { content }] of paragraphs.entries()) {
    const selection = $getSelection();
    if (index > 0 && $isRangeSelection(selection)) selection.insertParagraph();
    $insertNodes($inlineNodes(content));
  }
}
