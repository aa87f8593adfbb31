import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { newArticleId, newId } from '#core/article/id.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { forgetUnsaved, type UnsavedCopy } from '../article/unsaved-copy.ts';
import { useSaveState } from '../article/use-article.ts';
import { Button } from '../controls/button.tsx';
import { notify } from '../controls/toast.tsx';
import { useHost } from '../host/host-context.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { whenInWords } from '../library/when.ts';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';

/** Stands over the page while a text is not where it belongs: what happened, and what can be done. */
export function SaveBanner({
  session,
  recovered,
  onReload,
}: {
  session: ArticleSession;
  recovered: UnsavedCopy | undefined;
  /** Opens the article anew, as it is on disk. */
  onReload(): void;
}) {
  const host = useHost();
  const speech = useSpeech();
  const { say } = speech;
  const { settings } = useSettings();
  const state = useSaveState(session);
  const [offer, setOffer] = useState(recovered);
  const fault = session.saveFault();

  async function keepBoth(): Promise<void> {
    const mine = session.article();
    const headline = say('desk.copy-headline', { headline: mine.headline });
    try {
      const blocks = mine.blocks.map((block) => ({ ...block, id: newId() }));
      const { article } = await host.call('library.add', {
        article: { ...mine, id: newArticleId(), headline, blocks },
      });
      forgetUnsaved(mine.id);
      window.location.hash = `#article/${encodeURIComponent(article.id)}`;
    } catch (thrown) {
      notify({ words: arabicOf(thrown, speech), tone: 'error' });
    }
  }

  if (state === 'conflict' && fault) {
    return (
      <div className="desk-banner" role="alert">
        <TriangleAlert size={18} aria-hidden />
        <p>{arabicOf(fault, speech)}</p>
        <Button
          onPress={() => {
            forgetUnsaved(session.id);
            onReload();
          }}
        >
          {say('desk.take-theirs')}
        </Button>
        <Button kind="primary" onPress={() => void keepBoth()}>
          {say('desk.keep-both')}
        </Button>
      </div>
    );
  }
  if (state === 'failed' && fault) {
    return (
      <div className="desk-banner" role="alert">
        <TriangleAlert size={18} aria-hidden />
        <p>
          {arabicOf(fault, speech)} {say('desk.failed-kept')}
        </p>
        <Button onPress={() => void session.flush().catch(() => undefined)}>{say('desk.retry')}</Button>
      </div>
    );
  }
  if (offer === undefined) return null;
  const when = whenInWords(offer.keptAt, new Date(), settings.profile, speech);
  return (
    <div className="desk-banner" role="alert">
      <TriangleAlert size={18} aria-hidden />
      <p>{say('desk.recovered', { when })}</p>
      <Button
        onPress={() => {
          forgetUnsaved(session.id);
          setOffer(undefined);
        }}
      >
        {say('desk.forget')}
      </Button>
      <Button
        kind="primary"
        onPress={() => {
          const { blocks, ...fields } = offer.article;
          session.setBlocks(blocks, fields);
          setOffer(undefined);
        }}
      >
        {say('desk.recover')}
      </Button>
    </div>
  );
}
