import { Library } from 'lucide-react';
import type { ArticleSession } from '../../article/article-session.ts';
import { useArticlePart } from '../../article/use-article.ts';
import { Button } from '../../controls/button.tsx';
import { Dialog } from '../../controls/dialog.tsx';
import { useSpeech } from '../../messages/say.tsx';
import { LibraryPicker } from '../../related/library-picker.tsx';
import { changeBlock } from '../block-actions.ts';

/** Adds stories of the library to a box of related stories in the text. */
export function StoryPicker({
  session,
  boxId,
  onClose,
}: {
  session: ArticleSession;
  boxId: string;
  onClose(): void;
}) {
  const { say } = useSpeech();
  const box = useArticlePart(session, ({ blocks }) => blocks.find(({ id }) => id === boxId));
  if (box?.type !== 'related') return null;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="small"
      icon={<Library size={20} aria-hidden />}
      title={say('editor.story-add')}
      footer={
        <Button kind="primary" onPress={onClose}>
          {say('editor.story-done')}
        </Button>
      }
    >
      <LibraryPicker
        articleId={session.id}
        chosen={new Set(box.items.flatMap(({ articleId }) => articleId ?? []))}
        onAdd={(story) =>
          changeBlock(session, boxId, 'related', (before) => ({
            ...before,
            items: [...before.items, story],
          }))
        }
      />
    </Dialog>
  );
}
