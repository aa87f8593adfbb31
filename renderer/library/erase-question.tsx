import { Trash2 } from 'lucide-react';
import type { ArticleSummary } from '#core/host/library.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { useSpeech } from '../messages/say.tsx';
import { useHeadline } from './article-row.tsx';
import { type Named, useLibraryActions } from './library-actions.ts';

/** Asks before articles are erased for good: the one thing in the library that cannot be taken back. */
export function EraseQuestion({
  articles,
  known,
  onClose,
  onErased,
}: {
  /** None: nothing is asked. */
  articles: readonly Named[];
  /** What is loaded of an article. */
  known(id: string): ArticleSummary | undefined;
  onClose(): void;
  onErased(): void;
}) {
  const { say } = useSpeech();
  const headline = useHeadline();
  const actions = useLibraryActions();
  return (
    <Dialog
      role="alertdialog"
      size="small"
      isOpen={articles.length > 0}
      onClose={onClose}
      title={say('library.erase-title')}
      icon={<Trash2 size={20} aria-hidden />}
      footer={
        <>
          <Button kind="quiet" autoFocus onPress={onClose}>
            {say('shell.cancel')}
          </Button>
          <Button
            kind="danger"
            onPress={() => {
              actions.erase(articles);
              onErased();
            }}
          >
            {say('library.erase')}
          </Button>
        </>
      }
    >
      <div className="erase-question">
        <p>{say('library.erase-question', { count: articles.length })}</p>
        <ul>
          {articles.slice(0, 5).map((article) => (
            <li key={article.id}>{headline(known(article.id) ?? { headline: '' })}</li>
          ))}
          {articles.length > 5 && <li>…</li>}
        </ul>
      </div>
    </Dialog>
  );
}
