import { ArrowDown, ArrowUp, GripVertical, SquarePen, Trash2 } from 'lucide-react';
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { writeDate } from '#core/arabic/dates.ts';
import type { Related } from '#core/article/related.ts';
import { IconButton } from '../controls/button.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { useSpeech } from '../messages/say.tsx';
import { TargetNote } from './target-note.tsx';
import { useTargets } from './use-suggestions.ts';

/** Other stories in their order: to be moved by drag or by button, changed and taken away. */
export function StoryList({
  label,
  stories,
  isRanked,
  onChange,
  onEdit,
}: {
  label: string;
  stories: readonly Related[];
  /** Whether their rank is shown. */
  isRanked?: boolean;
  onChange(stories: Related[]): void;
  onEdit(story: Related): void;
}) {
  const { say, number, digits } = useSpeech();
  const { settings } = useSettings();
  const moved = (from: number, to: number) => {
    const next = [...stories];
    const [story] = next.splice(from, 1);
    if (story) next.splice(to, 0, story);
    onChange(next);
  };
  const targets = useTargets(stories.flatMap(({ articleId }) => articleId ?? []));
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({
        'text/plain': stories.find(({ id }) => id === key)?.headline ?? '',
      })),
    onReorder({ keys, target }) {
      const taken = stories.filter(({ id }) => keys.has(id));
      const left = stories.filter(({ id }) => !keys.has(id));
      const index = left.findIndex(({ id }) => id === target.key) + (target.dropPosition === 'after' ? 1 : 0);
      onChange(left.toSpliced(index, 0, ...taken));
    },
  });
  return (
    <GridList
      aria-label={label}
      className="stories"
      items={stories.map((story, index) => ({ ...story, index }))}
      dragAndDropHooks={dragAndDropHooks}
      dependencies={[stories, digits, targets]}
    >
      {({ index, ...story }) => (
        <GridListItem id={story.id} textValue={story.headline} className="story">
          <AriaButton slot="drag" className="story-grip">
            <GripVertical size={16} aria-hidden />
          </AriaButton>
          {isRanked && <span className="story-rank">{number(index + 1)}</span>}
          <div className="story-words">
            <p className="story-headline" dir="auto">
              {story.headline}
            </p>
            <p className="story-about">
              {[
                story.source,
                story.publishedAt && writeDate(story.publishedAt, { ...settings.profile, digits }),
                story.articleId ? say('related.from-library') : undefined,
              ]
                .filter(Boolean)
                .join(' · ')}
              {story.url && <bdi dir="ltr">{hostOf(story.url)}</bdi>}
            </p>
            <TargetNote
              story={story}
              target={story.articleId === undefined ? undefined : targets.get(story.articleId)}
              onRename={(headline) =>
                onChange(stories.map((each) => (each.id === story.id ? { ...each, headline } : each)))
              }
            />
            <div className="story-actions">
              <IconButton
                label={say('related.up', { headline: story.headline })}
                icon={<ArrowUp size={16} />}
                isDisabled={index === 0}
                onPress={() => moved(index, index - 1)}
              />
              <IconButton
                label={say('related.down', { headline: story.headline })}
                icon={<ArrowDown size={16} />}
                isDisabled={index === stories.length - 1}
                onPress={() => moved(index, index + 1)}
              />
              <IconButton
                label={`${say('related.edit')}: ${story.headline}`}
                icon={<SquarePen size={16} />}
                onPress={() => onEdit(story)}
              />
              <IconButton
                label={say('related.remove', { headline: story.headline })}
                icon={<Trash2 size={16} />}
                onPress={() => onChange(stories.filter(({ id }) => id !== story.id))}
              />
            </div>
          </div>
        </GridListItem>
      )}
    </GridList>
  );
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}
