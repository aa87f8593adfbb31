import { useState } from 'react';
import { TextField } from '../controls/text-field.tsx';
import { useSpeech } from '../messages/say.tsx';

/** The tags, in one line with commas between them; they are kept when the field is left. */
export function TagsField({ tags, onChange }: { tags: readonly string[]; onChange(tags: string[]): void }) {
  const { say } = useSpeech();
  const [typed, setTyped] = useState<string>();
  const keep = () => {
    if (typed === undefined) return;
    setTyped(undefined);
    const next = [...new Set(typed.split(/[،,]/).map((tag) => tag.trim()))].filter(Boolean);
    if (next.join('\n') !== tags.join('\n')) onChange(next);
  };
  return (
    <TextField
      data-of="tags"
      label={say('data.tags')}
      note={say('data.tags-note')}
      value={typed ?? tags.join('، ')}
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
      }}
    />
  );
}
