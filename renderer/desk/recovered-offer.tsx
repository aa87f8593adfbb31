import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { ArticleSession } from '../article/article-session.ts';
import { forgetUnsaved, type RecoveredText } from '../article/unsaved-copy.ts';
import { Button } from '../controls/button.tsx';
import { notify } from '../controls/toast.tsx';
import { useHost } from '../host/host-context.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { whenInWords } from '../library/when.ts';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';
import { ComparisonDialog } from '../versions/comparison-dialog.tsx';
import { restoreInto } from '../versions/restore-into.ts';

/**
 * Offers the texts that had not reached the library, one after the other. Where the library's was changed since, it is taken only from the
 * comparison: the older headline of two must not come back unseen.
 */
export function RecoveredOffer({
  session,
  texts,
}: {
  session: ArticleSession;
  texts: readonly RecoveredText[];
}) {
  const host = useHost();
  const speech = useSpeech();
  const { say } = speech;
  const { settings } = useSettings();
  const [left, setLeft] = useState(texts);
  const [isComparing, setComparing] = useState(false);
  const [recovered] = left;
  if (recovered === undefined) return null;
  const when = whenInWords(recovered.keptAt, new Date(), settings.profile, speech);
  const forget = () => {
    void forgetUnsaved(host, { id: session.id, writer: recovered.writer });
    setComparing(false);
    setLeft(left.slice(1));
  };
  async function recover({ article }: RecoveredText): Promise<void> {
    try {
      await restoreInto(session, host, article);
      forget();
    } catch (thrown) {
      notify({ words: arabicOf(thrown, speech), tone: 'error' });
    }
  }
  return (
    <div className="desk-banner" role="alert">
      <TriangleAlert size={18} aria-hidden />
      <p>{say(recovered.isBehind ? 'recovery.behind' : 'desk.recovered', { when })}</p>
      <Button onPress={forget}>{say('desk.forget')}</Button>
      {recovered.isBehind ? (
        <Button kind="primary" onPress={() => setComparing(true)}>
          {say('recovery.compare')}
        </Button>
      ) : (
        <>
          <Button onPress={() => setComparing(true)}>{say('recovery.compare')}</Button>
          <Button kind="primary" onPress={() => void recover(recovered)}>
            {say('desk.recover')}
          </Button>
        </>
      )}
      {isComparing && (
        <ComparisonDialog
          title={say('recovery.title')}
          before={session.article()}
          after={recovered.article}
          names={{ before: say('recovery.library-text'), after: say('recovery.kept-text') }}
          onClose={() => setComparing(false)}
          actions={
            <>
              <Button onPress={forget}>{say('desk.forget')}</Button>
              <Button kind="primary" onPress={() => void recover(recovered)}>
                {say('recovery.use')}
              </Button>
            </>
          }
        />
      )}
    </div>
  );
}
