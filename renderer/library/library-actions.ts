import { useMemo } from 'react';
import type { Status } from '#core/article/article.ts';
import type { ArticleSummary } from '#core/host/library.ts';
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

/** So many at once: between them the library answers whoever is writing meanwhile. */
const AT_ONCE = 200;

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
    /** Does it with some after some, says so while it lasts, and stops where the editor wants that. */
    const bySome = async <Done>(
      ids: readonly string[],
      work: (some: string[]) => Promise<Done>,
    ): Promise<Done[]> => {
      let isStopped = false;
      const sign =
        ids.length > AT_ONCE &&
        notify({
          words: say('library.working', { count: ids.length }),
          tone: 'working',
          action: {
            words: say('shell.cancel'),
            run: () => {
              isStopped = true;
            },
          },
        });
      const done: Done[] = [];
      try {
        for (let from = 0; from < ids.length && !isStopped; from += AT_ONCE)
          done.push(await work(ids.slice(from, from + AT_ONCE)));
      } finally {
        if (sign) sign();
      }
      return done;
    };
    const tag = async (ids: readonly string[], name: string, isOn: boolean) =>
      (await bySome(ids, (some) => host.call('library.setTag', { ids: some, tag: name, isOn }))).flatMap(
        (done) => done.ids,
      );
    /** Gives the ids that it was done with. */
    const move = async (ids: readonly string[], where: 'library.remove' | 'library.restore') =>
      (await bySome(ids, (some) => host.call(where, { ids: some }).then(() => some))).flat();
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
      setTag(articles, name, isOn) {
        attempt(
          tag(idsOf(articles), name, isOn).then((ids) =>
            notify({
              words: say(isOn ? 'library.tagged' : 'library.untagged', { count: ids.length, tag: name }),
              ...(ids.length > 0 && { action: undo(() => tag(ids, name, !isOn)) }),
            }),
          ),
        );
      },
      duplicate(articles) {
        const copies = bySome(idsOf(articles), (some) =>
          Promise.all(some.map((id) => host.call('library.duplicate', { id }))),
        );
        attempt(
          copies.then((some) => {
            const made = some.flat();
            notify({
              words: say('library.duplicated', { count: made.length }),
              action: undo(() =>
                move(
                  made.map(({ id }) => id),
                  'library.remove',
                ),
              ),
            });
          }),
        );
      },
      remove(articles) {
        attempt(
          move(idsOf(articles), 'library.remove').then((ids) =>
            notify({
              words: say('library.removed', { count: ids.length }),
              action: undo(() => move(ids, 'library.restore')),
            }),
          ),
        );
      },
      restore(articles) {
        attempt(
          move(idsOf(articles), 'library.restore').then((ids) =>
            notify({
              words: say('library.restored', { count: ids.length }),
              action: undo(() => move(ids, 'library.remove')),
            }),
          ),
        );
      },
      erase: (articles) =>
        attempt(bySome(idsOf(articles), (some) => host.call('library.erase', { ids: some }))),
    };
  }, [host, speech]);
}
