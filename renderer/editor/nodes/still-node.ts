import { $getState, DecoratorNode, type EditorConfig, type LexicalNode } from 'lexical';
import type { Block } from '#core/article/block.ts';
import { stillState } from './block-state.ts';

/** A block that is shown as readers see it, moved, copied and deleted as a whole, and kept as it is. */
export class StillNode extends DecoratorNode<null> {
  override $config() {
    return this.config('warraq-still', { extends: DecoratorNode });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const frame = document.createElement('div');
    frame.className = 'still';
    frame.contentEditable = 'false';
    draw(frame, $getState(this, stillState), config);
    return frame;
  }

  override updateDOM(previous: this, frame: HTMLElement, config: EditorConfig): boolean {
    const block = $getState(this, stillState);
    if ($getState(previous, stillState, 'direct') !== block) draw(frame, block, config);
    return false;
  }

  override decorate(): null {
    return null;
  }

  override isInline(): boolean {
    return false;
  }
}

export function $isStillNode(node: LexicalNode | null | undefined): node is StillNode {
  return node instanceof StillNode;
}

function draw(frame: HTMLElement, block: Block | undefined, config: EditorConfig): void {
  const drawBlock = config.theme.drawBlock as ((block: Block) => Node) | undefined;
  if (block === undefined || drawBlock === undefined) return;
  frame.dataset.kind = block.type;
  frame.replaceChildren(drawBlock(block));
}
