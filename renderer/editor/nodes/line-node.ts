import { $getSlotNameWithinHost, type EditorConfig, ElementNode } from 'lexical';

/** One line of text in a slot of a quote or a figure: speaker, role, caption, credit, alt. */
export class LineNode extends ElementNode {
  override $config() {
    return this.config('warraq-line', { extends: ElementNode });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const line = document.createElement('div');
    line.className = 'line';
    const words = config.theme.slotWords as Record<string, string> | undefined;
    line.dataset.placeholder = words?.[$getSlotNameWithinHost(this) ?? ''] ?? '';
    return line;
  }

  override updateDOM(): boolean {
    return false;
  }

  /** Enter makes no second line here. */
  override insertNewAfter(): null {
    return null;
  }

  override collapseAtStart(): boolean {
    return true;
  }
}

export function $createLineNode(): LineNode {
  return new LineNode();
}
