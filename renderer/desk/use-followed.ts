import { useRef } from 'react';
import type { ArticleSession } from '../article/article-session.ts';
import { notify } from '../controls/toast.tsx';
import { useHostEvents } from '../host/host-context.tsx';
import { useSpeech } from '../messages/say.tsx';

/** Keeps an article that nobody writes in here as another window or program writes it, and says so. */
export function useFollowed(session: ArticleSession): void {
  const { say } = useSpeech();
  const takeAway = useRef<() => void>(undefined);
  useHostEvents((event) => {
    if (event.type !== 'library.changed') return;
    // No ids: something outside of this host has written.
    if (event.ids.length > 0 && !event.ids.includes(session.id)) return;
    session.follow().then(
      (hasFollowed) => {
        if (!hasFollowed) return;
        // Writing goes on there, and one notice is enough.
        takeAway.current?.();
        takeAway.current = notify({
          words: say('desk.followed'),
          action: { words: say('shell.undo'), run: session.undo },
        });
      },
      () => undefined,
    );
  });
}
