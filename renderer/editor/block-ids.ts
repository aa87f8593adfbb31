import { ListNode } from '@lexical/list';
import { HeadingNode } from '@lexical/rich-text';
import {
  $getNodeByKey,
  $isRootNode,
  $setState,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  ParagraphNode,
} from 'lexical';
import { newId } from '#core/article/id.ts';
import { $blockId, blockIdState } from './nodes/block-state.ts';
import { $isBoxNode } from './nodes/box-node.ts';
import { CodeNode } from './nodes/code-node.ts';
import { PieceNode } from './nodes/piece-node.ts';
import { PullQuoteNode, QuoteNode } from './nodes/quote-node.ts';

/** Every class whose nodes stand for blocks when they are at the top or in a fact box. */
const BLOCK_CLASSES = [ParagraphNode, HeadingNode, ListNode, QuoteNode, PullQuoteNode, CodeNode, PieceNode];

/**
 * Gives every block an id of its own: Enter leaves the new one without, paste and copying bring doubles. It runs
 * in the same update, so that it is no step of undo, and not for a key typed inside a block.
 * Gives the function that stops it.
 */
export function registerBlockIds(editor: LexicalEditor): () => void {
  const owners = new Map<string, NodeKey>();
  const $ensureId = (node: LexicalNode) => {
    if (!$standsForBlock(node)) return;
    const id = $blockId(node);
    if (id !== '' && !isTaken(id, node, owners)) {
      owners.set(id, node.getKey());
      return;
    }
    const fresh = newId();
    owners.set(fresh, node.getKey());
    $setState(node, blockIdState, fresh);
  };
  const stops = BLOCK_CLASSES.map((klass) => editor.registerNodeTransform(klass, $ensureId));
  return () => {
    for (const stop of stops) stop();
  };
}

function isTaken(id: string, node: LexicalNode, owners: ReadonlyMap<string, NodeKey>): boolean {
  const key = owners.get(id);
  if (key === undefined || key === node.getKey()) return false;
  const owner = $getNodeByKey(key);
  return owner?.isAttached() === true && $standsForBlock(owner) && $blockId(owner) === id;
}

function $standsForBlock(node: LexicalNode): boolean {
  const parent = node.getParent();
  return $isRootNode(parent) || $isBoxNode(parent);
}
