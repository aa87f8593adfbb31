import { $isListNode, type ListNode } from '@lexical/list';
import { $createHeadingNode, $isHeadingNode, type HeadingNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getSlot,
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
import { plainText, textContent } from '#core/article/inline.ts';
import { $contentOf, $inlineNodes } from './inline-mapping.ts';
import { $listItems, $listNode, $listStyle } from './list-mapping.ts';
import {
  $blockId,
  blockIdState,
  directionState,
  languageState,
  pictureState,
  sourceState,
  stillState,
} from './nodes/block-state.ts';
import { $isFigureNode, FigureNode } from './nodes/figure-node.ts';
import { $createLineNode } from './nodes/line-node.ts';
import { $isPullQuoteNode, $isQuoteNode, PullQuoteNode, QuoteNode } from './nodes/quote-node.ts';
import { $isStillNode, StillNode } from './nodes/still-node.ts';

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

const figure: Mapping<'figure', FigureNode> = {
  fits: $isFigureNode,
  $node(block) {
    const node = new FigureNode();
    const { asset, rights, focalPoint } = block;
    $setState(node, pictureState, {
      ...(asset && { asset }),
      ...(rights !== undefined && { rights }),
      ...(focalPoint && { focalPoint }),
    });
    $setLine(node, 'caption', block.caption);
    $setLine(node, 'credit', textContent(block.credit));
    $setLine(node, 'alt', textContent(block.alt));
    return node;
  },
  $body(node) {
    const caption = $getSlot(node, 'caption');
    return {
      type: 'figure',
      ...$getState(node, pictureState),
      caption: $isElementNode(caption) ? $contentOf(caption) : [],
      credit: $lineText(node, 'credit'),
      alt: $lineText(node, 'alt'),
    };
  },
};

const list: Mapping<'list', ListNode> = {
  fits: $isListNode,
  $node: (block) => $listNode(block.items, block.style),
  $body: (node) => ({ type: 'list', style: $listStyle(node), items: $listItems(node) }),
};

const KINDS = { paragraph, heading, quote, pullquote, figure, list };
type Kind = keyof typeof KINDS;

/** Whether blocks of this type are edited in place; the others are shown and kept as they are. */
export function isEditable(type: BlockType): type is Kind {
  return type in KINDS;
}

/** The node that stands for a block, under the block's id. */
export function $nodeOf(block: Block): LexicalNode {
  if (!isEditable(block.type)) {
    const still = $setState(new StillNode(), stillState, block);
    return $setState(still, blockIdState, block.id);
  }
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

/** The block that a top-level node stands for; undefined for a node that is none of ours. */
export function $blockOf(node: LexicalNode): Block | undefined {
  const id = $blockId(node);
  if ($isStillNode(node)) {
    const block = $getState(node, stillState);
    return block && (block.id === id ? block : { ...block, id });
  }
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

function $setLine(host: QuoteNode | FigureNode, slot: string, content: readonly Inline[]): void {
  $setSlot(host, slot, $createLineNode().append(...$inlineNodes(content)));
}

function $lineText(host: QuoteNode | FigureNode, slot: string): string {
  const line = $getSlot(host, slot);
  return $isElementNode(line) ? plainText($contentOf(line as ElementNode)) : '';
}
