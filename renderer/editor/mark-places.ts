import type { Stretch } from '#core/article/article-texts.ts';
import { movedSpan } from './moved-span.ts';
import { rangeInText, shownText } from './text-places.ts';

/** One for all: the browser brings every live range up to date at every letter. */
const measured = document.createRange();

/** Where words that are marked stand in the window: a box for each line. */
export interface MarkPlace {
  words: string;
  boxes: readonly DOMRect[];
}

/**
 * Finds stretches again after their text was written on. `before` holds the text of each place when its stretches were
 * found; what is asked for the first time is taken in as it is.
 */
export function placesOf(
  stretches: readonly Stretch[],
  elementOf: (field: string) => Element | undefined,
  before: Map<Element, string>,
): MarkPlace[] {
  const texts = new Map<Element, string>();
  return stretches.flatMap((stretch) => {
    const element = elementOf(stretch.field ?? '');
    if (element === undefined) return [];
    const text = texts.get(element) ?? shownText(element);
    texts.set(element, text);
    if (!before.has(element)) before.set(element, text);
    const moved = movedSpan(stretch, before.get(element) as string, text);
    const range = moved && rangeInText(element, moved.start, moved.end);
    if (!range) return [];
    measured.setStart(range.startContainer, range.startOffset);
    measured.setEnd(range.endContainer, range.endOffset);
    return { words: measured.toString(), boxes: shownBoxes(measured) };
  });
}

/** A range's boxes, as far as a frame that scrolls by itself shows them. */
function shownBoxes(range: Range): DOMRect[] {
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  const frame = range.startContainer.parentElement?.closest('.table-frame')?.getBoundingClientRect();
  if (frame === undefined) return boxes;
  return boxes.flatMap(({ left, right, top, height }) => {
    const [from, to] = [Math.max(left, frame.left), Math.min(right, frame.right)];
    return to > from ? new DOMRect(from, top, to - from, height) : [];
  });
}
