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

/** What the buttons inside a piece ask for. */
export type PieceAct = 'choose-picture' | 'add-pictures' | 'add-story';

/**
 * A press on a piece, beside its lines, selects it, and one on a button in it is told; what is selected so is marked
 * by `data-selected` on its element. Gives the function that stops it.
 */
export function registerSelectPiece(
  editor: LexicalEditor,
  act: (blockId: string, act: PieceAct, item: number) => void,
): () => void {
  let marked: HTMLElement[] = [];
  return mergeRegister(
    editor.registerCommand(
      CLICK_COMMAND,
      (event) => {
        const target = event.target as Element;
        const piece = target.closest?.('.piece');
        if (!piece || target.closest('[data-lexical-slot]')) return false;
        const node = $getNearestNodeFromDOMNode(piece);
        if (!$isDecoratorNode(node)) return false;
        const pressed = target.closest<HTMLElement>('[data-act]');
        if (pressed) act($blockId(node), pressed.dataset.act as PieceAct, Number(pressed.dataset.item ?? 0));
        else $selectPiece(node);
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
