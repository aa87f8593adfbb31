import { Tag } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useSpeech } from '../messages/say.tsx';
import { type Named, useLibraryActions } from './library-actions.ts';

/** Puts a tag on articles or takes it off. */
export function TagDialog({
  articles,
  known,
  onClose,
}: {
  /** None: it is closed. */
  articles: readonly Named[];
  /** Tags that the library has, the most used first. */
  known: readonly string[];
  onClose(): void;
}) {
  const { say } = useSpeech();
  const actions = useLibraryActions();
  const [tag, setTag] = useState('');
  const act = (isOn: boolean) => {
    const name = tag.trim();
    if (name === '') return;
    actions.setTag(articles, name, isOn);
    setTag('');
    onClose();
  };
  return (
    <Dialog
      isOpen={articles.length > 0}
      onClose={onClose}
      size="small"
      icon={<Tag size={20} aria-hidden />}
      title={say('library.tag-title')}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {say('shell.cancel')}
          </Button>
          <Button isDisabled={tag.trim() === ''} onPress={() => act(false)}>
            {say('library.tag-take')}
          </Button>
          <Button kind="primary" isDisabled={tag.trim() === ''} onPress={() => act(true)}>
            {say('library.tag-put')}
          </Button>
        </>
      }
    >
      <form
        className="tag-form"
        onSubmit={(event) => {
          event.preventDefault();
          act(true);
        }}
      >
        <TextField label={say('library.tag-name')} value={tag} onChange={setTag} autoFocus />
        <div className="tag-known">
          {known.slice(0, 12).map((name) => (
            <Button key={name} kind="quiet" onPress={() => setTag(name)}>
              {name}
            </Button>
          ))}
        </div>
      </form>
    </Dialog>
  );
}
