import { $createLinkNode, $isLinkNode } from '@lexical/link';
import {
  $createLineBreakNode,
  $createTextNode,
  $getState,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  $setState,
  type ElementNode,
  type LexicalNode,
  TEXT_TYPE_TO_FORMAT,
  type TextFormatType,
} from 'lexical';
import { canonicalContent, type Inline, linkUrlSchema, MARKS, type Mark } from '#core/article/inline.ts';
import { directionState, languageState } from './nodes/block-state.ts';
import { $createNoteNode, $isNoteNode, $noteOf } from './nodes/note-node.ts';
import { $isSpanNode, SpanNode } from './nodes/span-node.ts';

/** Marks by the names that Lexical has for them. */
export const FORMATS: Readonly<Record<Mark, TextFormatType>> = {
  strong: 'bold',
  emphasis: 'italic',
  underline: 'underline',
  strike: 'strikethrough',
  sub: 'subscript',
  sup: 'superscript',
  highlight: 'highlight',
  code: 'code',
};

/** Content as nodes, to be put into a block's node. */
export function $inlineNodes(content: readonly Inline[]): LexicalNode[] {
  return content.map($inlineNode);
}

function $inlineNode(inline: Inline): LexicalNode {
  switch (inline.type) {
    case 'text': {
      const bits = (inline.marks ?? []).reduce(
        (all, mark) => all | (TEXT_TYPE_TO_FORMAT[FORMATS[mark]] ?? 0),
        0,
      );
      const node = $createTextNode(inline.text);
      return bits === 0 ? node : node.setFormat(bits);
    }
    case 'break':
      return $createLineBreakNode();
    case 'link':
      return $createLinkNode(inline.url).append(...$inlineNodes(inline.content));
    case 'span': {
      const span = new SpanNode();
      if (inline.language) $setState(span, languageState, inline.language);
      if (inline.direction) $setState(span, directionState, inline.direction);
      return span.append(...$inlineNodes(inline.content));
    }
    case 'note':
      return $createNoteNode(inline.id, inline.note).append(...$inlineNodes(inline.content));
  }
}

/** The content of a block's node, in its one normal form; a link that readers may not follow is its text alone. */
export function $contentOf(parent: ElementNode): Inline[] {
  return canonicalContent($inlinesOf(parent));
}

function $inlinesOf(parent: ElementNode): Inline[] {
  return parent.getChildren().flatMap((node): Inline[] => {
    if ($isTextNode(node)) {
      const marks = MARKS.filter((mark) => node.hasFormat(FORMATS[mark]));
      const text = node.getTextContent();
      return [marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }];
    }
    if ($isLineBreakNode(node)) return [{ type: 'break' }];
    if ($isLinkNode(node) && linkUrlSchema.safeParse(node.getURL()).success) {
      return [{ type: 'link', url: node.getURL(), content: $inlinesOf(node) }];
    }
    if ($isSpanNode(node)) {
      const language = $getState(node, languageState);
      const direction = $getState(node, directionState);
      return [
        {
          type: 'span',
          ...(language && { language }),
          ...(direction && { direction }),
          content: $inlinesOf(node),
        },
      ];
    }
    if ($isNoteNode(node)) return [{ type: 'note', ...$noteOf(node), content: $inlinesOf(node) }];
    return $isElementNode(node) && node.isInline() ? $inlinesOf(node) : [];
  });
}
