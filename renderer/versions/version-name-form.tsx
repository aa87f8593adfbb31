import { useState } from 'react';
import { Button } from '../controls/button.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useSpeech } from '../messages/say.tsx';

/** A line to name a version in; an empty name takes one away where there was one. */
export function VersionNameForm({
  name,
  onName,
  onCancel,
}: {
  name: string;
  onName(name: string): void;
  onCancel(): void;
}) {
  const { say } = useSpeech();
  const [typed, setTyped] = useState(name);
  return (
    <form
      className="version-name-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '' || name !== '') onName(typed.trim());
      }}
    >
      <TextField
        label={say('versions.name')}
        placeholder={say('versions.name-hint')}
        maxLength={120}
        value={typed}
        onChange={setTyped}
        autoFocus
      />
      <div className="version-name-actions">
        <Button kind="quiet" onPress={onCancel}>
          {say('shell.cancel')}
        </Button>
        <Button type="submit" isDisabled={typed.trim() === '' && name === ''}>
          {say('versions.name-save')}
        </Button>
      </div>
    </form>
  );
}
