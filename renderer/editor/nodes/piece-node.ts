import { $getSlotNames, $getState, DecoratorNode, type EditorConfig, type LexicalNode } from 'lexical';
import type { Drawing } from '../article-editor.ts';
import { drawPiece } from '../pieces/draw-piece.ts';
import { pieceFields } from '../pieces/piece-fields.ts';
import { pieceState } from './block-state.ts';

/** The slot of a fact box's paragraphs and lists. */
export const BOX_SLOT = 'blocks';

/**
 * A block that stands in the text as one piece, moved, copied and deleted as a whole. Its words are lines in slots
 * named by their fields (`caption`, `rows.0.cells.1.content`); everything else of it is its state.
 */
export class PieceNode extends DecoratorNode<null> {
  override $config() {
    return this.config('warraq-piece', { extends: DecoratorNode });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const block = $getState(this, pieceState);
    return block === undefined
      ? document.createElement('div')
      : drawPiece(block, config.theme as Partial<Drawing>);
  }

  /** What is not a line changes only with the whole node. */
  override updateDOM(): boolean {
    return false;
  }

  override decorate(): null {
    return null;
  }

  override isInline(): boolean {
    return false;
  }
}

export function $isPieceNode(node: LexicalNode | null | undefined): node is PieceNode {
  return node instanceof PieceNode;
}

/** The names of a node's slots in the order in which Tab goes through them; Lexical keeps them in no such order. */
export function $slotNames(host: LexicalNode): string[] {
  const block = $isPieceNode(host) ? $getState(host, pieceState) : undefined;
  if (block === undefined) return $getSlotNames(host);
  return block.type === 'factbox' ? [...pieceFields(block), BOX_SLOT] : pieceFields(block);
}
