import { Check, Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { newId } from '#core/article/id.ts';
import type { Related } from '#core/article/related.ts';
import type { ArticleSummary } from '#core/host/library.ts';
import { SearchField } from '../controls/search-field.tsx';
import { useHost } from '../host/host-context.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { useSettled } from '../library/use-settled.ts';
import { whenInWords } from '../library/when.ts';
import { useSpeech } from '../messages/say.tsx';

const SHOWN = 8;
const TYPING_PAUSE_MS = 120;

/** Finds articles of the library and adds them as stories. */
export function LibraryPicker({
  articleId,
  chosen,
  onAdd,
}: {
  /** The open article, which is not related to itself. */
  articleId: string;
  /** Ids of articles that are there already. */
  chosen: ReadonlySet<string>;
  onAdd(story: Related): void;
}) {
  const host = useHost();
  const speech = useSpeech();
  const { say } = speech;
  const { settings } = useSettings();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly ArticleSummary[]>();
  const text = useSettled(typed.trim(), TYPING_PAUSE_MS);
  useEffect(() => {
    let isGone = false;
    const sort = text === '' ? 'updated' : 'best';
    host.call('library.list', { text, sort, limit: SHOWN + 1 }).then(
      ({ articles }) => {
        if (!isGone) setFound(articles.filter(({ id }) => id !== articleId).slice(0, SHOWN));
      },
      () => {
        if (!isGone) setFound([]);
      },
    );
    return () => {
      isGone = true;
    };
  }, [host, text, articleId]);
  const now = new Date();
  return (
    <div className="picker">
      <SearchField label={say('related.search')} value={typed} onChange={setTyped} autoFocus />
      {found?.length === 0 && <p className="panel-note">{say('related.none-found')}</p>}
      <ul className="picker-list">
        {found?.map((article) => {
          const isChosen = chosen.has(article.id);
          return (
            <li key={article.id}>
              <button
                type="button"
                className="picker-line"
                disabled={isChosen}
                onClick={() =>
                  onAdd({
                    id: newId(),
                    headline: article.headline,
                    articleId: article.id,
                    publishedAt: article.updatedAt,
                    why: 'hand',
                  })
                }
              >
                {isChosen ? <Check size={16} aria-hidden /> : <Plus size={16} aria-hidden />}
                <span className="picker-headline" dir="auto">
                  {article.headline || say('desk.untitled')}
                </span>
                <span className="picker-when">
                  {isChosen
                    ? say('related.added')
                    : whenInWords(article.updatedAt, now, settings.profile, speech)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
