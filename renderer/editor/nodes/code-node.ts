import {
  $createParagraphNode,
  $isLineBreakNode,
  ElementNode,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
} from 'lexical';
import { $keepBlockId } from './block-state.ts';

/** Program text: read left to right, as it is. */
export class CodeNode extends ElementNode {
  override $config() {
    return this.config('warraq-code', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const code = document.createElement('pre');
    code.className = 'code';
    code.translate = false;
    return code;
  }

  override updateDOM(): boolean {
    return false;
  }

  /** Enter goes on to a new line of it; on an empty last line it leaves it. */
  override insertNewAfter(selection: RangeSelection, restoreSelection = true): ParagraphNode | null {
    const last = this.getLastChild();
    const isAtEnd =
      selection.isCollapsed() &&
      (last === null ||
        ($isLineBreakNode(last) &&
          selection.anchor.key === this.getKey() &&
          selection.anchor.offset === this.getChildrenSize()));
    if (!isAtEnd) {
      selection.insertLineBreak();
      return null;
    }
    last?.remove();
    const paragraph = $createParagraphNode();
    this.insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  override collapseAtStart(): boolean {
    const paragraph = $createParagraphNode();
    $keepBlockId(this, paragraph);
    paragraph.append(...this.getChildren());
    this.replace(paragraph);
    return true;
  }
}

export function $isCodeNode(node: LexicalNode | null | undefined): node is CodeNode {
  return node instanceof CodeNode;
}
