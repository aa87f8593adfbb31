/** A part of a text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Where a part of a text stands after the text was written in once, at one place: it moves with its words, and grows
 * with what is written inside it. Undefined where what was written goes beyond one of its ends.
 */
export function movedSpan(span: Span, before: string, after: string): Span | undefined {
  if (before === after) return span;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const by = after.length - before.length;
  // A letter that stands on both sides of what came or went may belong to either.
  return (
    movedBy(span, head, before.length - Math.min(tail, shorter - head), by) ??
    movedBy(span, Math.min(head, shorter - tail), before.length - tail, by)
  );
}

/** As `movedSpan`, for a text of which [from, to) became longer by so many units. */
function movedBy({ start, end }: Span, from: number, to: number, by: number): Span | undefined {
  if (end <= from) return { start, end };
  if (start >= to) return { start: start + by, end: end + by };
  const isAround = start <= from && end >= to && (start < from || end > to);
  return isAround ? { start, end: end + by } : undefined;
}
