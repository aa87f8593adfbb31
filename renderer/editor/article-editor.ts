import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode, registerList } from '@lexical/list';
import { HeadingNode, registerRichText } from '@lexical/rich-text';
import { createEditor, type EditorThemeClasses, type LexicalEditor } from 'lexical';
import type { BlockType } from '#core/article/block.ts';
import type { Related } from '#core/article/related.ts';
import type { MessageId } from '../messages/arabic.ts';
import { registerSeparateLists } from './behaviour/separate-lists.ts';
import { registerBlockIds } from './block-ids.ts';
import { registerInnerDirection } from './inner-direction.ts';
import { BoxNode } from './nodes/box-node.ts';
import { CodeNode } from './nodes/code-node.ts';
import { LineNode } from './nodes/line-node.ts';
import { NoteNode } from './nodes/note-node.ts';
import { PieceNode } from './nodes/piece-node.ts';
import { PullQuoteNode, QuoteNode } from './nodes/quote-node.ts';
import { SpanNode } from './nodes/span-node.ts';

/** Class names for what Lexical draws itself. */
const THEME: EditorThemeClasses = {
  list: { nested: { listitem: 'nested-list' } },
  text: {
    bold: 'mark-strong',
    italic: 'mark-emphasis',
    underline: 'mark-underline',
    strikethrough: 'mark-strike',
    underlineStrikethrough: 'mark-underline-strike',
    subscript: 'mark-sub',
    superscript: 'mark-sup',
    highlight: 'mark-highlight',
    code: 'mark-code',
  },
};

/** How the editor draws what it cannot know: `theme` of `createEditor`, read by the nodes. */
export interface Drawing {
  /** The address of a picture. */
  assetUrl(hash: string): string;
  /** What an empty line of a block of this kind says, by its field; an empty text for none. */
  slotWords(kind: BlockType, field: string): string;
  /** Where and when a story of another page appeared. */
  storyWords(story: Related): string;
  say(message: MessageId): string;
}

/**
 * Lexical for the body of one article. It needs no element to work on; `setRootElement` shows it.
 * Gives the editor and the function that lets go of it.
 */
export function createArticleEditor(drawing?: Drawing): { editor: LexicalEditor; release(): void } {
  const editor = createEditor({
    namespace: 'warraq',
    nodes: [
      HeadingNode,
      ListNode,
      ListItemNode,
      LinkNode,
      QuoteNode,
      PullQuoteNode,
      CodeNode,
      PieceNode,
      BoxNode,
      SpanNode,
      NoteNode,
      LineNode,
    ],
    theme: { ...THEME, ...drawing },
    dom: {
      // Slots stand where their host drew a place for them.
      $getSlotTargetElement: (_, slot, host) => host.querySelector<HTMLElement>(`[data-place="${slot}"]`),
    },
    onError: (error) => {
      // Lexical goes back to the state before; thrown here, it could not. It is seen nevertheless.
      queueMicrotask(() => {
        throw error;
      });
    },
  });
  const stops = [
    registerRichText(editor),
    registerList(editor),
    registerSeparateLists(editor),
    registerBlockIds(editor),
    registerInnerDirection(editor),
  ];
  return {
    editor,
    release() {
      editor.setRootElement(null);
      for (const stop of stops) stop();
    },
  };
}
