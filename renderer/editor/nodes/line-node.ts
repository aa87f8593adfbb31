import { $getSlotHost, $getSlotNameWithinHost, $getState, type EditorConfig, ElementNode } from 'lexical';
import type { Drawing } from '../article-editor.ts';
import { cellOfField } from '../pieces/piece-fields.ts';
import { pieceState } from './block-state.ts';

/** One text of a block that is no running text, in a slot: speaker, role, caption, credit, alt, a table's cell. */
export class LineNode extends ElementNode {
  override $config() {
    return this.config('warraq-line', { extends: ElementNode });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const line = document.createElement('div');
    line.className = 'line';
    const host = $getSlotHost(this);
    const kind = (host && $getState(host, pieceState)?.type) ?? 'quote';
    const { slotWords } = config.theme as Partial<Drawing>;
    line.dataset.placeholder = slotWords?.(kind, $getSlotNameWithinHost(this) ?? '') ?? '';
    return line;
  }

  override updateDOM(): boolean {
    return false;
  }

  /** Enter makes no second paragraph here. */
  override insertNewAfter(): null {
    return null;
  }

  override collapseAtStart(): boolean {
    return true;
  }

  /** Whether it is a cell, which may have several lines. */
  isCell(): boolean {
    return cellOfField($getSlotNameWithinHost(this) ?? '') !== undefined;
  }
}

export function $createLineNode(): LineNode {
  return new LineNode();
}

export function $isLineNode(node: unknown): node is LineNode {
  return node instanceof LineNode;
}
