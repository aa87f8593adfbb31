import {
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isDecoratorNode,
  $isNodeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { $selectPiece } from '../caret-block.ts';
import { $blockId } from '../nodes/block-state.ts';

/**
 * A press on a figure's picture, or on a block that is one piece, selects it, the button of an empty figure asks for
 * its picture; what is selected so is marked by
 * `data-selected` on its element. Gives the function that stops it.
 */
export function registerSelectPiece(
  editor: LexicalEditor,
  choosePicture: (figureId: string) => void,
): () => void {
  let marked: HTMLElement[] = [];
  return mergeRegister(
    editor.registerCommand(
      CLICK_COMMAND,
      (event) => {
        const target = event.target as Element;
        const piece = target.closest?.('.still, .figure-picture');
        const node = piece && $getNearestNodeFromDOMNode(piece);
        if (!$isDecoratorNode(node)) return false;
        if (target.closest('[data-act="choose-picture"]')) choosePicture($blockId(node));
        $selectPiece(node);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerUpdateListener(({ editorState }) => {
      const keys = editorState.read(() => {
        const selection = $getSelection();
        return $isNodeSelection(selection) ? selection.getNodes().map((node) => node.getKey()) : [];
      });
      if (keys.length === 0 && marked.length === 0) return;
      for (const element of marked) delete element.dataset.selected;
      marked = keys.flatMap((key) => editor.getElementByKey(key) ?? []);
      for (const element of marked) element.dataset.selected = '';
    }),
  );
}
