import './note-card.css';
import { useRef, useState } from 'react';
import { Button } from '../controls/button.tsx';
import { useSpeech } from '../messages/say.tsx';

/** In letters: a note is a word to oneself, no second article. */
const LONGEST = 500;

/** A note while it is written: Enter keeps it, Escape leaves it, and so does leaving it empty. */
export function NoteForm({
  words,
  onKeep,
  onLeave,
}: {
  words: string;
  onKeep(words: string): void;
  onLeave(): void;
}) {
  const { say } = useSpeech();
  const [written, setWritten] = useState(words);
  const isDone = useRef(false);
  const end = (keeps: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    if (keeps && written.trim() !== '') onKeep(written.trim());
    else onLeave();
  };
  return (
    <form
      className="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        end(true);
      }}
      // What was written is not lost to a press beside it.
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) end(true);
      }}
    >
      <textarea
        // biome-ignore lint/a11y/noAutofocus: it was opened to be written in
        autoFocus
        className="note-input"
        dir="auto"
        rows={2}
        maxLength={LONGEST}
        aria-label={say('notes.words')}
        placeholder={say('notes.hint')}
        value={written}
        onChange={(event) => setWritten(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            end(true);
          } else if (event.key === 'Escape') {
            event.stopPropagation();
            end(false);
          }
        }}
      />
      <div className="note-actions">
        <Button kind="primary" type="submit" isDisabled={written.trim() === ''}>
          {say('notes.keep')}
        </Button>
        <Button kind="quiet" onPress={() => end(false)}>
          {say('notes.leave')}
        </Button>
      </div>
    </form>
  );
}
