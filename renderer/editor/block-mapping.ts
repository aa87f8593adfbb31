import { $isListNode, type ListNode } from '@lexical/list';
import { $createHeadingNode, $isHeadingNode, type HeadingNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getSlot,
  $getSlotNames,
  $getState,
  $isElementNode,
  $isParagraphNode,
  $setSlot,
  $setState,
  type ElementNode,
  type LexicalNode,
  type ParagraphNode,
} from 'lexical';
import type { Block, BlockOf, BlockType } from '#core/article/block.ts';
import type { Inline } from '#core/article/inline.ts';
import { plainLines, plainText, textContent } from '#core/article/inline.ts';
import { putTexts } from '#core/article/put-texts.ts';
import { $contentOf, $inlineNodes } from './inline-mapping.ts';
import { $listItems, $listNode, $listStyle } from './list-mapping.ts';
import {
  $blockId,
  blockIdState,
  directionState,
  languageState,
  pieceState,
  sourceState,
} from './nodes/block-state.ts';
import { $isBoxNode, BoxNode } from './nodes/box-node.ts';
import { $isCodeNode, CodeNode } from './nodes/code-node.ts';
import { $createLineNode, $isLineNode } from './nodes/line-node.ts';
import { $isPieceNode, BOX_SLOT, PieceNode } from './nodes/piece-node.ts';
import { $isPullQuoteNode, $isQuoteNode, PullQuoteNode, QuoteNode } from './nodes/quote-node.ts';
import { isPiece, type PieceBlock, pieceLines } from './pieces/piece-fields.ts';

type Body<Type extends BlockType> = Omit<BlockOf<Type>, 'id' | 'language' | 'direction'>;

/** One kind of block and the node that stands for it in the editor. */
interface Mapping<Type extends BlockType, Node extends LexicalNode> {
  fits(node: LexicalNode): node is Node;
  $node(block: BlockOf<Type>): Node;
  $body(node: Node): Body<Type>;
}

const paragraph: Mapping<'paragraph', ParagraphNode> = {
  fits: $isParagraphNode,
  $node: (block) => $createParagraphNode().append(...$inlineNodes(block.content)),
  $body: (node) => ({ type: 'paragraph', content: $contentOf(node) }),
};

const heading: Mapping<'heading', HeadingNode> = {
  fits: $isHeadingNode,
  $node: (block) => $createHeadingNode(`h${block.level}`).append(...$inlineNodes(block.content)),
  $body: (node) => ({
    type: 'heading',
    level: Math.min(4, Math.max(2, Number(node.getTag().slice(1)))) as 2 | 3 | 4,
    content: $contentOf(node),
  }),
};

const quote: Mapping<'quote', QuoteNode> = {
  fits: $isQuoteNode,
  $node(block) {
    const node = new QuoteNode().append(...$inlineNodes(block.content));
    $setLine(node, 'speaker', textContent(block.speaker ?? ''));
    $setLine(node, 'role', textContent(block.role ?? ''));
    if (block.source) $setState(node, sourceState, block.source);
    return node;
  },
  $body(node) {
    const speaker = $lineText(node, 'speaker');
    const role = $lineText(node, 'role');
    const source = $getState(node, sourceState);
    return {
      type: 'quote',
      content: $contentOf(node),
      ...(speaker && { speaker }),
      ...(role && { role }),
      ...(source && { source }),
    };
  },
};

const pullquote: Mapping<'pullquote', PullQuoteNode> = {
  fits: $isPullQuoteNode,
  $node: (block) => new PullQuoteNode().append(...$inlineNodes(block.content)),
  $body: (node) => ({ type: 'pullquote', content: $contentOf(node) }),
};

const code: Mapping<'code', CodeNode> = {
  fits: $isCodeNode,
  $node: (block) =>
    new CodeNode().setDirection(block.direction ?? 'ltr').append(...$inlineNodes(plainLines(block.content))),
  $body: (node) => ({ type: 'code', content: plainLines($contentOf(node)) }),
};

