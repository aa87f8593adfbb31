import { Plus } from 'lucide-react';
import { newId } from '#core/article/id.ts';
import type { Related } from '#core/article/related.ts';
import type { Suggestion } from '#core/host/library.ts';
import { useCommands, useShortcut } from '../commands/commands-context.tsx';
import { Keys } from '../controls/keys.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { whenInWords } from '../library/when.ts';
import { useSpeech } from '../messages/say.tsx';
import { useSuggestions } from './use-suggestions.ts';

/** So many of the common words are named. */
const WORDS_NAMED = 4;

/** What the library proposes for the article, each with the reason; Enter or a press attaches it, a shortcut the first. */
export function Suggestions({
  articleId,
  chosen,
  onAdd,
}: {
  articleId: string;
  /** Ids of articles that are attached already. */
  chosen: ReadonlySet<string>;
  onAdd(story: Related): void;
}) {
  const speech = useSpeech();
  const { say } = speech;
  const { settings } = useSettings();
  const keys = useShortcut('related.attach');
  const stories = useSuggestions(articleId)?.filter(({ id }) => !chosen.has(id));
  const attach = ({ id, headline, updatedAt }: Suggestion) =>
    onAdd({ id: newId(), headline, articleId: id, publishedAt: updatedAt, why: 'suggested' });
  useCommands([
    {
      id: 'related.attach',
      message: 'related.attach-first',
      shortcuts: ['Mod+Shift+KeyL'],
      isEnabled: () => stories !== undefined && stories.length > 0,
      run: () => {
        if (stories?.[0]) attach(stories[0]);
      },
    },
  ]);
  if (stories === undefined || stories.length === 0) return null;
  const now = new Date();
  const reasonsOf = ({ words, tags, topics }: Suggestion) =>
    (
      [
        ['related.shared-words', words.slice(0, WORDS_NAMED)],
        ['related.shared-tags', tags],
        ['related.shared-topics', topics],
      ] as const
    ).flatMap(([message, names]) =>
      names.length > 0 ? [say(message, { names: names.join('، '), count: names.length })] : [],
    );
  return (
    <section className="related-section" aria-label={say('related.suggested')}>
      <h3 className="related-title suggestions-title">
        {say('related.suggested')}
        {keys && <Keys shortcut={keys} />}
      </h3>
      <ul className="suggestions">
        {stories.map((story) => (
          <li key={story.id}>
            <button type="button" className="suggestion" onClick={() => attach(story)}>
              <Plus size={16} aria-hidden />
              <span className="suggestion-words">
                <span className="suggestion-headline" dir="auto">
                  {story.headline || say('desk.untitled')}
                </span>
                <span className="suggestion-why">
                  {reasonsOf(story).map((reason) => (
                    <span key={reason}>{reason}</span>
                  ))}
                  <span>{whenInWords(story.updatedAt, now, settings.profile, speech)}</span>
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
