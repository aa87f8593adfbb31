import { useMemo } from 'react';
import type { Status } from '#core/article/article.ts';
import type { ArticleSummary } from '#core/host.ts';
import { notify } from '../controls/toast.tsx';
import { useHost } from '../host/host-context.tsx';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';

/** What can be done with articles of the library. Whatever can be taken back says so in its notice. */
export interface LibraryActions {
  setStatus(articles: readonly ArticleSummary[], status: Status): void;
  duplicate(articles: readonly ArticleSummary[]): void;
  remove(articles: readonly ArticleSummary[]): void;
  restore(articles: readonly ArticleSummary[]): void;
  /** For good. The caller has asked before. */
  erase(articles: readonly ArticleSummary[]): void;
}

export function useLibraryActions(): LibraryActions {
  const host = useHost();
  const speech = useSpeech();
  return useMemo(() => {
    const { say } = speech;
    const idsOf = (articles: readonly ArticleSummary[]) => articles.map(({ id }) => id);
    const attempt = (work: Promise<unknown>, done?: () => void) => {
      work.then(done, (thrown) => notify({ words: arabicOf(thrown, speech), tone: 'error' }));
    };
    const undo = (run: () => Promise<unknown>) => ({
      words: say('shell.undo'),
      run: () => attempt(run()),
    });
    return {
      setStatus(articles, status) {
        const changing = articles.filter((article) => article.status !== status);
        if (changing.length === 0) return;
        const before = Map.groupBy(changing, (article) => article.status);
        attempt(host.call('library.setStatus', { ids: idsOf(changing), status }), () =>
          notify({
            words: say('library.status-changed', {
              count: changing.length,
              status: say(`status.${status}`),
            }),
            action: undo(() =>
              Promise.all(
                [...before].map(([old, group]) =>
                  host.call('library.setStatus', { ids: idsOf(group), status: old }),
                ),
              ),
            ),
          }),
        );
      },
      duplicate(articles) {
        const copies = Promise.all(articles.map(({ id }) => host.call('library.duplicate', { id })));
        attempt(
          copies.then((made) =>
            notify({
              words: say('library.duplicated', { count: made.length }),
              action: undo(() => host.call('library.remove', { ids: made.map(({ id }) => id) })),
            }),
          ),
        );
      },
      remove(articles) {
        const ids = idsOf(articles);
        attempt(host.call('library.remove', { ids }), () =>
          notify({
            words: say('library.removed', { count: ids.length }),
            action: undo(() => host.call('library.restore', { ids })),
          }),
        );
      },
      restore(articles) {
        const ids = idsOf(articles);
        attempt(host.call('library.restore', { ids }), () =>
          notify({
            words: say('library.restored', { count: ids.length }),
            action: undo(() => host.call('library.remove', { ids })),
          }),
        );
      },
      erase: (articles) => attempt(host.call('library.erase', { ids: idsOf(articles) })),
    };
  }, [host, speech]);
}
