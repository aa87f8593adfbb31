import { $getLexicalContent } from '@lexical/clipboard';
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isNodeSelection,
  $isRangeSelection,
  $isTextNode,
  $parseSerializedNode,
  COMMAND_PRIORITY_HIGH,
  COPY_COMMAND,
  CUT_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type SerializedLexicalNode,
} from 'lexical';
import type { Block } from '#core/article/block.ts';
import { newId } from '#core/article/id.ts';
import type { Inline } from '#core/article/inline.ts';
import { cutOut } from '#core/article/table-cells.ts';
import { createArticleEditor } from '../article-editor.ts';
import { $blockOf } from '../block-mapping.ts';
import { $contentOf } from '../inline-mapping.ts';
import { $fields } from '../nodes/block-state.ts';
import { $emptySelectedCells, $selectedCells } from './cell-selection.ts';

/** Lexical's own clipboard type, by which the windows of Warraq hand on everything. */
const LEXICAL = 'application/x-lexical-editor';

/**
 * Copies and cuts as HTML and text made of the article, not of what is on the screen: the lines of tables, figures and
 * quotes stand elsewhere than Lexical looks for them. Another window of Warraq is given the editor's own nodes besides.
 * Gives the function that stops it.
 */
export function registerCopy(editor: LexicalEditor): () => void {
  // Loaded beside the editor: a copy must be answered at once.
  let clips: typeof import('#core/export/clip.ts') | undefined;
  void import('#core/export/clip.ts').then((loaded) => {
    clips = loaded;
  });
  const $copy = (event: ClipboardEvent | KeyboardEvent | null): boolean => {
    const clipboard = event instanceof ClipboardEvent ? event.clipboardData : null;
    const selection = $getSelection();
    if (!clipboard || !clips || selection === null) return false;
    if ($isRangeSelection(selection) && selection.isCollapsed()) return false;
    const cells = $selectedCells(editor);
    const table = cells && $blockOf(cells.table);
    if (cells && table?.type === 'table') {
      const { html, text } = clips.clipOf([cutOut(table, cells.range)], $fields($getRoot()));
      event?.preventDefault();
      clipboard.setData('text/html', html);
      clipboard.setData('text/plain', text);
      return true;
    }
    const nodes = $getLexicalContent(editor, selection);
    if (nodes === null) return false;
    const { blocks, words } = copied(nodes);
    const article = $fields($getRoot());
    const { html, text } = words ? clips.clipOfWords(words, article) : clips.clipOf(blocks, article);
    event?.preventDefault();
    clipboard.setData(LEXICAL, nodes);
    clipboard.setData('text/html', html);
    clipboard.setData('text/plain', text);
    return true;
  };
  return mergeRegister(
    // For a selected piece Lexical makes a copy of its own at the key; the browser's clipboard event follows anyway.
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      ({ code, ctrlKey, metaKey }) =>
        (ctrlKey || metaKey) && (code === 'KeyC' || code === 'KeyX') && $isNodeSelection($getSelection()),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(COPY_COMMAND, $copy, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        if (!$copy(event)) return false;
        if ($emptySelectedCells(editor)) return true;
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.removeText();
        else if ($isNodeSelection(selection)) selection.deleteNodes();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

/** What Lexical's nodes on the clipboard say: whole blocks, or words from within one. */
function copied(clip: string): { blocks: Block[]; words?: Inline[] } {
  const { nodes } = JSON.parse(clip) as { nodes: SerializedLexicalNode[] };
  const { editor, release } = createArticleEditor();
  let found: ReturnType<typeof copied> = { blocks: [] };
  editor.update(
    () => {
      const tops = nodes.map($parseSerializedNode);
      const isWords = tops.every((node) => node.isInline() || $isTextNode(node) || $isLineBreakNode(node));
      if (isWords) found = { blocks: [], words: $contentOf($createParagraphNode().append(...tops)) };
      else found = { blocks: tops.flatMap($copiedBlock) };
    },
    { discrete: true },
  );
  release();
  return found;
}

function $copiedBlock(node: LexicalNode): Block[] {
  const block = $blockOf(node);
  if (block) return [block];
  // A point of a list, copied alone.
  return $isElementNode(node) ? [{ id: newId(), type: 'paragraph', content: $contentOf(node) }] : [];
}
