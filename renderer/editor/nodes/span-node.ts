import { $copyNode, $getState, ElementNode, type LexicalNode, type RangeSelection } from 'lexical';
import { directionState, languageState } from './block-state.ts';

/** A run of another language or direction, isolated from what stands around it (UAX #9). */
export class SpanNode extends ElementNode {
  override $config() {
    return this.config('warraq-span', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const span = document.createElement('bdi');
    span.className = 'span';
    label(span, this);
    return span;
  }

  override updateDOM(_: this, span: HTMLElement): boolean {
    label(span, this);
    return false;
  }

  override isInline(): true {
    return true;
  }

  override canBeEmpty(): false {
    return false;
  }

  /** Enter within the run leaves both halves isolated. */
  override insertNewAfter(_: RangeSelection, restoreSelection = true): ElementNode {
    const rest = $copyNode(this);
    this.insertAfter(rest, restoreSelection);
    return rest;
  }
}

export function $isSpanNode(node: LexicalNode | null | undefined): node is SpanNode {
  return node instanceof SpanNode;
}

function label(span: HTMLElement, node: SpanNode): void {
  const language = $getState(node, languageState);
  const direction = $getState(node, directionState);
  if (language) span.lang = language;
  else span.removeAttribute('lang');
  if (direction) span.dir = direction;
  else span.removeAttribute('dir');
}
