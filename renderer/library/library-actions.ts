import { useMemo } from 'react';
import type { Status } from '#core/article/article.ts';
import type { ArticleSummary } from '#core/host/library.ts';
import { notify } from '../controls/toast.tsx';
import { useHost } from '../host/host-context.tsx';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';
import { keepStep, takeStepBack } from './last-step.ts';

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

/** What was done, in words, and how it is taken back. */
interface Step {
  words: string;
  takeBack?: () => Promise<unknown>;
}

export function useLibraryActions(): LibraryActions {
  const host = useHost();
  const speech = useSpeech();
  return useMemo(() => {
    const { say } = speech;
    const idsOf = (articles: readonly Named[]) => articles.map(({ id }) => id);
    const tellFailure = (thrown: unknown) => notify({ words: arabicOf(thrown, speech), tone: 'error' });

    /** Tells of a step and of what ended it, and keeps how it is taken back, also what a failure left of it. */
    const tell = (step: Step | undefined, thrown?: unknown) => {
      const takeBack = step?.takeBack;
      const run = takeBack && (() => void takeBack().catch(tellFailure));
      keepStep(run);
      const failure = thrown === undefined ? undefined : arabicOf(thrown, speech);
      const words = [failure, step?.words].filter(Boolean).join(' ');
      if (words === '') return;
      notify({
        words,
        ...(failure !== undefined && { tone: 'error' }),
        ...(run && { action: { words: say('shell.undo'), run: takeStepBack } }),
      });
    };

    /** Does it with some after some, says so while it lasts, and stops where the editor wants that. */
    const bySome = async <Done>(
      ids: readonly string[],
      work: (some: string[]) => Promise<Done[]>,
    ): Promise<{ done: Done[]; thrown?: unknown }> => {
      let isStopped = false;
      const stop = {
        words: say('shell.cancel'),
        run: () => {
          isStopped = true;
        },
      };
      const sign =
        ids.length > AT_ONCE &&
        notify({
          words: say('library.working', { count: ids.length }),
          tone: 'working',
          action: stop,
        });
      const done: Done[] = [];
      try {
        for (let from = 0; from < ids.length && !isStopped; from += AT_ONCE)
          done.push(...(await work(ids.slice(from, from + AT_ONCE))));
        return { done };
      } catch (thrown) {
        return { done, thrown };
      } finally {
        if (sign) sign();
      }
    };

    /** Does it with all of them, and tells what came of it. */
    const change = async <Done>(
      articles: readonly Named[],
      work: (some: string[]) => Promise<Done[]>,
      stepOf: (done: Done[]) => Step | undefined,
    ) => {
      const { done, thrown } = await bySome(idsOf(articles), work);
      tell(done.length > 0 || thrown === undefined ? stepOf(done) : undefined, thrown);
    };
    /** The way back, which throws what stopped it. */
    const back = async <Done>(ids: readonly string[], work: (some: string[]) => Promise<Done[]>) => {
      const { thrown } = await bySome(ids, work);
      if (thrown !== undefined) throw thrown;
    };
    const move = (where: 'library.remove' | 'library.restore') => (some: string[]) =>
      host.call(where, { ids: some }).then(() => some);
    const tag = (name: string, isOn: boolean) => (some: string[]) =>
      host.call('library.setTag', { ids: some, tag: name, isOn }).then(({ ids }) => ids);

    return {
      setStatus(articles, status) {
        // All or none, and quick: the rules are asked of each before any is changed.
        host.call('library.setStatus', { ids: idsOf(articles), status }).then(({ before }) => {
          const count = before.reduce((sum, { ids }) => sum + ids.length, 0);
          if (count === 0) return;
          tell({
            words: say('library.status-changed', { count, status: say(`status.${status}`) }),
            takeBack: () => Promise.all(before.map((group) => host.call('library.setStatus', group))),
          });
        }, tellFailure);
      },
      setTag(articles, name, isOn) {
        void change(articles, tag(name, isOn), (ids) => ({
          words: say(isOn ? 'library.tagged' : 'library.untagged', { count: ids.length, tag: name }),
          ...(ids.length > 0 && { takeBack: () => back(ids, tag(name, !isOn)) }),
        }));
      },
      duplicate(articles) {
        const copies = (some: string[]) =>
          Promise.all(some.map((id) => host.call('library.duplicate', { id }).then((copy) => copy.id)));
        void change(articles, copies, (made) => ({
          words: say('library.duplicated', { count: made.length }),
          takeBack: () => back(made, move('library.remove')),
        }));
      },
      remove(articles) {
        void change(articles, move('library.remove'), (ids) => ({
          words: say('library.removed', { count: ids.length }),
          takeBack: () => back(ids, move('library.restore')),
        }));
      },
      restore(articles) {
        void change(articles, move('library.restore'), (ids) => ({
          words: say('library.restored', { count: ids.length }),
          takeBack: () => back(ids, move('library.remove')),
        }));
      },
      erase(articles) {
        const erased = (some: string[]) => host.call('library.erase', { ids: some }).then(() => some);
        void change(articles, erased, () => undefined);
      },
    };
  }, [host, speech]);
}
