import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Article } from '#core/article/article.ts';
import type { ArticleSession, SaveState } from './article-session.ts';
import { createTypingPause } from './typing-pause.ts';
import type { KeptPlace } from './unsaved-copy.ts';

/**
 * One part of the open article, kept up to date. `select` gives something that stays the same while it reads the
 * same (a text, a number, an object of the article): the component is drawn anew only when it does not.
 */
export function useArticlePart<Part>(session: ArticleSession, select: (article: Article) => Part): Part {
  return useSyncExternalStore(session.listen, () => select(session.article()));
}

/** The open article after each pause in the typing: for what takes longer than a key may. */
export function useArticleAtRest(session: ArticleSession, pauseMs: number): Article {
  const [article, setArticle] = useState(session.article);
  useEffect(() => {
    const pause = createTypingPause(pauseMs, () => setArticle(session.article()));
    setArticle(session.article());
    const stop = session.listen(pause.touch);
    return () => {
      stop();
      pause.cancel();
    };
  }, [session, pauseMs]);
  return article;
}

/** Where the saving stands. */
export function useSaveState(session: ArticleSession): SaveState {
  return useSyncExternalStore(session.listenSaving, session.saveState);
}

/** Where the text lies while it cannot be saved. */
export function useKeptPlace(session: ArticleSession): KeptPlace | undefined {
  return useSyncExternalStore(session.listenSaving, session.keptPlace);
}
