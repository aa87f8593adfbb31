import './versions.css';
import { Bookmark, CircleAlert, History } from 'lucide-react';
import { useState } from 'react';
import type { ArticleSession } from '../article/article-session.ts';
import { useArticleAtRest } from '../article/use-article.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { notify } from '../controls/toast.tsx';
import { useHost } from '../host/host-context.tsx';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { restoreInto } from './restore-into.ts';
import { useVersions } from './use-versions.ts';
import { VersionList } from './version-list.tsx';
import { VersionNameForm } from './version-name-form.tsx';

const REST_MS = 300;

/** The versions of the open article: what differs from the text on the page, a name for one, and the way back. */
export function VersionsDialog({ session, onClose }: { session: ArticleSession; onClose(): void }) {
  const speech = useSpeech();
  const { say } = speech;
  const host = useHost();
  const now = useArticleAtRest(session, REST_MS);
  const { versions, chosen, choose, text, thrown, rename, keep } = useVersions(session);
  const [naming, setNaming] = useState<'chosen' | 'now'>();
  /** Where the focus goes back to when the line for the name is gone: a key pressed on nothing closes nothing. */
  const [hasNamed, setNamed] = useState(false);
  const [isWorking, setWorking] = useState(false);

  const tell = (reason: unknown) => notify({ words: arabicOf(reason, speech), tone: 'error' });
  const endNaming = () => {
    setNamed(true);
    setNaming(undefined);
  };
  async function name(words: string): Promise<void> {
    try {
      if (naming === 'now') await keep(words);
      else await rename(words);
      endNaming();
    } catch (reason) {
      tell(reason);
    }
  }
  async function restore(): Promise<void> {
    if (text === undefined) return;
    setWorking(true);
    try {
      const before = session.article();
      await restoreInto(session, host, text);
      onClose();
      notify({
        words: say('versions.restored'),
        action: {
          words: say('versions.back'),
          run: () => void restoreInto(session, host, before).catch(tell),
        },
      });
    } catch (reason) {
      setWorking(false);
      tell(reason);
    }
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      isBusy={isWorking}
      size="whole"
      title={say('versions.title')}
      icon={<History size={20} aria-hidden />}
      footnote={chosen && say('versions.against')}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {say('shell.cancel')}
          </Button>
          {chosen && (
            <Button icon={<Bookmark size={16} aria-hidden />} onPress={() => setNaming('chosen')}>
              {say('versions.name-this')}
            </Button>
          )}
          <Button kind="primary" isDisabled={text === undefined || isWorking} onPress={() => void restore()}>
            {say('versions.restore')}
          </Button>
        </>
      }
    >
      <div className="versions">
        <aside className="versions-side">
          {naming ? (
            <VersionNameForm
              key={naming}
              name={naming === 'chosen' ? (chosen?.name ?? '') : ''}
              onName={(words) => void name(words)}
              onCancel={endNaming}
            />
          ) : (
            <Button
              autoFocus={hasNamed}
              icon={<Bookmark size={16} aria-hidden />}
              onPress={() => setNaming('now')}
            >
              {say('versions.name-now')}
            </Button>
          )}
          {versions && versions.length > 0 && (
            <VersionList versions={versions} chosen={chosen} onChoose={choose} />
          )}
        </aside>
        {thrown !== undefined && (
          <EmptyState icon={<CircleAlert size={26} aria-hidden />} title={arabicOf(thrown, speech)} />
        )}
        {thrown === undefined && versions?.length === 0 && (
          <EmptyState
            icon={<History size={26} aria-hidden />}
            title={say('versions.none')}
            words={say('versions.none-words')}
          />
        )}
        {thrown === undefined && text && (
          <ComparisonView
            before={text}
            after={now}
            names={{ before: say('versions.earlier'), after: say('versions.later') }}
          />
        )}
      </div>
    </Dialog>
  );
}
