import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Article } from '#core/article/article.ts';
import { newArticleId, newId } from '#core/article/id.ts';
import type { ArticleSession } from '../article/article-session.ts';
import type { RecoveredText } from '../article/unsaved-copy.ts';
import { useKeptPlace, useSaveState } from '../article/use-article.ts';
import { Button } from '../controls/button.tsx';
import { notify } from '../controls/toast.tsx';
import { useHost } from '../host/host-context.tsx';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';
import { ComparisonDialog } from '../versions/comparison-dialog.tsx';
import { RecoveredOffer } from './recovered-offer.tsx';

/** Stands over the page while a text is not where it belongs: what happened, and what can be done. */
export function SaveBanner({
  session,
  recovered,
  onReload,
}: {
  session: ArticleSession;
  recovered: readonly RecoveredText[];
  /** Opens the article anew, as it is on disk. */
  onReload(): void;
}) {
  const host = useHost();
  const speech = useSpeech();
  const { say } = speech;
  const state = useSaveState(session);
  const place = useKeptPlace(session);
  const [theirs, setTheirs] = useState<Article>();
  const fault = session.saveFault();
  const tell = (thrown: unknown) => notify({ words: arabicOf(thrown, speech), tone: 'error' });

  async function keepBoth(): Promise<void> {
    const mine = session.article();
    const headline = say('desk.copy-headline', { headline: mine.headline });
    try {
      const blocks = mine.blocks.map((block) => ({ ...block, id: newId() }));
      const { article } = await host.call('library.add', {
        article: { ...mine, id: newArticleId(), headline, blocks },
      });
      session.letGo();
      window.location.hash = `#article/${encodeURIComponent(article.id)}`;
    } catch (thrown) {
      tell(thrown);
    }
  }

  if (state === 'conflict' && fault) {
    const actions = (
      <>
        <Button
          onPress={() => {
            session.letGo();
            onReload();
          }}
        >
          {say('desk.take-theirs')}
        </Button>
        <Button kind="primary" onPress={() => void keepBoth()}>
          {say('desk.keep-both')}
        </Button>
      </>
    );
    return (
      <div className="desk-banner" role="alert">
        <TriangleAlert size={18} aria-hidden />
        <p>{arabicOf(fault, speech)}</p>
        <Button
          kind="quiet"
          onPress={() =>
            void host
              .call('library.open', { id: session.id })
              .then(({ article }) => setTheirs(article))
              .catch(tell)
          }
        >
          {say('recovery.compare')}
        </Button>
        {actions}
        {theirs && (
          <ComparisonDialog
            title={say('recovery.title')}
            before={theirs}
            after={session.article()}
            names={{ before: say('recovery.library-text'), after: say('recovery.mine') }}
            onClose={() => setTheirs(undefined)}
            actions={actions}
          />
        )}
      </div>
    );
  }
  if (state === 'failed' && fault) {
    return (
      <div className="desk-banner" role="alert">
        <TriangleAlert size={18} aria-hidden />
        <p>
          {arabicOf(fault, speech)} {say(place === 'disk' ? 'desk.failed-journal' : 'desk.failed-kept')}
        </p>
        <Button onPress={() => void session.flush().catch(() => undefined)}>{say('desk.retry')}</Button>
      </div>
    );
  }
  return <RecoveredOffer session={session} texts={recovered} />;
}
