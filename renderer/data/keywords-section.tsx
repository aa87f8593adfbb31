import { RotateCcw } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { keywordsOf } from '#core/arabic/keywords.ts';
import type { Keywords } from '#core/article/article.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { useArticleAtRest, useArticlePart } from '../article/use-article.ts';
import { Switch } from '../controls/switch.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { useSpeech } from '../messages/say.tsx';
import { KeywordLine } from './keyword-line.tsx';
import { TellingWords } from './telling-words.tsx';

const REST_MS = 500;

/** The most used words of the article, and what the editor has said of them. */
export function KeywordsSection({ session }: { session: ArticleSession }) {
  const { say } = useSpeech();
  const { settings } = useSettings();
  const article = useArticleAtRest(session, REST_MS);
  const kept = useArticlePart(session, (each) => each.keywords);
  const found = useMemo(
    () => keywordsOf({ ...article, ...(kept && { keywords: kept }) }, { top: settings.profile.keywords }),
    [article, kept, settings.profile.keywords],
  );
  const list = useRef<HTMLOListElement>(null);
  const change = (part: Partial<Keywords>, step: string) => {
    const before = kept ?? { title: say('data.keywords'), pinned: [], hidden: [] };
    session.setFields({ keywords: { ...before, ...part } }, step);
  };
  return (
    <section className="data-section" aria-label={say('data.keywords')}>
      <h3 className="data-title">{say('data.keywords')}</h3>
      <Switch
        label={say('data.keywords-show')}
        isOn={kept !== undefined}
        onChange={(isShown) => {
          if (isShown) change({}, 'keywords shown');
          else session.setFields({ keywords: undefined }, 'keywords hidden');
        }}
      />
      {!kept && found.length > 0 && <p className="data-note">{found.map(({ text }) => text).join('، ')}</p>}
      {kept && (
        <>
          <TextField
            label={say('data.keywords-title')}
            value={kept.title}
            onChange={(title) => change({ title }, 'keywords title')}
          />
          {found.length === 0 && <p className="data-note">{say('data.keywords-none')}</p>}
          <ol ref={list} tabIndex={-1} className="keywords" aria-label={kept.title}>
            {found.map((keyword) => {
              const { text } = keyword;
              const isPinned = kept.pinned.includes(text);
              return (
                <KeywordLine
                  key={text}
                  keyword={keyword}
                  isPinned={isPinned}
                  onPin={() =>
                    change(
                      {
                        pinned: isPinned
                          ? kept.pinned.filter((word) => word !== text)
                          : [...kept.pinned, text],
                      },
                      `pin ${text} ${isPinned}`,
                    )
                  }
                  onHide={() =>
                    change(
                      { hidden: [...kept.hidden, text], pinned: kept.pinned.filter((word) => word !== text) },
                      `hide ${text}`,
                    )
                  }
                  onRename={(name) => {
                    change(renamedIn(kept, text, name), `rename ${text} ${name}`);
                    // The line is another one now.
                    list.current?.focus();
                  }}
                />
              );
            })}
          </ol>
          <TellingWords
            id={session.id}
            known={[...found.map(({ text }) => text), ...kept.hidden]}
            onPin={(word) => change({ pinned: [...kept.pinned, word] }, `pin ${word} false`)}
          />
          <PutRight
            title={say('data.keyword-hidden')}
            words={kept.hidden.map((word) => ({ word, shown: word }))}
            onRestore={(word) =>
              change({ hidden: kept.hidden.filter((each) => each !== word) }, `restore ${word}`)
            }
          />
          <PutRight
            title={say('data.keyword-renamed')}
            words={(kept.renamed ?? []).map(({ from, to }) => ({ word: from, shown: `${from} ← ${to}` }))}
            onRestore={(word) =>
              change({ renamed: kept.renamed?.filter(({ from }) => from !== word) }, `restore ${word}`)
            }
          />
        </>
      )}
    </section>
  );
}

/** Words that the editor put right by hand, each to be taken back. */
function PutRight({
  title,
  words,
  onRestore,
}: {
  title: string;
  words: readonly { word: string; shown: string }[];
  onRestore(word: string): void;
}) {
  const { say } = useSpeech();
  if (words.length === 0) return null;
  return (
    <div className="keywords-hidden">
      <span className="data-note">{title}</span>
      {words.map(({ word, shown }) => (
        <button
          key={word}
          type="button"
          className="keyword-hidden"
          aria-label={say('data.keyword-restore', { word: shown })}
          onClick={() => onRestore(word)}
        >
          {shown}
          <RotateCcw size={13} aria-hidden />
        </button>
      ))}
    </div>
  );
}

/** Under its new name, also where the word has one already, and where it is pinned. */
function renamedIn({ renamed = [], pinned }: Keywords, text: string, name: string): Partial<Keywords> {
  const before = renamed.filter(({ to }) => to === text);
  const next =
    before.length === 0
      ? [...renamed, { from: text, to: name }]
      : renamed.map((each) => (each.to === text ? { ...each, to: name } : each));
  return {
    renamed: next.filter(({ from, to }) => from !== to),
    pinned: [...new Set(pinned.map((word) => (word === text ? name : word)))],
  };
}
