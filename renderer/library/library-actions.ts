import { useMemo } from 'react';
import type { Status } from '#core/article/article.ts';
import type { ArticleSummary } from '#core/host.ts';
import { notify } from '../controls/toast.tsx';
import { useHost } from '../host/host-context.tsx';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';

/** What can be done with articles of the library. Whatever can be taken back says so in its notice. */
export interface LibraryActions {
  setStatus(articles: readonly Named[], status: Status): void;
  /** Puts a tag on them, or takes it off. */
  setTag(articles: readonly Named[], tag: string, isOn: boolean): void;
  duplicate(articles: readonly Named[]): void;
  remove(articles: readonly Named[]): void;
  restore(articles: readonly Named[]): void;
  /** For good. The caller has asked before. */
  erase(articles: readonly Named[]): void;
}

/** An article as far as what is done with it needs: of a large selection most are not loaded. */
export type Named = Pick<ArticleSummary, 'id'>;

export function useLibraryActions(): LibraryActions {
  const host = useHost();
  const speech = useSpeech();
  return useMemo(() => {
    const { say } = speech;
    const idsOf = (articles: readonly Named[]) => articles.map(({ id }) => id);
    const attempt = (work: Promise<unknown>, done?: () => void) => {
      work.then(done, (thrown) => notify({ words: arabicOf(thrown, speech), tone: 'error' }));
    };
    const undo = (run: () => Promise<unknown>) => ({
      words: say('shell.undo'),
      run: () => attempt(run()),
    });
    return {
      setStatus(articles, status) {
        const done = host.call('library.setStatus', { ids: idsOf(articles), status });
        attempt(
          done.then(({ before }) => {
            const count = before.reduce((sum, { ids }) => sum + ids.length, 0);
            if (count === 0) return;
            notify({
              words: say('library.status-changed', { count, status: say(`status.${status}`) }),
              action: undo(() => Promise.all(before.map((group) => host.call('library.setStatus', group)))),
            });
          }),
        );
      },
      setTag(articles, tag, isOn) {
        const done = host.call('library.setTag', { ids: idsOf(articles), tag, isOn });
        attempt(
          done.then(({ ids }) =>
            notify({
              words: say(isOn ? 'library.tagged' : 'library.untagged', { count: ids.length, tag }),
              ...(ids.length > 0 && {
                action: undo(() => host.call('library.setTag', { ids, tag, isOn: !isOn })),
              }),
            }),
          ),
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
