import type { Article } from './article.ts';
import type { Stretch } from './article-texts.ts';
import type { Block } from './block.ts';
import { canonicalContent, type Direction, type Inline, plainText } from './inline.ts';

/*
 * Replacing a stretch of text without touching what stands around it: marks, links and directions stay. Places are
 * UTF-16 units of the plain text (`plainText`), as findings and search hits have them.
 */

/** The content with this text in the place of [start, end); it takes the marks of where it begins. */
export function replaceInContent(
  content: readonly Inline[],
  start: number,
  end: number,
  text: string,
): Inline[] {
  const edit = { start, end, text, isPlaced: false };
  const result = replaceFrom(content, 0, edit).inlines;
  if (!edit.isPlaced && text !== '') result.push({ type: 'text', text });
  return canonicalContent(result);
}

/** The block with this text in the place of [start, end) of one of its fields, named as `blockTexts` names them. */
export function replaceInBlock<B extends Block>(
  block: B,
  field: string,
  start: number,
  end: number,
  text: string,
): B {
  return replaceAt(block, field.split('.'), (value) => replaced(value, start, end, text)) as B;
}

/**
 * The article with each of these stretches replaced by its text; marks, links and directions around them stay.
 * Blocks that hold none are the same objects. Stretches of one text must not overlap.
 */
export function replaceInArticle(
  article: Article,
  replacements: readonly (Stretch & { text: string })[],
): Article {
  // From the end of each text, so that the places of the earlier ones stay right.
  const fromEnd = replacements.toSorted((a, b) => b.start - a.start);
  const byBlock = Map.groupBy(fromEnd, ({ blockId }) => blockId);
  const head = (byBlock.get(undefined) ?? []).reduce(
    (changed, { field, start, end, text }) =>
      replaceAt(changed, field.split('.'), (value) => replaced(value, start, end, text)) as Article,
    article,
  );
  return {
    ...head,
    blocks: article.blocks.map((block) =>
      (byBlock.get(block.id) ?? []).reduce(
        (changed, { field, start, end, text }) => replaceInBlock(changed, field, start, end, text),
        block,
      ),
    ),
  };
}

/**
 * The block with [start, end) of one of its fields as a span of this direction; undefined where the field has no
 * spans, or where the stretch does not lie within one text of the same marks.
 */
export function isolatedInBlock<B extends Block>(
  block: B,
  field: string,
  start: number,
  end: number,
  direction: Direction,
): B | undefined {
  let isDone = false;
  const isolated = replaceAt(block, field.split('.'), (value) => {
    if (!Array.isArray(value)) return value;
    let at = 0;
    const content = (value as Inline[]).flatMap((inline): Inline[] => {
      const from = at;
      const { length } = plainText([inline]);
      at += length;
      if (inline.type !== 'text' || start < from || end > at || isDone) return [inline];
      isDone = true;
      const part = (text: string): Inline => ({ ...inline, text });
      return [
        part(inline.text.slice(0, start - from)),
        { type: 'span', direction, content: [part(inline.text.slice(start - from, end - from))] },
        part(inline.text.slice(end - from)),
      ];
    });
    return canonicalContent(content);
  }) as B;
  return isDone ? isolated : undefined;
}

/** The content after its plain text was edited to `text`: only the stretch that differs is replaced. */
export function editedContent(content: readonly Inline[], text: string): Inline[] {
  const before = plainText(content);
  if (before === text) return content as Inline[];
  let start = 0;
  while (start < before.length && before[start] === text[start]) start += 1;
  let tail = 0;
  while (
    tail < Math.min(before.length, text.length) - start &&
    before[before.length - 1 - tail] === text[text.length - 1 - tail]
  ) {
    tail += 1;
  }
  return replaceInContent(content, start, before.length - tail, text.slice(start, text.length - tail));
}

interface Edit {
  start: number;
  end: number;
  text: string;
  isPlaced: boolean;
}

function replaceFrom(
  content: readonly Inline[],
  from: number,
  edit: Edit,
): { inlines: Inline[]; length: number } {
  const inlines: Inline[] = [];
  let at = from;
  for (const inline of content) {
    if (inline.type === 'text') {
      const { length } = inline.text;
      const begins = edit.start - at;
      const ends = edit.end - at;
      const isHere = !edit.isPlaced && begins <= length && (begins < length || ends <= length);
      const kept = inline.text.slice(0, Math.max(0, begins)) + (isHere ? edit.text : '');
      if (isHere) edit.isPlaced = true;
      const isTouched = ends > 0 && begins < length;
      const rest = inline.text.slice(Math.min(length, Math.max(0, ends)));
      inlines.push(isTouched || isHere ? { ...inline, text: kept + rest } : inline);
      at += length;
    } else if (inline.type === 'break') {
      if (!edit.isPlaced && at >= edit.start) {
        inlines.push({ type: 'text', text: edit.text });
        edit.isPlaced = true;
      }
      if (at < edit.start || at >= edit.end) inlines.push(inline);
      at += 1;
    } else {
      const inner = replaceFrom(inline.content, at, edit);
      inlines.push({ ...inline, content: inner.inlines });
      at += inner.length;
    }
  }
  return { inlines, length: at - from };
}

function replaced(value: unknown, start: number, end: number, text: string): unknown {
  if (typeof value === 'string') return value.slice(0, start) + text + value.slice(end);
  return Array.isArray(value) ? replaceInContent(value as Inline[], start, end, text) : value;
}

function replaceAt(value: unknown, path: readonly string[], change: (value: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  if (Array.isArray(value)) {
    const index = Number(key);
    return index in value ? value.with(index, replaceAt(value[index], rest, change)) : value;
  }
  if (typeof value !== 'object' || value === null || !(key in value)) return value;
  return { ...value, [key]: replaceAt((value as Record<string, unknown>)[key], rest, change) };
}
