import './note-card.css';
import { $getSelection, $isRangeSelection, HISTORY_PUSH_TAG } from 'lexical';
import { Check, Pencil, StickyNote } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { ArticleSession } from '../article/article-session.ts';
import { useShortcut } from '../commands/commands-context.tsx';
import { useSpeech } from '../messages/say.tsx';
import { $noteAt, $pinNote } from './behaviour/notes.ts';
import { changeNote, resolveNote } from './note-actions.ts';
import { NoteForm } from './note-form.tsx';
import { type SelectionPlace, selectionPlace, useSelectionPlace } from './use-selection-place.ts';

/** In pixels; at most so wide, and less on a narrow page. */
const WIDEST = 300;

/** What is being written: another note's words, or a new one for what is selected. */
interface Draft {
  id?: string;
  words: string;
  place: SelectionPlace;
}

/** Below the words that a note is pinned to, while the caret is in them, and while one is written. */
export function NoteCard({
  session,
  frame,
  turn,
  onWriting,
}: {
  session: ArticleSession;
  frame: RefObject<HTMLDivElement | null>;
  /** Grows when a note is asked for, for the words that are selected then. */
  turn: number;
  onWriting(isWriting: boolean): void;
}) {
  const { say } = useSpeech();
  const { editor } = session;
  const keys = useShortcut('note.pin');
  const { seen, place } = useSelectionPlace(editor, frame, $seenNote);
  const [draft, setDraft] = useState<Draft>();
  const card = useRef<HTMLElement>(null);
  const write = (note?: { id: string; note: string }) => {
    const at = frame.current && selectionPlace(editor, frame.current);
    if (!at) return;
    paintSelection();
    setDraft(note ? { id: note.id, words: note.note, place: at } : { words: '', place: at });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: opens when it is asked for
  useEffect(() => {
    if (turn > 0) write(editor.getEditorState().read($noteOfSelection));
  }, [turn]);
  const isWriting = draft !== undefined;
  useEffect(() => {
    onWriting(isWriting);
    if (!isWriting) return;
    card.current?.scrollIntoView({ block: 'nearest' });
    return () => void CSS.highlights?.delete('note-draft');
  }, [isWriting, onWriting]);

  const shown = draft?.place ?? place;
  if ((draft === undefined && seen === undefined) || shown === undefined) return null;
  const leave = () => {
    setDraft(undefined);
    editor.focus();
  };
  const keep = (words: string) => {
    if (draft?.id !== undefined) changeNote(session, draft.id, words);
    else
      editor.update(
        () => {
          const selection = $getSelection();
          if ($isRangeSelection(selection)) $pinNote(selection, words);
        },
        { tag: HISTORY_PUSH_TAG },
      );
    leave();
  };
  const width = Math.min(WIDEST, frame.current?.offsetWidth ?? WIDEST);
  const start = Math.min(
    Math.max(0, shown.centre - width / 2),
    (frame.current?.offsetWidth ?? width) - width,
  );
  return (
    <section
      ref={card}
      className="note-card"
      aria-label={say('notes.note')}
      style={{ insetBlockStart: shown.bottom + 6, insetInlineStart: start, inlineSize: width }}
    >
      {draft ? (
        <NoteForm key={draft.id} words={draft.words} onKeep={keep} onLeave={leave} />
      ) : (
        <>
          <p className="note-words" dir="auto">
            <StickyNote size={16} aria-hidden />
            {seen?.note}
          </p>
          <div className="note-actions">
            <AriaButton
              className="button button-quiet"
              preventFocusOnPress
              onPress={() => seen && resolveNote(session, seen.id)}
            >
              <Check size={16} aria-hidden />
              {say('notes.resolve')}
            </AriaButton>
            <AriaButton className="button button-quiet" preventFocusOnPress onPress={() => write(seen)}>
              <Pencil size={16} aria-hidden />
              {say('notes.edit')}
            </AriaButton>
            {keys && <kbd className="note-keys">{keys}</kbd>}
          </div>
        </>
      )}
    </section>
  );
}

function $noteOfSelection(): { id: string; note: string } | undefined {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? $noteAt(selection) : undefined;
}

/** The note that the caret stands in. */
function $seenNote(): { id: string; note: string } | undefined {
  const selection = $getSelection();
  return $isRangeSelection(selection) && selection.isCollapsed() ? $noteAt(selection) : undefined;
}

/** Keeps the selected words marked while the focus is in the note. */
function paintSelection(): void {
  const selection = window.getSelection();
  if (!selection?.rangeCount || !('highlights' in CSS)) return;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  CSS.highlights.set(
    'note-draft',
    new Highlight(new StaticRange({ startContainer, startOffset, endContainer, endOffset })),
  );
}
