import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { webUrlSchema } from '#core/article/related.ts';
import { Button } from '../../controls/button.tsx';
import { Dialog } from '../../controls/dialog.tsx';
import { TextField } from '../../controls/text-field.tsx';
import { useSpeech } from '../../messages/say.tsx';

/** Asks for a web address, and perhaps for the name of what it leads to. */
export function AddressDialog({
  title,
  label,
  note,
  action,
  start,
  name,
  onClose,
  onKeep,
}: {
  title: string;
  label: string;
  note?: string;
  action: string;
  start?: string | undefined;
  /** The name's label and how it reads now; without it no name is asked for, and an address is needed. */
  name?: { label: string; start: string | undefined };
  onClose(): void;
  onKeep(url: string, name: string): void;
}) {
  const { say } = useSpeech();
  const [url, setUrl] = useState(start ?? '');
  const [words, setWords] = useState(name?.start ?? '');
  const [isTried, setTried] = useState(false);
  const typed = url.trim();
  const address = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(typed) ? `https://${typed}` : typed;
  const isRight = webUrlSchema.safeParse(address).success || (name !== undefined && address === '');
  const keep = () => {
    setTried(true);
    if (isRight) onKeep(address, words.trim());
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="small"
      icon={<Link2 size={20} aria-hidden />}
      title={title}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {say('shell.cancel')}
          </Button>
          <Button kind="primary" onPress={keep}>
            {action}
          </Button>
        </>
      }
    >
      <form
        className="piece-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        {name && <TextField label={name.label} value={words} onChange={setWords} autoFocus />}
        <TextField
          label={label}
          dir="ltr"
          type="url"
          placeholder="https://"
          value={url}
          onChange={setUrl}
          autoFocus={name === undefined}
          error={isTried && !isRight ? say('editor.embed-wrong') : undefined}
        />
        {note && <p className="piece-note">{note}</p>}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
