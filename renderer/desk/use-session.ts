import { useEffect, useRef, useState } from 'react';
import type { ArticleSession } from '../article/article-session.ts';
import { createArticleSession } from '../article/create-article-session.ts';
import { type RecoveredText, recoveredText } from '../article/unsaved-copy.ts';
import { drawBlock } from '../editor/draw-block.ts';
import { useHost } from '../host/host-context.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { useSpeech } from '../messages/say.tsx';

/** An article on its way to the desk. */
export type Opening =
  | { name: 'opening' }
  | { name: 'failed'; thrown: unknown }
  | { name: 'open'; session: ArticleSession; recovered: RecoveredText | undefined };

/**
 * Opens an article, and saves and lets go of it when the desk is left.
 * `turn` opens it anew, as it is on disk.
 */
export function useSession(articleId: string, turn: number): Opening {
  const host = useHost();
  const { say } = useSpeech();
  const { settings } = useSettings();
  const [opening, setOpening] = useState<Opening>({ name: 'opening' });
  // Drawn by what holds when it is drawn; a change of these opens nothing anew.
  const latest = useRef({ say, settings });
  useEffect(() => {
    latest.current = { say, settings };
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn opens it anew
  useEffect(() => {
    let isGone = false;
    let session: ArticleSession | undefined;
    setOpening({ name: 'opening' });
    host.call('library.open', { id: articleId }).then(
      (opened) => {
        if (isGone) return;
        const words = latest.current.say;
        session = createArticleSession(host, opened, {
          assetUrl: (hash) => host.assetUrl(hash),
          drawBlock: (block) =>
            drawBlock(
              block,
              latest.current.settings.profile,
              (hash) => host.assetUrl(hash),
              words(`editor.kind.${block.type === 'heading' ? 'heading2' : block.type}`),
            ),
          slotWords: {
            caption: words('editor.slot.caption'),
            credit: words('editor.slot.credit'),
            alt: words('editor.slot.alt'),
            speaker: words('editor.slot.speaker'),
            role: words('editor.slot.role'),
          },
          words: [words('editor.choose-picture'), words('desk.alt')],
        });
        setOpening({ name: 'open', session, recovered: recoveredText(opened) });
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
