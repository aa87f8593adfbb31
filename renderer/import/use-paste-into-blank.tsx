import { type ClipboardEvent, type ReactNode, useState } from 'react';
import type { ArticleSession } from '../article/article-session.ts';
import { readPasted } from '../editor/behaviour/read-pasted.ts';
import { PasteDialog } from './paste-dialog.tsx';
import { fillingOf, isBlank, isWholeArticle, type PastedText } from './pasted-article.ts';

/** Has a whole article that is pasted into an empty one shown first, for what it was taken. */
export function usePasteIntoBlank(session: ArticleSession): {
  take(event: ClipboardEvent): void;
  dialog: ReactNode;
} {
  const [pasted, setPasted] = useState<PastedText>();
  return {
    take(event) {
      const { clipboardData } = event;
      const given = { html: clipboardData.getData('text/html'), text: clipboardData.getData('text/plain') };
      const isOurs = clipboardData.types.includes('application/x-lexical-editor');
      if (isOurs || !isWholeArticle(given) || !isBlank(session.article())) return;
      event.preventDefault();
      event.stopPropagation();
      setPasted(given);
    },
    dialog: pasted && (
      <PasteDialog
        pasted={pasted}
        onClose={() => setPasted(undefined)}
        onFill={({ article }) => {
          setPasted(undefined);
          session.setBlocks(article.blocks, fillingOf(article));
        }}
        onPlain={() => {
          setPasted(undefined);
          void readPasted(pasted).then(({ blocks }) => session.setBlocks(blocks));
        }}
      />
    ),
  };
}
