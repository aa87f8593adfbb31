import { latinRuns } from '../arabic/direction.ts';
import type { Inline, TextInline } from '../article/inline.ts';

/** A part of content that is written as one: a foreign run that goes on under other marks, or what stands around it. */
export interface Piece {
  content: Inline[];
  isForeign: boolean;
}

/**
 * Content in its order, with each foreign run that changes its marks on the way («H₂O», a name half in bold) as a piece
 * of its own: isolated part by part, its parts would stand from right to left (UAX #9).
 */
export function foreignPieces(content: readonly Inline[]): Piece[] {
  const pieces: Piece[] = [];
  let texts: TextInline[] = [];
  const flush = () => {
    pieces.push(...piecesOfTexts(texts));
    texts = [];
  };
  for (const inline of content) {
    if (inline.type === 'text' && !inline.marks?.includes('code')) texts.push(inline);
    else {
      flush();
      pieces.push({ content: [inline], isForeign: false });
    }
  }
  flush();
  return pieces;
}

function piecesOfTexts(texts: readonly TextInline[]): Piece[] {
  if (texts.length < 2) return texts.map((text) => ({ content: [text], isForeign: false }));
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end } of latinRuns(texts.map(({ text }) => text).join(''))) {
    const parts = sliced(texts, start, end);
    if (parts.length < 2) continue;
    pieces.push({ content: sliced(texts, from, start), isForeign: false });
    pieces.push({ content: parts, isForeign: true });
    from = end;
  }
  pieces.push({ content: sliced(texts, from, Number.POSITIVE_INFINITY), isForeign: false });
  return pieces;
}

/** What stands from `start` to before `end` of the texts together, in UTF-16 units. */
function sliced(texts: readonly TextInline[], start: number, end: number): TextInline[] {
  const parts: TextInline[] = [];
  let at = 0;
  for (const inline of texts) {
    const text = inline.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (text !== '') parts.push({ ...inline, text });
    at += inline.text.length;
  }
  return parts;
}
