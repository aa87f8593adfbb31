import { HISTORY_PUSH_TAG } from 'lexical';
import { changedNotes, withoutNotes } from '#core/article/inline.ts';
import { mapFigure } from '#core/article/map-content.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { $changeNote, $resolveNote } from './behaviour/notes.ts';

/** Has the note of this id say something else, wherever its pieces stand. */
export function changeNote(session: ArticleSession, id: string, note: string): void {
  session.editor.update(() => $changeNote(id, note), { discrete: true, tag: HISTORY_PUSH_TAG });
  const { lead } = session.article();
  const changed =
    lead &&
    mapFigure(lead, (content) =>
      changedNotes(content, (each) => (each.id === id ? { ...each, note } : each)),
    );
  if (changed && changed !== lead) session.setFields({ lead: changed }, 'note');
}

/** Takes the note of this id away, wherever its pieces stand; the words stay. */
export function resolveNote(session: ArticleSession, id: string): void {
  session.editor.update(() => $resolveNote(id), { discrete: true, tag: HISTORY_PUSH_TAG });
  const { lead } = session.article();
  const changed = lead && mapFigure(lead, (content) => withoutNotes(content, id));
  if (changed && changed !== lead) session.setFields({ lead: changed }, 'note');
}
