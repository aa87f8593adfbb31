import { useEffect, useRef, useState } from 'react';
import type { ArticleSession } from '../article/article-session.ts';
import { createArticleSession } from '../article/create-article-session.ts';
import { type RecoveredText, recoveredTexts, unsavedCopies } from '../article/unsaved-copy.ts';
import { slotMessage } from '../editor/pieces/slot-message.ts';
import { useHost } from '../host/host-context.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { whenInWords } from '../library/when.ts';
import { useSpeech } from '../messages/say.tsx';

/** An article on its way to the desk. */
export type Opening =
  | { name: 'opening' }
  | { name: 'failed'; thrown: unknown }
  | { name: 'open'; session: ArticleSession; recovered: readonly RecoveredText[] };

/**
 * Opens an article, and saves and lets go of it when the desk is left.
 * `turn` opens it anew, as it is on disk.
 */
export function useSession(articleId: string, turn: number): Opening {
  const host = useHost();
  const speech = useSpeech();
  const { settings } = useSettings();
  const [opening, setOpening] = useState<Opening>({ name: 'opening' });
  // Drawn by what holds when it is drawn; a change of these opens nothing anew.
  const latest = useRef({ speech, settings });
  useEffect(() => {
    latest.current = { speech, settings };
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn opens it anew
  useEffect(() => {
    let isGone = false;
    let session: ArticleSession | undefined;
    setOpening({ name: 'opening' });
    Promise.all([host.call('library.open', { id: articleId }), unsavedCopies(host)]).then(
      ([opened, copies]) => {
        if (isGone) return;
        const words = latest.current.speech.say;
        session = createArticleSession(host, opened, {
          assetUrl: (hash) => host.assetUrl(hash),
          slotWords: (kind, field) => {
            const id = slotMessage(kind, field);
            return id === undefined ? '' : words(id);
          },
          storyWords: ({ source, publishedAt }) => {
            const { profile } = latest.current.settings;
            const day = publishedAt && whenInWords(publishedAt, new Date(), profile, latest.current.speech);
            return [source, day].filter(Boolean).join(' · ');
          },
          say: words,
        });
        setOpening({ name: 'open', session, recovered: recoveredTexts(host, opened, copies) });
      },
      (thrown) => {
        if (!isGone) setOpening({ name: 'failed', thrown });
      },
    );
    return () => {
      isGone = true;
      // What cannot be saved now is kept in the second place, and offered when it is opened again.
      session?.close().catch(() => undefined);
    };
  }, [host, articleId, turn]);
  return opening;
}
