import { useEffect } from 'react';
import { findSection } from '#core/article/sections.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { elementOfBlock } from '../editor/caret-block.ts';

/**
 * Hides on the page what belongs to folded sections, all but their headings. It is a class on what the browser
 * shows and nothing in the text, so undo, saving and export do not see it.
 */
export function useFoldedBlocks(session: ArticleSession, folded: ReadonlySet<string>): void {
  useEffect(() => {
    let shown: HTMLElement[] = [];
    const draw = () => {
      for (const element of shown) element.classList.remove('folded-away', 'folded-heading');
      shown = [];
      const { blocks } = session.article();
      for (const id of folded) {
        const section = findSection(blocks, id);
        if (section === undefined) continue;
        for (const block of blocks.slice(section.start, section.end)) {
          const element = elementOfBlock(session.editor, block.id);
          if (element === undefined) continue;
          element.classList.add(block.id === id ? 'folded-heading' : 'folded-away');
          shown.push(element);
        }
      }
    };
    draw();
    const stop = folded.size > 0 ? session.listen(draw) : () => undefined;
    return () => {
      stop();
      for (const element of shown) element.classList.remove('folded-away', 'folded-heading');
    };
  }, [session, folded]);
}
