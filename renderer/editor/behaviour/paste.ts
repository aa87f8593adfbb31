import { $toggleLink } from '@lexical/link';
import {
  $addUpdateTag,
  $createParagraphNode,
  $getSelection,
  $getSlotFrame,
  $insertNodes,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  PASTE_COMMAND,
  PASTE_TAG,
} from 'lexical';
import type { Block } from '#core/article/block.ts';
import { embedProvider } from '#core/article/embed-provider.ts';
import { linkUrlSchema } from '#core/article/inline.ts';
import { picturesIn } from '../add-picture.ts';
import { newEmbed } from '../block-kinds.tsx';
import { $nodeOf } from '../block-mapping.ts';
import { $caretTop, $topOf } from '../caret-block.ts';
import { $inlineNodes } from '../inline-mapping.ts';
import { $isCodeNode } from '../nodes/code-node.ts';
import { $isLineNode } from '../nodes/line-node.ts';

/** What a paste needs from the desk. */
export interface PasteDoors {
  /** Puts pictures in at the caret. */
  addPictures(files: readonly File[]): void;
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
      if (
        $isRangeSelection(selection) &&
        !selection.isCollapsed() &&
        linkUrlSchema.safeParse(text.trim()).success
      ) {
        $toggleLink(text.trim());
        return true;
      }
      if (selection && $pasteCard(text.trim())) return true;
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
      void readPasted({ html, text }).then(({ blocks, left }) => {
        if (left > 0) doors.tellLeft(left);
        editor.update(() => $insertBlocks(blocks), { tag: PASTE_TAG });
      });
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

/** The address of a known provider's page, alone in an empty paragraph, becomes a card. */
function $pasteCard(text: string): boolean {
  const top = $caretTop();
  if (/\s/.test(text) || embedProvider(text) === undefined) return false;
  if (!$isParagraphNode(top) || !top.isEmpty()) return false;
  const card = $nodeOf(newEmbed(text));
  top.replace(card);
  const after = card.getNextSibling() ?? $createParagraphNode();
  if (!after.isAttached()) card.insertAfter(after);
  if ($isElementNode(after)) after.selectStart();
  $addUpdateTag(HISTORY_PUSH_TAG);
  return true;
}

/**
 * The blocks of what was pasted, and how many pictures on the network were left.
 * Loaded when it is first needed: the parsers of HTML are larger than the editor.
 */
export async function readPasted({
  html,
  text,
}: {
  html: string;
  text: string;
}): Promise<{ blocks: Block[]; left: number }> {
  if (html !== '') {
    const { contentFromHtml } = await import('#core/import/html.ts');
    const { blocks, left } = contentFromHtml(html);
    if (blocks.length > 0) return { blocks, left: left.length };
  }
  const { blocksFromText } = await import('#core/import/plain-text.ts');
  return { blocks: blocksFromText(text), left: 0 };
}

/** Puts blocks in at the caret; a single paragraph flows into the one that the caret stands in. */
function $insertBlocks(blocks: readonly Block[]): void {
  const [first, ...others] = blocks;
  if (first === undefined) return;
  if (others.length === 0 && first.type === 'paragraph') {
    $insertNodes($inlineNodes(first.content));
    return;
  }
  $insertNodes(blocks.map($nodeOf));
}
