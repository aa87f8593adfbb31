import { Library, Link2 } from 'lucide-react';
import { useState } from 'react';
import type { Related } from '#core/article/related.ts';
import { Button } from '../controls/button.tsx';
import { notify } from '../controls/toast.tsx';
import { useSpeech } from '../messages/say.tsx';
import { LibraryPicker } from './library-picker.tsx';
import { StoryDialog } from './story-dialog.tsx';
import { StoryList } from './story-list.tsx';

/** A list of stories with the ways to add to it: from the library, or by hand. */
export function StorySection({
  label,
  articleId,
  stories,
  isRanked,
  onChange,
  onUndo,
}: {
  label: string;
  articleId: string;
  stories: readonly Related[];
  isRanked?: boolean;
  onChange(stories: Related[]): void;
  onUndo(): void;
}) {
  const { say } = useSpeech();
  const [isPicking, setPicking] = useState(false);
  const [editing, setEditing] = useState<Related | 'new'>();
  const change = (next: Related[]) => {
    onChange(next);
    if (next.length < stories.length) {
      notify({ words: say('related.removed'), action: { words: say('related.bring-back'), run: onUndo } });
    }
  };
  const chosen = new Set(stories.flatMap(({ articleId: id }) => id ?? []));
  return (
    <>
      {stories.length > 0 && (
        <StoryList
          label={label}
          stories={stories}
          isRanked={isRanked ?? false}
          onChange={change}
          onEdit={setEditing}
        />
      )}
      <div className="story-add">
        <Button
          icon={<Library size={16} aria-hidden />}
          isOn={isPicking}
          aria-expanded={isPicking}
          onPress={() => setPicking(!isPicking)}
        >
          {say('related.from-library')}
        </Button>
        <Button icon={<Link2 size={16} aria-hidden />} onPress={() => setEditing('new')}>
          {say('related.by-hand')}
        </Button>
      </div>
      {isPicking && (
        <LibraryPicker articleId={articleId} chosen={chosen} onAdd={(story) => change([...stories, story])} />
      )}
      {editing !== undefined && (
        <StoryDialog
          story={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
          onKeep={(story) => {
            setEditing(undefined);
            change(
              editing === 'new'
                ? [...stories, story]
                : stories.map((each) => (each.id === story.id ? story : each)),
            );
          }}
        />
      )}
    </>
  );
}
