import type { Article } from './article.ts';
import { headTexts, type Stretch } from './article-texts.ts';
import type { Block } from './block.ts';
import { blockTexts, contentAt } from './block-texts.ts';
import { type Inline, plainText } from './inline.ts';

/** A word of the desk to itself that is still to be settled, and where it stands. */
export type OpenNote = Stretch & {
  /** The words that it stands at. */
  text: string;
} & (
    | /** Pinned to a span. */ { kind: 'pinned'; id: string; note: string }
    | /** «##» in the text itself; what stands between two of them on one line is its words. */ {
        kind: 'mark';
      }
  );

/** In letters. */
const LONGEST_MARK = 120;
const MARK = new RegExp(`##+(?:[^#\\n]{1,${LONGEST_MARK}}##+)?`, 'gu');

/** Every open note of an article, in reading order; a note in several pieces comes once, where it begins. */
export function openNotes(article: Article): OpenNote[] {
  const head = headTexts(article).flatMap(({ field, text }) => [
    ...(field === 'lead.caption' && article.lead ? pinnedIn(article.lead.caption, { field }) : []),
    ...marksIn(text, { field }),
  ]);
  const seen = new Set<string>();
  return [...head, ...article.blocks.flatMap(notesOfBlock)].filter((note) => {
    if (note.kind === 'mark') return true;
    if (seen.has(note.id)) return false;
    seen.add(note.id);
    return true;
  });
}

const known = new WeakMap<Block, OpenNote[]>();

/** The open notes of a block; those pinned to several pieces of it come once for each. */
export function notesOfBlock(block: Block): OpenNote[] {
  const before = known.get(block);
  if (before !== undefined) return before;
  const found = blockTexts(block).flatMap(({ field, text }) => {
    const place = { blockId: block.id, field };
    const notes = [
      ...pinnedIn(contentAt(block, field), place),
      // In program text «##» is a comment.
      ...(block.type === 'code' ? [] : marksIn(text, place)),
    ];
    return notes.sort((a, b) => a.start - b.start);
  });
  // A block is never changed in place.
  known.set(block, found);
  return found;
}

/** What an open note says: its words, or the marked words themselves. */
export function wordsOfNote(note: OpenNote): string {
  return note.kind === 'pinned' ? note.note : note.text;
}

function pinnedIn(content: readonly Inline[], place: Pick<Stretch, 'blockId' | 'field'>): OpenNote[] {
  const found: OpenNote[] = [];
  const walk = (inlines: readonly Inline[], from: number) => {
    let at = from;
    for (const inline of inlines) {
      const text = plainText([inline]);
      if (inline.type === 'note') {
        const { id, note } = inline;
        found.push({ kind: 'pinned', id, note, ...place, start: at, end: at + text.length, text });
      }
      if (inline.type !== 'text' && inline.type !== 'break') walk(inline.content, at);
      at += text.length;
    }
  };
  walk(content, 0);
  return found;
}

function marksIn(text: string, place: Pick<Stretch, 'blockId' | 'field'>): OpenNote[] {
  return [...text.matchAll(MARK)].map((match) => ({
    kind: 'mark',
    ...place,
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}
