import { Check, ChevronDown, StickyNote } from 'lucide-react';
import { useState } from 'react';
import type { Article } from '#core/article/article.ts';
import { type OpenNote, wordsOfNote } from '#core/article/open-notes.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { Button } from '../controls/button.tsx';
import { notify } from '../controls/toast.tsx';
import { changeNote, resolveNote } from '../editor/note-actions.ts';
import { NoteForm } from '../editor/note-form.tsx';
import { useSpeech } from '../messages/say.tsx';
import { findingContext } from './finding-context.ts';
import { goToFinding } from './go-to-finding.ts';

/** What the desk noted for itself and has not settled yet: to go to, to say otherwise, to resolve. */
export function NotesGroup({
  session,
  article,
  notes,
}: {
  session: ArticleSession;
  article: Article;
  notes: readonly OpenNote[];
}) {
  const { say, number } = useSpeech();
  const [isOpen, setOpen] = useState(true);
  if (notes.length === 0) return null;
  return (
    <section aria-label={say('notes.title')}>
      <div className="checks-head checks-warning">
        <h3 className="checks-title">
          <button
            type="button"
            className="checks-fold"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            <ChevronDown size={16} aria-hidden />
            {say('notes.title')} <span className="checks-count">{number(notes.length)}</span>
          </button>
        </h3>
      </div>
      {isOpen && (
        <>
          <p className="checks-why">{say('notes.why')}</p>
          <ul className="checks-list">
            {notes.map((note) => (
              <NoteEntry
                key={note.kind === 'pinned' ? note.id : `${note.blockId} ${note.field} ${note.start}`}
                session={session}
                article={article}
                note={note}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function NoteEntry({
  session,
  article,
  note,
}: {
  session: ArticleSession;
  article: Article;
  note: OpenNote;
}) {
  const { say } = useSpeech();
  const [isEditing, setEditing] = useState(false);
  const { before, at, after } = findingContext(article, note);
  const title = note.kind === 'pinned' ? note.note : say('notes.mark');
  const resolve = (id: string) => {
    resolveNote(session, id);
    notify({
      words: say('notes.resolved'),
      action: { words: say('notes.undo'), run: session.undo },
    });
  };
  return (
    <li className="check">
      {isEditing && note.kind === 'pinned' ? (
        <NoteForm
          words={note.note}
          onKeep={(words) => {
            changeNote(session, note.id, words);
            setEditing(false);
          }}
          onLeave={() => setEditing(false)}
        />
      ) : (
        <button
          type="button"
          className="check-go"
          aria-label={say('notes.go', { note: wordsOfNote(note) })}
          onClick={() => goToFinding(session, note)}
        >
          <span className="check-title checks-warning" dir="auto">
            <StickyNote size={16} aria-hidden />
            {title}
          </span>
        </button>
      )}
      <p className="check-words" dir="auto">
        <span className="check-around">{before}</span>
        <mark>{at}</mark>
        <span className="check-around">{after}</span>
      </p>
      {note.kind === 'pinned' && !isEditing && (
        <div className="check-actions">
          <Button icon={<Check size={16} aria-hidden />} onPress={() => resolve(note.id)}>
            {say('notes.resolve')}
          </Button>
          <Button kind="quiet" onPress={() => setEditing(true)}>
            {say('notes.edit')}
          </Button>
        </div>
      )}
    </li>
  );
}
