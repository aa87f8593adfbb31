import {
  $getSelection,
  $getSlotFrame,
  $getSlotNameWithinHost,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $topOf } from '../caret-block.ts';
import { $isCodeNode } from '../nodes/code-node.ts';
import { holdsMarks } from '../pieces/piece-fields.ts';

/** Whether the text here takes no marks: program text, names and titles. */
export function $isPlain(node: LexicalNode): boolean {
  const frame = $getSlotFrame(node);
  return frame === null ? $isCodeNode($topOf(node)) : !holdsMarks($getSlotNameWithinHost(frame) ?? '');
}

/** Keeps marks out of what takes none. Gives the function that stops it. */
export function registerPlainLines(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    FORMAT_TEXT_COMMAND,
    () => {
      const selection = $getSelection();
      return $isRangeSelection(selection) && $isPlain(selection.anchor.getNode());
    },
    COMMAND_PRIORITY_HIGH,
  );
}
