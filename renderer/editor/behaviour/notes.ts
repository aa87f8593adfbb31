import {
  $findMatchingParent,
  $isElementNode,
  $isTextNode,
  $nodesOfType,
  COMMAND_PRIORITY_HIGH,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import { newId } from '#core/article/id.ts';
import { $createNoteNode, $isNoteNode, $noteOf, $setNote, $setNoteId, NoteNode } from '../nodes/note-node.ts';
import { $isPlain } from './plain-lines.ts';

/** The note that the selection begins in. */
export function $noteAt(selection: RangeSelection): { id: string; note: string } | undefined {
  const node = $findMatchingParent(selection.anchor.getNode(), $isNoteNode);
  return node === null ? undefined : $noteOf(node);
}

/**
 * Pins a note to the selected words, in as many pieces as links and blocks part them into; without a selection to the
 * word at the caret. Words that have a note keep it. Gives whether there was anything to pin it to.
 */
export function $pinNote(selection: RangeSelection, note: string): boolean {
  if (selection.isCollapsed() && !$selectWord(selection)) return false;
  const id = newId();
  let piece: NoteNode | undefined;
  for (const node of $withoutEdges(selection.extract())) {
    if (!$isTextNode(node) || $isPlain(node) || $findMatchingParent(node, $isNoteNode) !== null) continue;
    if (piece === undefined || !node.getPreviousSibling()?.is(piece)) {
      piece = $createNoteNode(id, note);
      node.insertBefore(piece);
    }
    piece.append(node);
  }
  piece?.selectEnd();
  return piece !== undefined;
}

/** The nodes without the blanks that a selection by words takes along at its ends. */
function $withoutEdges(nodes: readonly LexicalNode[]): LexicalNode[] {
  const [first, ...others] = nodes;
  const lead = $isTextNode(first) ? /^\s*/.exec(first.getTextContent())?.[0].length : 0;
  const begun = $isTextNode(first) && lead ? [...first.splitText(lead).slice(1), ...others] : [...nodes];
  const last = begun.at(-1);
  const size = $isTextNode(last) ? last.getTextContent().trimEnd().length : undefined;
  if (!$isTextNode(last) || size === last.getTextContentSize()) return begun;
  return [...begun.slice(0, -1), ...(size ? last.splitText(size).slice(0, 1) : [])];
}

/** Has the note of this id say something else, in all its pieces. */
export function $changeNote(id: string, note: string): void {
  for (const piece of $pieces(id)) $setNote(piece, note);
}

/** Takes the note of this id away, in all its pieces; its words stay. */
export function $resolveNote(id: string): void {
  for (const piece of $pieces(id)) {
    for (const child of piece.getChildren()) piece.insertBefore(child);
    piece.remove();
  }
}

/** Gives pasted notes ids of their own: a copy is settled by itself. Gives the function that stops it. */
export function registerNoteCopies(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
    ({ nodes }) => {
      const ids = new Map<string, string>();
      const $renew = (node: LexicalNode) => {
        if (!$isElementNode(node)) return;
        if ($isNoteNode(node)) {
          const { id } = $noteOf(node);
          const fresh = ids.get(id) ?? newId();
          ids.set(id, fresh);
          $setNoteId(node, fresh);
        }
        node.getChildren().forEach($renew);
      };
      nodes.forEach($renew);
      return false;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

function $pieces(id: string): NoteNode[] {
  return $nodesOfType(NoteNode).filter((node) => $noteOf(node).id === id);
}

const WORDS = new Intl.Segmenter('ar', { granularity: 'word' });

function $selectWord({ anchor, focus }: RangeSelection): boolean {
  const node = anchor.getNode();
  if (!$isTextNode(node)) return false;
  const { offset } = anchor;
  const word = [...WORDS.segment(node.getTextContent())].find(
    ({ index, segment, isWordLike }) => isWordLike && index <= offset && offset <= index + segment.length,
  );
  if (word === undefined) return false;
  anchor.set(node.getKey(), word.index, 'text');
  focus.set(node.getKey(), word.index + word.segment.length, 'text');
  return true;
}
