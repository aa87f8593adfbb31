import type { Block, ListStyle } from '../../article/block.ts';
import { newId } from '../../article/id.ts';
import { plainText } from '../../article/inline.ts';
import { type ArticleDraft, addBlock, notePart } from '../article-draft.ts';
import { contentOfText, withoutControls } from '../bidi-text.ts';
import { datelineOf } from '../datelines.ts';
import {
  beginsWithSaying,
  isWhollyQuoted,
  type QuotedSpeech,
  quotedSpeech,
  speakerAnnounced,
} from '../quoted-speech.ts';
import { isRule, type Line, wholeText } from './lines.ts';

/** A subhead has at most so many words, and no full stop, comma or colon at its end. */
const SUBHEAD_WORDS = 14;
const HASHES = /^(#{1,6})\s+/u;

/** Reads running lines into blocks at the end of the draft: paragraphs, subheads, quotes, lists, rules. */
export function readBody(draft: ArticleDraft, lines: readonly Line[]): void {
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] as Line;
    const end = listEnd(lines, index);
    if (end > index) {
      addList(draft, lines.slice(index, end));
      index = end;
      continue;
    }
    if (isRule(line.text) && line.words === 0) addBlock(draft, { id: newId(), type: 'divider' }, line.text);
    else if (isSubhead(lines, index)) addHeading(draft, line);
    else addParagraph(draft, line);
    index += 1;
  }
}

/**
 * Whether a line is a subhead, told by its form: short, without a mark at its end, between two passages of text.
 * Lines marked with `#` say so themselves.
 */
export function isSubhead(lines: readonly Line[], index: number): boolean {
  const line = lines[index] as Line;
  if (line.marker) return false;
  if (HASHES.test(line.text)) return true;
  const before = lines[index - 1];
  const after = lines[index + 1];
  return (
    isShort(line) &&
    !beginsWithSaying(line.text) &&
    after !== undefined &&
    !isShort(after) &&
    (before === undefined || !isShort(before) || isSecondOfTwo(lines, index))
  );
}

/** A caption or a small heading may stand before a subhead; three short lines in a row are verse. */
function isSecondOfTwo(lines: readonly Line[], index: number): boolean {
  const twoBefore = lines[index - 2];
  return twoBefore !== undefined && !isShort(twoBefore);
}

function isShort(line: Line): boolean {
  if (line.marker || line.words === 0) return false;
  return (
    line.words <= SUBHEAD_WORDS && line.text.length <= 110 && !/(?:[^.]\.|[،,؛;:…])["»”)]?$/u.test(line.text)
  );
}

function addHeading(draft: ArticleDraft, line: Line): void {
  const hashes = HASHES.exec(line.text);
  const text = hashes ? line.text.slice(hashes[0].length).replace(/\s+#+$/u, '') : line.text;
  const level = Math.min(4, Math.max(2, hashes?.[1]?.length ?? 2)) as 2 | 3 | 4;
  addBlock(draft, { id: newId(), type: 'heading', level, content: contentOfText(text) }, line.text, {
    level,
  });
}

function addParagraph(draft: ArticleDraft, line: Line): void {
  const { article } = draft;
  let text = wholeText(line);
  const isFirst = !article.blocks.some(({ type }) => type === 'paragraph' || type === 'quote');
  const place = isFirst && article.dateline === undefined ? datelineOf(withoutControls(text)) : undefined;
  if (place) {
    article.dateline = place.dateline;
    notePart(draft, 'dateline', place.dateline, { field: 'dateline' });
    text = place.rest;
  }
  const speech = speechOf(article.blocks, withoutControls(text));
  const block: Block = speech
    ? { id: newId(), type: 'quote', content: contentOfText(text), ...speech }
    : { id: newId(), type: 'paragraph', content: contentOfText(text) };
  addBlock(draft, block, text, speech && { ...speech });
}

/** Whose words a paragraph is, where it is nothing but a direct quote. */
export function speechOf(before: readonly Block[], text: string): QuotedSpeech | undefined {
  const previous = before.at(-1);
  const speech = quotedSpeech(text);
  if (speech) {
    // «وأضاف: "..."» (and he added) goes on with whoever spoke last.
    const goesOn =
      speech.speaker === undefined && previous?.type === 'quote' && previous.speaker !== undefined;
    if (!goesOn) return speech;
    const { speaker, role } = previous;
    return { ...(speaker !== undefined && { speaker }), ...(role !== undefined && { role }) };
  }
  if (!isWhollyQuoted(text)) return undefined;
  return (previous?.type === 'paragraph' && speakerAnnounced(plainText(previous.content))) || {};
}

/** The place after the list that begins at this line, or the line's own place. */
function listEnd(lines: readonly Line[], index: number): number {
  const first = lines[index]?.marker;
  if (!first || (first.kind === 'number' && first.value !== 1)) return index;
  let end = index + 1;
  for (; end < lines.length; end += 1) {
    const marker = lines[end]?.marker;
    // Other bullets say something else: who asks and who answers.
    if (marker?.kind !== first.kind || (marker.kind === 'bullet' && marker.raw !== first.raw)) break;
    if (marker.kind === 'number' && marker.value !== end - index + 1) break;
  }
  // One dash alone may be speech or a turn of phrase: it takes two to make a list.
  return end - index >= 2 ? end : index;
}

function addList(draft: ArticleDraft, lines: readonly Line[]): void {
  const style: ListStyle = lines[0]?.marker?.kind === 'number' ? 'numbered' : 'bulleted';
  const items = lines.map(({ text }) => ({ content: contentOfText(text) }));
  const text = lines.map(wholeText).join('\n');
  addBlock(draft, { id: newId(), type: 'list', style, items }, text, { items: items.length });
}
