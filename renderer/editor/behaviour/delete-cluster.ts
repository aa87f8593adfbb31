import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  type LexicalEditor,
} from 'lexical';

const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/**
 * Delete takes a letter with its tashkeel, as a bare editable does; Lexical alone would take the mark and leave the
 * letter. Backspace takes the last mark first and is right as it is. Gives the function that stops it.
 */
export function registerDeleteCluster(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    DELETE_CHARACTER_COMMAND,
    (isBackward) => {
      const selection = $getSelection();
      if (isBackward || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
      const { key, offset, type } = selection.anchor;
      const node = selection.anchor.getNode();
      if (type !== 'text' || !$isTextNode(node) || node.getKey() !== key) return false;
      const [first] = graphemes.segment(node.getTextContent().slice(offset));
      if (first === undefined || first.segment.length < 2) return false;
      node.spliceText(offset, first.segment.length, '');
      node.select(offset, offset);
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}
