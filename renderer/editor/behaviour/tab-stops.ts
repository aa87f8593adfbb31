import type { LexicalEditor } from 'lexical';
import { PieceNode } from '../nodes/piece-node.ts';

/**
 * Takes the lines of pieces out of the page's order of Tab: from running text the browser went into the article's
 * first caption, and back from there to the article's start. Tab inside a piece is ours (`slot-keys.ts`). Gives the
 * function that stops it.
 */
export function registerTabStops(editor: LexicalEditor): () => void {
  return editor.registerMutationListener(PieceNode, (mutations) => {
    for (const [key, mutation] of mutations) {
      if (mutation === 'destroyed') continue;
      const lines = editor.getElementByKey(key)?.querySelectorAll<HTMLElement>(LINES_IN_ORDER) ?? [];
      for (const line of lines) line.tabIndex = -1;
    }
  });
}

const LINES_IN_ORDER = '[data-lexical-slot]:not([tabindex])';
