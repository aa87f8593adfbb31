import { EyeOff, Pin, RotateCcw } from 'lucide-react';
import { useMemo } from 'react';
import { keywordsOf } from '#core/arabic/keywords.ts';
import type { Keywords } from '#core/article/article.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { useArticleAtRest, useArticlePart } from '../article/use-article.ts';
import { IconButton } from '../controls/button.tsx';
import { Switch } from '../controls/switch.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { useSpeech } from '../messages/say.tsx';

const REST_MS = 500;

/** The most used words of the article, and what the editor has said of them. */
export function KeywordsSection({ session }: { session: ArticleSession }) {
  const { say, number } = useSpeech();
  const { settings } = useSettings();
  const article = useArticleAtRest(session, REST_MS);
  const kept = useArticlePart(session, (each) => each.keywords);
  const found = useMemo(
    () => keywordsOf({ ...article, ...(kept && { keywords: kept }) }, { top: settings.profile.keywords }),
    [article, kept, settings.profile.keywords],
  );
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
      {kept && (
        <>
          <TextField
            label={say('data.keywords-title')}
            value={kept.title}
            onChange={(title) => change({ title }, 'keywords title')}
          />
          {found.length === 0 && <p className="data-note">{say('data.keywords-none')}</p>}
          <ol className="keywords">
            {found.map(({ text, count }) => {
              const isPinned = kept.pinned.includes(text);
              return (
                <li key={text} className="keyword">
                  <span className="keyword-text">{text}</span>
                  <span className="keyword-count">{number(count)}</span>
                  <IconButton
                    label={say(isPinned ? 'data.keyword-unpin' : 'data.keyword-pin', { word: text })}
                    icon={<Pin size={15} />}
                    isOn={isPinned}
                    aria-pressed={isPinned}
                    onPress={() =>
                      change(
                        {
                          pinned: isPinned
                            ? kept.pinned.filter((word) => word !== text)
                            : [...kept.pinned, text],
                        },
                        `pin ${text} ${isPinned}`,
                      )
                    }
                  />
                  <IconButton
                    label={say('data.keyword-hide', { word: text })}
                    icon={<EyeOff size={15} />}
                    onPress={() =>
                      change(
                        {
                          hidden: [...kept.hidden, text],
                          pinned: kept.pinned.filter((word) => word !== text),
                        },
                        `hide ${text}`,
                      )
                    }
                  />
                </li>
              );
            })}
          </ol>
          {kept.hidden.length > 0 && (
            <div className="keywords-hidden">
              <span className="data-note">{say('data.keyword-hidden')}</span>
              {kept.hidden.map((word) => (
                <button
                  key={word}
                  type="button"
                  className="keyword-hidden"
                  aria-label={say('data.keyword-restore', { word })}
                  onClick={() =>
                    change({ hidden: kept.hidden.filter((each) => each !== word) }, `restore ${word}`)
                  }
                >
                  {word}
                  <RotateCcw size={13} aria-hidden />
                </button>
              ))}
            </div>
          )}
        </>
      )}
    </section>
  );
}
