import { z } from 'zod';
import { newId } from './id.ts';

/** Marks in the one order in which they are stored, outermost first. */
export const MARKS = [
  'strong',
  'emphasis',
  'underline',
  'strike',
  'sub',
  'sup',
  'highlight',
  'code',
] as const;
export const markSchema = z.enum(MARKS);
export type Mark = z.infer<typeof markSchema>;

export const directionSchema = z.enum(['rtl', 'ltr']);
export type Direction = z.infer<typeof directionSchema>;

/** A BCP 47 language tag, such as `ar` or `en`. */
export const languageSchema = z.string().regex(/^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/);

/** Only what a reader may safely follow: web, mail and telephone links. */
export const linkUrlSchema = z.string().regex(/^(https?:\/\/|mailto:|tel:)\S+$/i);

export interface TextInline {
  type: 'text';
  text: string;
  marks?: Mark[] | undefined;
}
export interface BreakInline {
  type: 'break';
}
export interface LinkInline {
  type: 'link';
  url: string;
  content: Inline[];
}
/** A run of another language or direction, isolated from its surroundings (UAX #9). */
export interface SpanInline {
  type: 'span';
  language?: string | undefined;
  direction?: Direction | undefined;
  content: Inline[];
}
/**
 * A note of the desk to itself, pinned to the words inside. Pieces of one id are one note, wherever they stand. It
 * keeps the article from being exported until it is resolved, and readers never get it.
 */
export interface NoteInline {
  type: 'note';
  id: string;
  note: string;
  content: Inline[];
}
export type Inline = TextInline | BreakInline | LinkInline | SpanInline | NoteInline;

const textSchema = z.object({
  type: z.literal('text'),
  text: z.string(),
  marks: z.array(markSchema).optional(),
});
const breakSchema = z.object({ type: z.literal('break') });
const linkSchema = z.object({
  type: z.literal('link'),
  url: linkUrlSchema,
  get content() {
    return z.array(inlineSchema);
  },
});
const spanSchema = z.object({
  type: z.literal('span'),
  language: languageSchema.optional(),
  direction: directionSchema.optional(),
  get content() {
    return z.array(inlineSchema);
  },
});
const noteSchema = z.object({
  type: z.literal('note'),
  id: z.string().min(1).default(newId),
  note: z.string(),
  get content() {
    return z.array(inlineSchema);
  },
});

/** Text of a block, in logical order. */
export const inlineSchema: z.ZodType<Inline> = z.discriminatedUnion('type', [
  textSchema,
  breakSchema,
  linkSchema,
  spanSchema,
  noteSchema,
]);
export const contentSchema = z.array(inlineSchema);

/** Plain content of one text run; the empty string gives no inline at all. */
export function textContent(text: string): Inline[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

/** The text a reader sees, in logical order; a line break gives `\n`. */
export function plainText(content: readonly Inline[]): string {
  let text = '';
  for (const inline of content) {
    if (inline.type === 'text') text += inline.text;
    else if (inline.type === 'break') text += '\n';
    else text += plainText(inline.content);
  }
  return text;
}

/** Content without marks, links, spans and notes: its words and line breaks, in normal form. */
export function plainLines(content: readonly Inline[]): Inline[] {
  const lines = content.flatMap((inline): Inline[] => {
    if (inline.type === 'text')
      return [inline.marks === undefined ? inline : { type: 'text', text: inline.text }];
    return inline.type === 'break' ? [inline] : plainLines(inline.content);
  });
  const isSame = lines.length === content.length && lines.every((line, index) => line === content[index]);
  return canonicalContent(isSame ? content : lines);
}

/**
 * The one normal form of content: marks in the order of `MARKS` without doubles, neighbours of the same marks
 * joined, empty texts, links, spans and notes gone. Two contents that read the same are equal in it.
 * Gives the same array when it is in that form already.
 */
export function canonicalContent(content: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  let changed = false;
  for (const inline of content) {
    const next = canonicalInline(inline);
    if (next !== inline) changed = true;
    if (next === undefined) continue;
    const last = result.at(-1);
    if (last?.type === 'text' && next.type === 'text' && sameMarks(last.marks, next.marks)) {
      result[result.length - 1] = { ...last, text: last.text + next.text };
      changed = true;
    } else result.push(next);
  }
  return changed ? result : (content as Inline[]);
}

function canonicalInline(inline: Inline): Inline | undefined {
  if (inline.type === 'break') return inline;
  if (inline.type === 'text') {
    if (inline.text === '') return undefined;
    const { marks } = inline;
    if (marks === undefined) return 'marks' in inline ? { type: 'text', text: inline.text } : inline;
    const ordered = MARKS.filter((mark) => marks.includes(mark));
    if (ordered.length === 0) return { type: 'text', text: inline.text };
    return sameMarks(ordered, marks) ? inline : { ...inline, marks: ordered };
  }
  const content = canonicalContent(inline.content);
  if (content.length === 0) return undefined;
  return content === inline.content ? inline : { ...inline, content };
}

function sameMarks(a: readonly Mark[] | undefined, b: readonly Mark[] | undefined): boolean {
  return (a?.length ?? 0) === (b?.length ?? 0) && (a ?? []).every((mark, index) => mark === b?.[index]);
}

/** Content without the notes pinned to it, or without those of one id; the words stay. The same array without any. */
export function withoutNotes(content: readonly Inline[], id?: string): Inline[] {
  return changedNotes(content, (note) => (id === undefined || note.id === id ? undefined : note));
}

/** Content with each note as `change` gives it back; undefined leaves its words alone. The same array when no note changed. */
export function changedNotes(
  content: readonly Inline[],
  change: (note: NoteInline) => NoteInline | undefined,
): Inline[] {
  const result = content.flatMap((inline): Inline[] => {
    if (inline.type === 'text' || inline.type === 'break') return [inline];
    const inner = changedNotes(inline.content, change);
    const kept = inner === inline.content ? inline : { ...inline, content: inner };
    if (kept.type !== 'note') return [kept];
    const changed = change(kept);
    return changed === undefined ? inner : [changed];
  });
  const isSame =
    result.length === content.length && result.every((inline, index) => inline === content[index]);
  return isSame ? (content as Inline[]) : canonicalContent(result);
}
