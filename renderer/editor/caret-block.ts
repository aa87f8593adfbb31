import {
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $getRoot,
  $getSelection,
  $getSlot,
  $getSlotHost,
  $isElementNode,
  $isRootNode,
  $isSlotHost,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $blockId } from './nodes/block-state.ts';

/** The top-level node that a node stands in, also from inside a slot. */
export function $topOf(start: LexicalNode): LexicalNode | undefined {
  let node: LexicalNode | null = start;
  while (node !== null) {
    const above: LexicalNode | null = node.getParent() ?? $getSlotHost(node);
    if ($isRootNode(above)) return node;
    node = above;
  }
  return undefined;
}

/** The top-level node that the selection begins in. */
export function $caretTop(): LexicalNode | undefined {
  const selection = $getSelection();
  const node = selection?.getNodes()[0];
  return node === undefined ? undefined : $topOf(node);
}

/** The id of the block that the caret stands in. */
export function caretBlockId(editor: LexicalEditor): string | undefined {
  return editor.getEditorState().read(() => {
    const top = $caretTop();
    return top && $blockId(top);
  });
}

/** The top-level node of this block. */
export function $nodeOfBlock(id: string): LexicalNode | undefined {
  return $getRoot()
    .getChildren()
    .find((node) => $blockId(node) === id);
}

/** What the browser shows for a block. */
export function elementOfBlock(editor: LexicalEditor, id: string): HTMLElement | undefined {
  return editor.getEditorState().read(() => {
    const node = $nodeOfBlock(id);
    return node && (editor.getElementByKey(node.getKey()) ?? undefined);
  });
}

/** The id of the block at a place in the page. */
export function blockIdOfElement(editor: LexicalEditor, element: Node): string | undefined {
  const read = () => {
    const node = $getNearestNodeFromDOMNode(element);
    const top = node && $topOf(node);
    return top ? $blockId(top) : undefined;
  };
  return editor.getEditorState().read(read, { editor });
}

/** Selects a block that holds no caret, as one piece. */
export function $selectPiece(node: LexicalNode): void {
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
}

/** Puts the caret at a block's start and brings it into view, without a jump where it is in view already. */
export function goToBlock(editor: LexicalEditor, id: string): void {
  // First: focus alone would put the caret at the text's start.
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.update(
    () => {
      const node = $nodeOfBlock(id);
      if (node === undefined) return;
      const caption = $isSlotHost(node) ? $getSlot(node, 'caption') : null;
      if ($isElementNode(caption)) caption.selectEnd();
      else if ($isElementNode(node)) node.selectStart();
      else $selectPiece(node);
    },
    { discrete: true },
  );
  elementOfBlock(editor, id)?.scrollIntoView({ block: 'nearest', behavior: 'auto' });
}
