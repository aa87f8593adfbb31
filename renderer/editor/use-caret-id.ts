import { useEffect, useState } from 'react';
import type { ArticleSession } from '../article/article-session.ts';
import { caretBlockId } from './caret-block.ts';

/** The id of the block that the caret stands in. */
export function useCaretId(session: ArticleSession): string | undefined {
  const [id, setId] = useState<string>();
  useEffect(
    () => session.editor.registerUpdateListener(() => setId(caretBlockId(session.editor))),
    [session],
  );
  return id;
}
