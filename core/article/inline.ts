import { z } from 'zod';

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
export type Inline = TextInline | BreakInline | LinkInline | SpanInline;

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

/** Text of a block, in logical order. */
export const inlineSchema: z.ZodType<Inline> = z.discriminatedUnion('type', [
  textSchema,
  breakSchema,
  linkSchema,
  spanSchema,
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

/** Content without marks, links and spans: its words and line breaks, in normal form. */
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
 * joined, empty texts, links and spans gone. Two contents that read the same are equal in it.
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
