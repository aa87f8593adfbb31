import { $getNearestNodeFromDOMNode, $isTextNode } from 'lexical';
import type { Misspelling } from '#core/arabic/spelling/check-spelling.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { blockIdOfElement, elementOfBlock } from '../editor/caret-block.ts';
import { focusHead, headFieldOf, headMirror } from '../editor/head-places.ts';
import { elementOfField, rangeInText } from '../editor/text-places.ts';

/** A misspelt word and where it stands in the window. */
export interface ShownMisspelling {
  misspelling: Misspelling;
  box: DOMRect;
}

/** The misspelt word at a point of the window. */
export function misspellingAtPoint(
  session: ArticleSession,
  misspellings: readonly Misspelling[],
  target: Node,
  x: number,
  y: number,
): ShownMisspelling | undefined {
  return firstShown(session, misspellings, target, (range) =>
    [...range.getClientRects()].find(
      ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    ),
  );
}

/** The misspelt word that the caret stands in or at an end of. */
export function misspellingAtCaret(
  session: ArticleSession,
  misspellings: readonly Misspelling[],
): ShownMisspelling | undefined {
  const input = document.activeElement;
  const field = input instanceof HTMLTextAreaElement ? headFieldOf(input) : undefined;
  if (field !== undefined) {
    const { selectionStart: at } = input as HTMLTextAreaElement;
    return firstShown(session, misspellings, input as Node, (range, { start, end }) =>
      at >= start && at <= end ? range.getBoundingClientRect() : undefined,
    );
  }
  const selection = window.getSelection();
  const { focusNode, focusOffset = 0 } = selection ?? {};
  const root = session.editor.getRootElement();
  if (!focusNode || !root?.contains(focusNode)) return undefined;
  return firstShown(session, misspellings, focusNode, (range) =>
    range.comparePoint(focusNode, focusOffset) === 0 ? range.getBoundingClientRect() : undefined,
  );
}

function firstShown(
  session: ArticleSession,
  misspellings: readonly Misspelling[],
  within: Node,
  boxOf: (range: Range, misspelling: Misspelling) => DOMRect | undefined,
): ShownMisspelling | undefined {
  const head = headFieldOf(within);
  const id = head === undefined ? blockIdOfElement(session.editor, within) : undefined;
  for (const misspelling of misspellings) {
    if (misspelling.blockId !== id || (head !== undefined && misspelling.field !== head)) continue;
    const range = rangeOf(session, misspelling);
    // What was typed since the last check may have moved it.
    const box = range?.toString() === misspelling.text ? boxOf(range, misspelling) : undefined;
    if (box) return { misspelling, box };
  }
  return undefined;
}

function rangeOf(session: ArticleSession, { blockId, field, start, end }: Misspelling): Range | undefined {
  const block = blockId === undefined ? undefined : elementOfBlock(session.editor, blockId);
  const place = blockId === undefined ? headMirror(field) : block && elementOfField(block, field);
  const found = place && rangeInText(place, start, end);
  if (found === undefined) return undefined;
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range;
}

/** Puts the caret behind a word. */
export function putCaretBehind(session: ArticleSession, place: Misspelling): void {
  if (place.blockId === undefined) {
    focusHead(place.field, place.end);
    return;
  }
  const range = rangeOf(session, place);
  session.editor.getRootElement()?.focus({ preventScroll: true });
  if (range === undefined) return;
  session.editor.update(() => {
    const node = $getNearestNodeFromDOMNode(range.endContainer);
    if ($isTextNode(node)) node.select(range.endOffset, range.endOffset);
  });
}
