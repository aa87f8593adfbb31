import { $isListNode } from '@lexical/list';
import {
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $getRoot,
  $getSelection,
  $getSlot,
  $getSlotFrame,
  $getSlotHost,
  $getSlotNameWithinHost,
  $isDecoratorNode,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  $isSlotHost,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $placeCaret } from './caret-offset.ts';
import { $blockId } from './nodes/block-state.ts';
import { $slotNames } from './nodes/piece-node.ts';

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

/** The ids of all blocks that the selection touches, in reading order. */
export function selectedBlockIds(editor: LexicalEditor): string[] {
  return editor.getEditorState().read(() => {
    const selection = $getSelection();
    if ($isRangeSelection(selection) && !selection.isCollapsed()) {
      const [start, end] = selection.isBackward()
        ? [selection.focus, selection.anchor]
        : [selection.anchor, selection.focus];
      const first = $topOf(start.getNode());
      const last = $topOf(end.getNode());
      const ids: string[] = [];
      for (let node: LexicalNode | null | undefined = first; node; node = node.getNextSibling()) {
        // A selection that ends before a block's first letter does not take that block in.
        if (node.is(last) && !node.is(first) && end.offset === 0 && $isFirstIn(end.getNode(), node)) break;
        ids.push($blockId(node));
        if (node.is(last)) break;
      }
      return ids;
    }
    const nodes = selection?.getNodes() ?? [];
    return [...new Set(nodes.flatMap((node) => $topOf(node) ?? []))].map($blockId);
  });
}

function $isFirstIn(start: LexicalNode, top: LexicalNode): boolean {
  for (let node: LexicalNode | null = start; node !== null && !node.is(top); node = node.getParent()) {
    if (node.getPreviousSibling() !== null) return false;
  }
  return true;
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

/** What a block that is hidden tells, so that who hid it shows it again; it bubbles. */
export const REVEAL = 'warraq-reveal';

/** As `elementOfBlock`, shown before where its section was folded: to be gone to. */
export function revealBlock(editor: LexicalEditor, id: string): HTMLElement | undefined {
  const element = elementOfBlock(editor, id);
  element?.dispatchEvent(new CustomEvent(REVEAL, { bubbles: true }));
  return element;
}

/** What the browser shows for each block, by its id: one pass where many are asked for. */
export function elementsOfBlocks(editor: LexicalEditor): Map<string, HTMLElement> {
  return editor.getEditorState().read(() => {
    const elements = new Map<string, HTMLElement>();
    for (const node of $getRoot().getChildren()) {
      const element = editor.getElementByKey(node.getKey());
      if (element !== null) elements.set($blockId(node), element);
    }
    return elements;
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

/**
 * Puts the caret at a block's start, or after so many of its letters, and brings it into view, without a jump where it
 * is in view already.
 */
export function goToBlock(editor: LexicalEditor, id: string, offset = 0): void {
  goTo(editor, id, (node) => {
    const [first] = $isSlotHost(node) && $isDecoratorNode(node) ? $slotNames(node) : [];
    const line = first === undefined ? null : $getSlot(node, first);
    if ($isElementNode(line)) line.selectEnd();
    else if ($isElementNode(node)) offset > 0 ? $placeCaret(node, offset) : node.selectStart();
    else $selectPiece(node);
  });
}

/** Puts the caret at the end of one line of a block: a caption, a cell. */
export function goToField(editor: LexicalEditor, id: string, field: string): void {
  goTo(editor, id, (node) => {
    const line = $isSlotHost(node) ? $getSlot(node, field) : null;
    if ($isElementNode(line)) line.selectEnd();
    else $selectPiece(node);
  });
}

/** Puts the caret at the start of one point of a list, counted without those below points. */
export function goToPoint(editor: LexicalEditor, id: string, place: number): void {
  goTo(editor, id, (list) => {
    const points = $isElementNode(list) ? list.getChildren().filter((point) => !$holdsList(point)) : [];
    const point = points[place];
    if ($isElementNode(point)) point.selectStart();
  });
}

function $holdsList(point: LexicalNode): boolean {
  return $isElementNode(point) && $isListNode(point.getFirstChild());
}

function goTo(editor: LexicalEditor, id: string, $select: (node: LexicalNode) => void): void {
  // First: focus alone would put the caret at the text's start.
  editor.getRootElement()?.focus({ preventScroll: true });
  editor.update(
    () => {
      const node = $nodeOfBlock(id);
      if (node !== undefined) $select(node);
    },
    { discrete: true },
  );
  revealBlock(editor, id)?.scrollIntoView({ block: 'nearest', behavior: 'auto' });
}

/** Where the caret stands within a piece: its block's id and the field of its line. */
export function $caretField(): { id: string; field: string } | undefined {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.anchor.getNode() : undefined;
  const frame = node && $getSlotFrame(node);
  const top = frame && $topOf(frame);
  const field = frame && $getSlotNameWithinHost(frame);
  return top && field ? { id: $blockId(top), field } : undefined;
}
