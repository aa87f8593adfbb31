import './unsaved-dialog.css';
import { FolderSync } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Article } from '#core/article/article.ts';
import { newArticleId, newId } from '#core/article/id.ts';
import type { CopyComparison, OtherCopy } from '#core/host/copies.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Progress } from '../controls/progress.tsx';
import { notify } from '../controls/toast.tsx';
import { useHost } from '../host/host-context.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { whenInWords } from '../library/when.ts';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';
import { ComparisonDialog } from '../versions/comparison-dialog.tsx';

/** So many articles of one copy are shown by name. */
const SHOWN = 100;

type OtherArticle = CopyComparison['articles'][number];
interface Compared {
  copy: OtherCopy;
  /** What it has otherwise; absent while it is being read. */
  found?: CopyComparison;
  /** Why it could not be read. */
  thrown?: unknown;
}
interface Pair {
  copy: OtherCopy;
  article: OtherArticle;
  own: Article;
  other: Article;
}

/**
 * At the start, where a service left a second copy of the library beside it: what that copy has otherwise, each text
 * to be compared and taken over as an article of its own. Nothing is merged, and the copy is only ever moved.
 */
export function OtherCopiesDialog() {
  const host = useHost();
  const speech = useSpeech();
  const { say } = speech;
  const { settings } = useSettings();
  const [copies, setCopies] = useState<readonly Compared[]>([]);
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set());
  const [pair, setPair] = useState<Pair>();
  const [isWorking, setWorking] = useState(false);
  useEffect(() => {
    let isGone = false;
    const show = (next: readonly Compared[]) => {
      if (!isGone) setCopies(next);
    };
    host.call('copies.list', {}).then(
      async ({ copies: there }) => {
        let compared = there.map((copy): Compared => ({ copy }));
        show(compared);
        for (const { copy } of compared.filter((each) => each.copy.kind === 'library')) {
          const answer = await host.call('copies.compare', { name: copy.name }).then(
            (found): Compared => ({ copy, found }),
            (thrown): Compared => ({ copy, thrown }),
          );
          compared = compared.map((each) => (each.copy === copy ? answer : each));
          show(compared);
        }
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [host]);

  const when = (instant: string) => whenInWords(instant, new Date(), settings.profile, speech);
  const keyOf = (copy: OtherCopy, { id }: OtherArticle) => `${copy.name} ${id}`;
  const tell = (thrown: unknown) => notify({ words: arabicOf(thrown, speech), tone: 'error' });

  async function add(copy: OtherCopy, article: OtherArticle): Promise<void> {
    const { article: other } = await host.call('copies.open', { name: copy.name, id: article.id });
    const isApart = article.state !== 'absent';
    await host.call('library.add', {
      article: isApart
        ? {
            ...other,
            id: newArticleId(),
            headline: say('copies.headline', { headline: other.headline }),
            blocks: other.blocks.map((block) => ({ ...block, id: newId() })),
          }
        : other,
    });
    setAdded((before) => new Set(before).add(keyOf(copy, article)));
  }
  async function working(work: () => Promise<void>): Promise<void> {
    setWorking(true);
    await work().catch(tell);
    setWorking(false);
  }
  const left = copies.flatMap(({ copy, found }) =>
    found
      ? found.articles
          .filter((article) => !added.has(keyOf(copy, article)))
          .map((article) => ({ copy, article }))
      : [],
  );
  const addAll = () =>
    working(async () => {
      for (const { copy, article } of left) await add(copy, article);
    });
  const compare = ({ copy, article }: { copy: OtherCopy; article: OtherArticle }) =>
    working(async () => {
      const [{ article: own }, { article: other }] = await Promise.all([
        host.call('library.open', { id: article.id }),
        host.call('copies.open', { name: copy.name, id: article.id }),
      ]);
      setPair({ copy, article, own, other });
    });
  const setAside = () =>
    working(async () => {
      const { place } = await host.call('copies.setAside', { names: copies.map(({ copy }) => copy.name) });
      notify({ words: `${say('copies.is-aside')} \u2066${place}\u2069` });
      setCopies([]);
    });

  return (
    <>
      <Dialog
        isOpen={copies.length > 0}
        onClose={() => setCopies([])}
        title={say('copies.title')}
        icon={<FolderSync size={20} aria-hidden />}
        isBusy={isWorking}
        footer={
          <>
            <Button kind="quiet" onPress={() => setCopies([])}>
              {say('copies.later')}
            </Button>
            {left.length > 1 && (
              <Button isDisabled={isWorking} onPress={() => void addAll()}>
                {say('copies.add-all')}
              </Button>
            )}
            <Button kind="primary" isDisabled={isWorking} onPress={() => void setAside()}>
              {say('copies.set-aside')}
            </Button>
          </>
        }
      >
        <p className="unsaved-words">{say('copies.words')}</p>
        {copies.map(({ copy, found, thrown }) => (
          <section key={copy.name} className="other-copy">
            <h3 className="other-copy-name">
              <bdi dir="ltr">{copy.name}</bdi>
            </h3>
            <p className="unsaved-aside">
              {copy.service === undefined
                ? say('copies.unnamed', { when: when(copy.changedAt) })
                : say('copies.named', { service: copy.service, when: when(copy.changedAt) })}
            </p>
            <p className="other-copy-words">{wordsOf(copy, found, thrown)}</p>
            {copy.kind === 'library' && !found && !thrown && <Progress label={say('copies.reading')} />}
            {found && (
              <ul className="unsaved-list">
                {found.articles.slice(0, SHOWN).map((article) => line(copy, article))}
              </ul>
            )}
          </section>
        ))}
      </Dialog>
      {pair && (
        <ComparisonDialog
          title={say('copies.title')}
          before={pair.own}
          after={pair.other}
          names={{ before: say('copies.own'), after: say('copies.other') }}
          onClose={() => setPair(undefined)}
          actions={
            <Button
              kind="primary"
              isDisabled={isWorking}
              onPress={() =>
                void working(async () => {
                  await add(pair.copy, pair.article);
                  setPair(undefined);
                })
              }
            >
              {say('copies.add-apart')}
            </Button>
          }
        />
      )}
    </>
  );

  function line(copy: OtherCopy, article: OtherArticle) {
    const { state, updatedAt, ownUpdatedAt } = article;
    const aside =
      state === 'differs' && ownUpdatedAt !== undefined
        ? say('copies.differs', { there: when(updatedAt), here: when(ownUpdatedAt) })
        : say(state === 'absent' ? 'copies.absent' : 'copies.trash');
    const isAdded = added.has(keyOf(copy, article));
    return (
      <li key={article.id} className="unsaved-line">
        <span className="unsaved-headline">{article.headline || say('desk.untitled')}</span>
        <span className="unsaved-aside">{aside}</span>
        {isAdded ? (
          <span className="other-copy-added">{say('copies.added')}</span>
        ) : state === 'differs' ? (
          <Button isDisabled={isWorking} onPress={() => void compare({ copy, article })}>
            {say('copies.compare')}
          </Button>
        ) : (
          <Button isDisabled={isWorking} onPress={() => void working(() => add(copy, article))}>
            {say(state === 'absent' ? 'copies.add' : 'copies.add-apart')}
          </Button>
        )}
      </li>
    );
  }

  function wordsOf({ kind }: OtherCopy, found: CopyComparison | undefined, thrown: unknown): string {
    if (kind !== 'library') return say(kind === 'log' ? 'copies.log' : 'copies.picture');
    if (thrown !== undefined) return arabicOf(thrown, speech);
    if (found === undefined) return '';
    const more = found.articles.length - SHOWN;
    return [
      found.articles.length === 0 ? say('copies.nothing') : '',
      say('copies.same', { count: found.same }),
      found.unreadable > 0 ? say('copies.unreadable', { count: found.unreadable }) : '',
      more > 0 ? say('copies.more', { count: more }) : '',
    ]
      .filter(Boolean)
      .join(' ');
  }
}
