import { $getRoot, $isElementNode, type ElementNode, type RangeSelection } from 'lexical';
import { expect, test } from 'vitest';
import { newArticle } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';
import { openNotes } from '#core/article/open-notes.ts';
import type { ArticleSession } from '../../../../renderer/article/article-session.ts';
import { createArticleSession } from '../../../../renderer/article/create-article-session.ts';
import { $isolate } from '../../../../renderer/editor/behaviour/isolate.ts';
import { $changeNote, $noteAt, $pinNote, $resolveNote } from '../../../../renderer/editor/behaviour/notes.ts';
import { hostDouble } from '../host-double.ts';

function sessionOf(...texts: string[]): ArticleSession {
  const blocks = texts.map(
    (text, index): Block => ({
      id: `p${index}`,
      type: 'paragraph',
      content: [{ type: 'text', text }],
    }),
  );
  return createArticleSession(hostDouble({ 'library.save': () => ({ revision: 2 }) as never }), {
    article: newArticle({ headline: 'عنوان', blocks }),
    revision: 1,
  });
}

/** Changes the text from one place of one block to one of another. */
function at(
  { editor }: ArticleSession,
  [from, start]: [number, number],
  [to, end]: [number, number],
  $change: (selection: RangeSelection) => void,
): void {
  editor.update(
    () => {
      const texts = $getRoot()
        .getChildren()
        .filter($isElementNode)
        .map((block: ElementNode) => block.getAllTextNodes());
      const selection = $getRoot().select();
      const place = (block: number, offset: number) => {
        let left = offset;
        for (const node of texts[block] ?? []) {
          const size = node.getTextContentSize();
          if (left <= size) return [node.getKey(), left, 'text'] as const;
          left -= size;
        }
        throw new Error(`block ${block} has no place ${offset}`);
      };
      selection.anchor.set(...place(from, start));
      selection.focus.set(...place(to, end));
      $change(selection);
    },
    { discrete: true },
  );
}

const notes = (session: ArticleSession) =>
  openNotes(session.article()).map(({ text, ...note }) => ({
    text,
    note: note.kind === 'pinned' ? note.note : undefined,
  }));

function firstId(session: ArticleSession): string {
  const [note] = openNotes(session.article());
  return note?.kind === 'pinned' ? note.id : '';
}

test('a note is pinned to the selected words, said otherwise, and resolved; each step can be undone', () => {
  const session = sessionOf('وصل ٧٢٠ راكبًا أمس');
  const before = session.article().blocks;
  at(session, [0, 4], [0, 14], (selection) => $pinNote(selection, 'راجع العدد'));
  expect(notes(session)).toEqual([{ text: '٧٢٠ راكبًا', note: 'راجع العدد' }]);
  const id = firstId(session);
  session.editor.update(() => $changeNote(id, 'العدد ٧٠٢؟'), { discrete: true });
  expect(notes(session)).toEqual([{ text: '٧٢٠ راكبًا', note: 'العدد ٧٠٢؟' }]);
  session.editor.update(() => $resolveNote(id), { discrete: true });
  expect(session.article().blocks).toEqual(before);
  session.undo();
  session.editor.read(() => undefined);
  expect(notes(session)).toHaveLength(1);
});

test('without a selection the word at the caret takes it; within a note that note is found', () => {
  const session = sessionOf('وصل القطار أمس');
  at(session, [0, 6], [0, 6], (selection) => $pinNote(selection, 'أي قطار؟'));
  expect(notes(session)).toEqual([{ text: 'القطار', note: 'أي قطار؟' }]);
  at(session, [0, 7], [0, 7], (selection) => {
    expect($noteAt(selection)?.note).toBe('أي قطار؟');
    expect($pinNote(selection, 'ثانية')).toBe(false);
  });
});

test('blanks at the ends of the selection are no part of the noted words', () => {
  const session = sessionOf('وصل القطار أمس');
  at(session, [0, 3], [0, 11], (selection) => $pinNote(selection, 'أي قطار؟'));
  expect(session.article().blocks).toMatchObject([
    { content: [{ text: 'وصل ' }, { type: 'note', content: [{ text: 'القطار' }] }, { text: ' أمس' }] },
  ]);
  const blank = sessionOf('وصل   أمس');
  at(blank, [0, 3], [0, 6], (selection) => expect($pinNote(selection, 'ماذا؟')).toBe(false));
});

test('a note over several paragraphs is one note, and so it stays when Enter parts its words', () => {
  const session = sessionOf('فقرة أولى', 'فقرة ثانية');
  at(session, [0, 5], [1, 4], (selection) => $pinNote(selection, 'اجمعهما'));
  expect(notes(session)).toEqual([{ text: 'أولى', note: 'اجمعهما' }]);
  at(session, [0, 7], [0, 7], (selection) => selection.insertParagraph());
  expect(session.article().blocks).toMatchObject([
    { content: [{ text: 'فقرة ' }, { type: 'note', content: [{ text: 'أو' }] }] },
    { content: [{ type: 'note', content: [{ text: 'لى' }] }] },
    { content: [{ type: 'note', content: [{ text: 'فقرة' }] }, { text: ' ثانية' }] },
  ]);
  const id = firstId(session);
  session.editor.update(() => $resolveNote(id), { discrete: true });
  expect(notes(session)).toEqual([]);
});

test('Enter within an isolated run leaves both halves isolated', () => {
  const session = sessionOf('فرقة ETERNITY تغني');
  at(session, [0, 5], [0, 13], $isolate);
  at(session, [0, 9], [0, 9], (selection) => selection.insertParagraph());
  expect(session.article().blocks).toMatchObject([
    { content: [{ text: 'فرقة ' }, { type: 'span', direction: 'ltr', content: [{ text: 'ETER' }] }] },
    { content: [{ type: 'span', direction: 'ltr', content: [{ text: 'NITY' }] }, { text: ' تغني' }] },
  ]);
});
