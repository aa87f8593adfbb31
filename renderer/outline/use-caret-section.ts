import { useEffect, useState } from 'react';
import { flatSections, sectionsOf } from '#core/article/sections.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { caretBlockId } from '../editor/caret-block.ts';

/** The id of the innermost section that the caret stands in. */
export function useCaretSection(session: ArticleSession): string | undefined {
  const [here, setHere] = useState<string>();
  useEffect(() => {
    let lastBlock: string | undefined;
    return session.editor.registerUpdateListener(() => {
      const block = caretBlockId(session.editor);
      if (block === lastBlock) return;
      lastBlock = block;
      const { blocks } = session.article();
      const index = blocks.findIndex(({ id }) => id === block);
      const around = flatSections(sectionsOf(blocks)).filter(
        ({ start, end }) => index >= start && index < end,
      );
      setHere(around.at(-1)?.id);
    });
  }, [session]);
  return here;
}
