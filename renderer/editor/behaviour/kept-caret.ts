import { $getSelection, $setSelection, HISTORY_MERGE_TAG, type LexicalEditor } from 'lexical';

/**
 * Leaves the caret where the editor has it when the body gets the focus back by itself, as after a dialog: the
 * browser would put it at the text's start. Gives the function that stops it.
 */
export function registerKeptCaret(editor: LexicalEditor): () => void {
  let isPressed = false;
  const press = () => {
    isPressed = true;
    // Until the press has done what it does to the focus.
    setTimeout(() => {
      isPressed = false;
    });
  };
  const come = ({ relatedTarget }: FocusEvent) => {
    const isFromInside = relatedTarget instanceof Node && editor.getRootElement()?.contains(relatedTarget);
    if (isPressed || isFromInside) return;
    const placed = placeOfCaret();
    // What brings the focus may go on to place the caret itself: an undo, a jump to a finding.
    queueMicrotask(() => {
      if (placeOfCaret().some((part, index) => part !== placed[index])) return;
      // Read before the update, which would take the browser's caret for the selection.
      const kept = editor.getEditorState().read(() => $getSelection()?.clone());
      if (!kept) return;
      editor.update(
        () => {
          // For the editor it is where it was; the page must be told.
          kept.dirty = true;
          $setSelection(kept);
        },
        { discrete: true, tag: HISTORY_MERGE_TAG },
      );
    });
  };
  return editor.registerRootListener((root, previous) => {
    previous?.removeEventListener('pointerdown', press, { capture: true });
    previous?.removeEventListener('focusin', come);
    root?.addEventListener('pointerdown', press, { capture: true });
    root?.addEventListener('focusin', come);
  });
}

function placeOfCaret(): unknown[] {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = window.getSelection() ?? {};
  return [anchorNode, anchorOffset, focusNode, focusOffset];
}
