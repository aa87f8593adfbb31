import { $getState, $setState, createState, type LexicalNode } from 'lexical';
import type { ArticleFields } from '#core/article/article.ts';
import type { BlockOf } from '#core/article/block.ts';
import type { Direction } from '#core/article/inline.ts';
import type { PieceBlock } from '../pieces/piece-fields.ts';

/*
 * What our nodes carry beyond Lexical's own properties. It lives in Lexical's NodeState, so that it is copied,
 * undone and moved with its node.
 */

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** The id of the block that a top-level node stands for; empty until `block-ids.ts` has given one. */
export const blockIdState = createState('id', { parse: text });

/** The language of a block or a span, where it differs from the article's. */
export const languageState = createState('language', { parse: text });

/** The direction that was set by hand on a list, one of its points, or a span; empty where none was. */
export const directionState = createState('direction', {
  parse: (value): Direction | '' => (value === 'rtl' || value === 'ltr' ? value : ''),
});

/** Where a quote was taken from. */
export const sourceState = createState('source', {
  parse: (value) => (value ?? undefined) as BlockOf<'quote'>['source'],
});

/** A piece; what its lines say stands in its slots and is old here. */
export const pieceState = createState('piece', {
  parse: (value) => (value ?? undefined) as PieceBlock | undefined,
});

/**
 * Everything of the article but its blocks, on the root: one editor state is the whole document, so one history
 * undoes both.
 */
export const fieldsState = createState('fields', {
  parse: (value) => (value ?? undefined) as ArticleFields | undefined,
});

/** The article's fields as they stand in the editor state that is being read. */
export function $fields(root: LexicalNode): ArticleFields {
  return $getState(root, fieldsState) as ArticleFields;
}

/** The id of a block's node. */
export function $blockId(node: LexicalNode): string {
  return $getState(node, blockIdState);
}

/** Has `neu` stand for the block that `old` stood for: for a change of kind, which makes another node. */
export function $keepBlockId(old: LexicalNode, neu: LexicalNode): void {
  $setState(neu, blockIdState, $blockId(old));
  $setState(neu, languageState, $getState(old, languageState));
}
