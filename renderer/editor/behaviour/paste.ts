import { $toggleLink } from '@lexical/link';
import {
  $addUpdateTag,
  $createParagraphNode,
  $getSelection,
  $getSlot,
  $getSlotFrame,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  PASTE_COMMAND,
  PASTE_TAG,
} from 'lexical';
import { embedProvider } from '#core/article/embed-provider.ts';
import { filled } from '#core/article/table-cells.ts';
import { linkUrl } from '#core/import/html/link-url.ts';
import { tabbedCells } from '#core/import/text/tabbed-cells.ts';
import { type AddedPicture, picturesIn } from '../add-picture.ts';
import { newEmbed } from '../block-kinds.tsx';
import { $blockOf, $nodeOf, $putInPlace } from '../block-mapping.ts';
import { $caretTop, $topOf } from '../caret-block.ts';
import { $isCodeNode } from '../nodes/code-node.ts';
import { $isLineNode } from '../nodes/line-node.ts';
import { $isPieceNode } from '../nodes/piece-node.ts';
import { cellField } from '../pieces/piece-fields.ts';
import { $selectedCells } from './cell-selection.ts';
import { $insertPasted } from './insert-pasted.ts';
import { pastedBlocks } from './read-pasted.ts';
import { $caretCell } from './table-keys.ts';

/** What a paste needs from the desk. */
export interface PasteDoors {
  /** Puts pictures in at the caret. */
  addPictures(files: readonly File[]): void;
  /** Keeps pictures in the library, and gives what they brought, in their order; undefined for those refused. */
  keepPictures(files: readonly File[]): Promise<(AddedPicture | undefined)[]>;
  /** Tells how many pictures on the network were left where they are. */
  tellLeft(count: number): void;
}

/**
 * Takes pasted text through the one importer: structure, links and directions stay, styles and trackers go. A paste
 * from Warraq itself keeps everything. Gives the function that stops it.
 */
export function registerPaste(editor: LexicalEditor, doors: PasteDoors): () => void {
  return editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      const clipboard = event instanceof ClipboardEvent ? event.clipboardData : null;
      const selection = $getSelection();
      if (clipboard === null) return false;
      const text = clipboard.getData('text/plain');
      const html = clipboard.getData('text/html');
      const node = $isRangeSelection(selection) ? selection.anchor.getNode() : undefined;
      const frame = node && $getSlotFrame(node);
      if ($pasteCells(editor, text)) {
        event.preventDefault();
        return true;
      }
      if ($isRangeSelection(selection) && node && ($isLineNode(frame) || $isCodeNode($topOf(node)))) {
        // A line is one line, program text is as it is: no block comes in.
        event.preventDefault();
        const isLines = !$isLineNode(frame) || frame.isCell();
        selection.insertRawText(isLines ? text : text.replace(/\s*\n\s*/g, ' ').trim());
        return true;
      }
      const isOurs = clipboard.types.includes('application/x-lexical-editor');
      if (isOurs) return false;
      event.preventDefault();
      const url = /\s/.test(text.trim()) ? undefined : linkUrl(text);
      if (url !== undefined && $isRangeSelection(selection) && !selection.isCollapsed()) {
        $toggleLink(url);
        return true;
      }
      if (url !== undefined && selection && $pasteCard(url)) return true;
      if (html === '' && text !== '' && !/[\r\n]/.test(text) && $isRangeSelection(selection)) {
        // One line is words within words: its spaces stay as they are.
        selection.insertText(text);
        return true;
      }
      const pictures = picturesIn(clipboard.files);
      // Excel and Word put a picture of the text beside it: the text is what was meant.
      if (pictures.length > 0 && html === '' && text === '') {
        doors.addPictures(pictures);
        return true;
      }
      void pastedBlocks({ html, text }, doors).then((blocks) =>
        editor.update(() => $insertPasted(blocks), { tag: PASTE_TAG }),
      );
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

/** The address of a known provider's page, alone in an empty paragraph, becomes a card. */
function $pasteCard(url: string): boolean {
  const top = $caretTop();
  if (embedProvider(url) === undefined) return false;
  if (!$isParagraphNode(top) || !top.isEmpty()) return false;
  const card = $nodeOf(newEmbed(url));
  top.replace(card);
  const after = card.getNextSibling() ?? $createParagraphNode();
  if (!after.isAttached()) card.insertAfter(after);
  if ($isElementNode(after)) after.selectStart();
  $addUpdateTag(HISTORY_PUSH_TAG);
  return true;
}

/** Cells of a spreadsheet, pasted in a cell or on selected ones, go into it and the ones beside and below. */
function $pasteCells(editor: LexicalEditor, text: string): boolean {
  const selected = $selectedCells(editor);
  const at = selected ? { table: selected.table, ...selected.range.from } : $caretCell();
  const cells = at && tabbedCells(text);
  const table = at && $blockOf(at.table);
  if (!cells || table?.type !== 'table') return false;
  const next = $putInPlace(at.table, filled(table, at, cells));
  const last = cellField(at.row + cells.length - 1, at.column + (cells[0]?.length ?? 1) - 1);
  const line = $isPieceNode(next) ? $getSlot(next, last) : null;
  if ($isElementNode(line)) line.selectEnd();
  $addUpdateTag(HISTORY_PUSH_TAG);
  return true;
}
