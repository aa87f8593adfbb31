import './unsaved-dialog.css';
import { TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { changedWords, compareArticles } from '#core/article/compare.ts';
import { newArticleId } from '#core/article/id.ts';
import { faultFrom } from '#core/fault.ts';
import type { KeptText } from '#core/host/journal.ts';
import type { Host } from '#core/host.ts';
import { forgetUnsaved, type RecoveredText, recoveredTexts, unsavedCopies } from '../article/unsaved-copy.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { notify } from '../controls/toast.tsx';
import { useHost } from '../host/host-context.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { whenInWords } from '../library/when.ts';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';

/** A kept text; `recovered` is absent where the library has no such article any more. */
interface Kept {
  copy: KeptText;
  recovered: RecoveredText | undefined;
}

/**
 * At the start, after a breakdown: every text that had not reached the library, with how much it differs. Each is
 * opened on its own and decided there; nothing is written over from here.
 */
export function UnsavedDialog({ onOpen }: { onOpen(id: string): void }) {
  const host = useHost();
  const speech = useSpeech();
  const { say } = speech;
  const { settings } = useSettings();
  const [kept, setKept] = useState<readonly Kept[]>([]);
  useEffect(() => {
    let isGone = false;
    void keptTexts(host).then((found) => {
      if (!isGone) setKept(found);
    });
    return () => {
      isGone = true;
    };
  }, [host]);

  async function addAsArticle({ copy }: Kept): Promise<void> {
    try {
      const { article } = await host.call('library.add', {
        article: { ...copy.article, id: newArticleId() },
      });
      await forgetUnsaved(host, { id: copy.article.id, writer: copy.writer });
      setKept([]);
      onOpen(article.id);
    } catch (thrown) {
      notify({ words: arabicOf(thrown, speech), tone: 'error' });
    }
  }

  const now = new Date();
  return (
    <Dialog
      isOpen={kept.length > 0}
      onClose={() => setKept([])}
      title={say('recovery.start-title')}
      icon={<TriangleAlert size={20} aria-hidden />}
      footer={<Button onPress={() => setKept([])}>{say('shell.cancel')}</Button>}
    >
      <p className="unsaved-words">{say('recovery.start-words')}</p>
      <ul className="unsaved-list">
        {kept.map(({ copy, recovered }) => {
          const count = recovered && changedWords(compareArticles(recovered.stored, copy.article));
          const difference = count
            ? [
                say('versions.added', { count: count.added }),
                say('versions.removed', { count: count.removed }),
              ].join('، ')
            : say('recovery.gone');
          return (
            <li key={`${copy.article.id} ${copy.writer}`} className="unsaved-line">
              <span className="unsaved-headline">{copy.article.headline || say('desk.untitled')}</span>
              <span className="unsaved-aside">
                {whenInWords(copy.keptAt, now, settings.profile, speech)} · {difference}
              </span>
              {recovered ? (
                <Button
                  onPress={() => {
                    setKept([]);
                    onOpen(copy.article.id);
                  }}
                >
                  {say('recovery.open')}
                </Button>
              ) : (
                <Button onPress={() => void addAsArticle({ copy, recovered })}>
                  {say('recovery.as-article')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

/** What was kept and differs from the library; a library that cannot be asked now is asked at the next start. */
async function keptTexts(host: Host): Promise<Kept[]> {
  // An article that is open already says so itself.
  const isOpen = (id: string) => window.location.hash === `#article/${encodeURIComponent(id)}`;
  const copies = (await unsavedCopies(host)).filter(({ article }) => !isOpen(article.id));
  const found = await Promise.all(
    copies.map(async (copy): Promise<Kept[]> => {
      try {
        const opened = await host.call('library.open', { id: copy.article.id });
        return recoveredTexts(host, opened, [copy]).map((recovered) => ({ copy, recovered }));
      } catch (thrown) {
        return faultFrom(thrown).code === 'article.missing' ? [{ copy, recovered: undefined }] : [];
      }
    }),
  );
  return found.flat();
}
