import { LayoutList, Library, Link2, Pencil } from 'lucide-react';
import { useState } from 'react';
import type { BlockOf } from '#core/article/block.ts';
import type { Related } from '#core/article/related.ts';
import { Button, IconButton } from '../../controls/button.tsx';
import { useSpeech } from '../../messages/say.tsx';
import { StoryDialog } from '../../related/story-dialog.tsx';
import { ItemMenu } from './item-menu.tsx';
import type { ToolsProps } from './piece-bar.tsx';
import { itemOfField } from './piece-fields.ts';

/** The stories of a box in the text: more of them from the library or by hand, and the one with the caret. */
export function RelatedTools({ session, block, field, change, onStories }: ToolsProps<BlockOf<'related'>>) {
  const { say } = useSpeech();
  const [editing, setEditing] = useState<Related | 'new'>();
  const index = itemOfField(field ?? '');
  const put = (items: Related[], at: number) =>
    change(
      session,
      block.id,
      'related',
      (box) => ({ ...box, items }),
      items.length > 0 ? `items.${at}.headline` : 'title',
    );
  const item = index === undefined ? undefined : block.items[index];
  return (
    <>
      <Button kind="quiet" icon={<Library size={16} aria-hidden />} onPress={() => onStories(block.id)}>
        {say('related.from-library')}
      </Button>
      <IconButton
        label={say('related.by-hand')}
        icon={<Link2 size={16} />}
        onPress={() => setEditing('new')}
      />
      {index !== undefined && item && (
        <ItemMenu
          label={say('editor.item-story')}
          icon={<LayoutList size={16} className="mirrored" aria-hidden />}
          items={block.items}
          index={index}
          onChange={put}
          lines={[
            {
              id: 'edit',
              words: say('editor.item-edit'),
              icon: <Pencil size={18} />,
              onAction: () => setEditing(item),
            },
          ]}
        />
      )}
      {editing !== undefined && (
        <StoryDialog
          story={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
          onKeep={(story) => {
            setEditing(undefined);
            const at = block.items.findIndex(({ id }) => id === story.id);
            if (at < 0) put([...block.items, story], block.items.length);
            else put(block.items.with(at, story), at);
          }}
        />
      )}
    </>
  );
}
