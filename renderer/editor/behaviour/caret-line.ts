import type { LexicalEditor, NodeKey } from 'lexical';

/**
 * Whether the caret, or the moving end of the selection, stands on the first (-1) or last (1) line of what is drawn of
 * a node; true where neither has a rectangle, as an empty line has none.
 */
export function isOnEdgeLine(editor: LexicalEditor, key: NodeKey, by: 1 | -1): boolean {
  const element = editor.getElementByKey(key);
  return element === null || isOnEdgeLineOf(element, by);
}

/** The same for an element inside a node: a cell's line. */
export function isOnEdgeLineOf(element: Element, by: 1 | -1): boolean {
  const caret = caretRectangle();
  if (caret === undefined) return true;
  const { top, bottom } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const padding = Number.parseFloat(by < 0 ? style.paddingTop : style.paddingBottom) || 0;
  const gap = by < 0 ? caret.top - top : bottom - caret.bottom;
  return gap - padding < caret.height * 0.7;
}

function caretRectangle(): DOMRect | undefined {
  const { focusNode, focusOffset } = window.getSelection() ?? {};
  if (!focusNode) return undefined;
  const range = document.createRange();
  range.setStart(focusNode, focusOffset ?? 0);
  return range.getClientRects()[0];
}
