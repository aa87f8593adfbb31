import { $insertList, $isListNode, $removeList } from '@lexical/list';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import { $listStyle } from '../list-mapping.ts';
import { $isBoxNode } from '../nodes/box-node.ts';

/** What the text in a fact box can be. */
const BOX_KINDS = ['paragraph', 'bulleted', 'numbered'] as const;
export type BoxKind = (typeof BOX_KINDS)[number];

/** Whether text in a fact box can be of this kind. */
export function isBoxKind(kind: string): kind is BoxKind {
  return (BOX_KINDS as readonly string[]).includes(kind);
}

/**
 * Has the selected text of a fact box be points of a list, or paragraphs again, as one step of undo.
 * Says whether the caret stands in a box: elsewhere nothing is done.
 */
export function turnInBox(editor: LexicalEditor, kind: BoxKind): boolean {
  if (boxKind(editor) === undefined) return false;
  editor.update(
    () => {
      if (kind === 'paragraph') $removeList();
      else $insertList(kind === 'numbered' ? 'number' : 'bullet');
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
  return true;
}

/** What the text at the caret is in a fact box; undefined outside one. */
export function boxKind(editor: LexicalEditor): BoxKind | undefined {
  return editor.getEditorState().read(() => {
    const selection = $getSelection();
    const node = $isRangeSelection(selection) ? selection.anchor.getNode() : null;
    if (node === null || $findMatchingParent(node, $isBoxNode) === null) return undefined;
    const list = $findMatchingParent(node, $isListNode);
    return list ? $listStyle(list) : 'paragraph';
  });
}
