import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode, registerList } from '@lexical/list';
import { HeadingNode, registerRichText } from '@lexical/rich-text';
import { createEditor, type EditorThemeClasses, type LexicalEditor } from 'lexical';
import { registerBlockIds } from './block-ids.ts';
import { registerListDirection } from './list-direction.ts';
import { FigureNode } from './nodes/figure-node.ts';
import { LineNode } from './nodes/line-node.ts';
import { PullQuoteNode, QuoteNode } from './nodes/quote-node.ts';
import { SpanNode } from './nodes/span-node.ts';
import { StillNode } from './nodes/still-node.ts';

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
  /** A block that is not edited in place, as its readers see it. */
  drawBlock(block: import('#core/article/block.ts').Block): Node;
  /** What an empty slot says, by its name. */
  slotWords: Record<string, string>;
  /** What the button of an empty figure says, and what the alt text is called. */
  words: string[];
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
      FigureNode,
      StillNode,
      SpanNode,
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
    registerBlockIds(editor),
    registerListDirection(editor),
  ];
  return {
    editor,
    release() {
      editor.setRootElement(null);
      for (const stop of stops) stop();
    },
  };
}