const list: Mapping<'list', ListNode> = {
  fits: $isListNode,
  $node: (block) => $listNode(block.items, block.style),
  $body: (node) => ({ type: 'list', style: $listStyle(node), items: $listItems(node) }),
};

const KINDS = { paragraph, heading, quote, pullquote, code, list };

/** The node that stands for a block, under the block's id. */
export function $nodeOf(block: Block): LexicalNode {
  if (isPiece(block)) return $setState($pieceNode(block), blockIdState, block.id);
  const { $node } = KINDS[block.type] as unknown as Mapping<BlockType, LexicalNode>;
  const node = $node(block as BlockOf<BlockType>);
  $setState(node, blockIdState, block.id);
  if (block.language) $setState(node, languageState, block.language);
  if (block.direction) {
    $setState(node, directionState, block.direction);
    if ($isElementNode(node)) node.setDirection(block.direction);
  }
  return node;
}

/** Has a block stand in the place of the node that stood for it under the same id. Gives its new node. */
export function $putInPlace(node: LexicalNode, block: Block): LexicalNode {
  const next = $nodeOf(block);
  // The old node gives up its id first, or the guard of ids takes the new one for a copy.
  $setState(node, blockIdState, '');
  node.replace(next);
  return next;
}

/** The block that a top-level node stands for; undefined for a node that is none of ours. */
export function $blockOf(node: LexicalNode): Block | undefined {
  const id = $blockId(node);
  if ($isPieceNode(node)) return $pieceOf(node, id);
  const kinds = Object.values(KINDS) as unknown as Mapping<BlockType, LexicalNode>[];
  const kind = kinds.find((each) => each.fits(node));
  if (kind === undefined) return undefined;
  const language = $getState(node, languageState);
  const direction = $getState(node, directionState);
  return {
    id,
    ...(language && { language }),
    ...(direction && { direction }),
    ...kind.$body(node),
  } as Block;
}

function $pieceNode(block: PieceBlock): PieceNode {
  const node = new PieceNode();
  $setState(node, pieceState, block);
  for (const [field, content] of pieceLines(block)) $setLine(node, field, content);
  if (block.type === 'factbox') {
    const inside = block.blocks.length > 0 ? block.blocks.map($nodeOf) : [$createParagraphNode()];
    $setSlot(node, BOX_SLOT, new BoxNode().append(...inside));
  }
  return node;
}

function $pieceOf(node: PieceNode, id: string): Block | undefined {
  const block = $getState(node, pieceState);
  if (block === undefined) return undefined;
  const lines = $getSlotNames(node).flatMap((field): [string, Inline[]][] => {
    const line = $getSlot(node, field);
    return $isLineNode(line) ? [[field, $contentOf(line)]] : [];
  });
  const piece = putTexts(block.id === id ? block : { ...block, id }, lines);
  if (piece.type !== 'factbox') return piece;
  const box = $getSlot(node, BOX_SLOT);
  const blocks = $isBoxNode(box) ? box.getChildren().flatMap($boxed) : [];
  const [first] = blocks;
  // The paragraph to write in that an empty box is shown with.
  const isEmpty = blocks.length === 1 && first?.type === 'paragraph' && first.content.length === 0;
  return { ...piece, blocks: isEmpty && piece.blocks.length === 0 ? [] : blocks };
}

/** A fact box holds paragraphs and lists; other running text in it is read as a paragraph. */
function $boxed(node: LexicalNode): BlockOf<'factbox'>['blocks'] {
  const block = $blockOf(node);
  if (block === undefined) return [];
  if (block.type === 'paragraph' || block.type === 'list') return [block];
  return 'content' in block ? [{ id: block.id, type: 'paragraph', content: block.content }] : [];
}

function $setLine(host: QuoteNode | PieceNode, slot: string, content: readonly Inline[]): void {
  $setSlot(host, slot, $createLineNode().append(...$inlineNodes(content)));
}

function $lineText(host: QuoteNode, slot: string): string {
  const line = $getSlot(host, slot);
  return $isElementNode(line) ? plainText($contentOf(line as ElementNode)) : '';
}
