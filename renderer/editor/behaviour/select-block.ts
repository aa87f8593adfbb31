import {
  $getSelection,
  $getSlotFrame,
  $getSlotHost,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { $selectPiece, $topOf } from '../caret-block.ts';

/**
 * Escape selects what the caret stands in: a line's whole piece, or all of the block; Shift and the arrows take in
 * more. Once it is selected, Escape puts the caret back at its end. Gives the function that stops it.
 */
export function registerSelectBlock(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_ESCAPE_COMMAND,
    () => {
      const selection = $getSelection();
      if ($isNodeSelection(selection)) {
        const [piece] = selection.getNodes();
        const next = piece?.getNextSibling();
        if (!$isElementNode(next)) return false;
        next.selectStart();
        return true;
      }
      if (!$isRangeSelection(selection)) return false;
      const node = selection.anchor.getNode();
      const frame = $getSlotFrame(node);
      const host = frame && $getSlotHost(frame);
      if (host !== null && !$isElementNode(host)) {
        $selectPiece(host);
        return true;
      }
      const top = $topOf(node);
      if (!$isElementNode(top)) return false;
      if (selection.isCollapsed()) top.select(0, top.getChildrenSize());
      else top.selectEnd();
      return true;
    },
    COMMAND_PRIORITY_LOW,
  );
}
