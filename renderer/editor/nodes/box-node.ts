import { ElementNode, type LexicalNode } from 'lexical';

/** The paragraphs and lists inside a fact box: in the slot `blocks` of its piece. */
export class BoxNode extends ElementNode {
  override $config() {
    return this.config('warraq-box', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const box = document.createElement('div');
    box.className = 'factbox-blocks';
    return box;
  }

  override updateDOM(): boolean {
    return false;
  }

  override isShadowRoot(): boolean {
    return true;
  }

  override canBeEmpty(): false {
    return false;
  }
}

export function $isBoxNode(node: LexicalNode | null | undefined): node is BoxNode {
  return node instanceof BoxNode;
}
