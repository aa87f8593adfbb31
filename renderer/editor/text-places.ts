/*
 * From a place in a block's text to the place in what the browser shows. Fields are named as `blockTexts` names
 * them; places are UTF-16 units of the plain text, in which a line break counts one.
 */

/** The element that shows one field of a block; undefined for what the page does not show as text. */
export function elementOfField(block: Element, field: string): Element | undefined {
  const [first, second, ...rest] = field.split('.');
  const find = (selector: string) => block.querySelector(selector) ?? undefined;
  const line = find(`[data-place="${CSS.escape(field)}"] .line`);
  if (line) return line;
  if (first === 'blocks') {
    const inner = find('.factbox-blocks')?.children[Number(second)];
    return inner && elementOfField(inner, rest.join('.'));
  }
  if (first === 'content') return find(':scope > .quote-words') ?? block;
  if (first === 'items' && field === `items.${second}.content`) {
    return [...block.querySelectorAll(':scope > li:not(.nested-list)')][Number(second)];
  }
  return undefined;
}

/** The text that an element shows, in the units in which `rangeInText` counts. */
export function shownText(element: Element): string {
  const walker = walkText(element);
  let text = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) text += node.data;
    else if (node.nodeName === 'BR') text += '\n';
  }
  return text;
}

/** The range of [start, end) within an element's text; undefined where the text is not that long. */
export function rangeInText(element: Element, start: number, end: number): StaticRange | undefined {
  const walker = walkText(element);
  let at = 0;
  let from: [Node, number] | undefined;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (node.tagName === 'BR') at += 1;
      continue;
    }
    const { length } = node as Text;
    if (from === undefined && start < at + length) from = [node, Math.max(0, start - at)];
    if (from !== undefined && end <= at + length) {
      return new StaticRange({
        startContainer: from[0],
        startOffset: from[1],
        endContainer: node,
        endOffset: Math.max(0, end - at),
      });
    }
    at += length;
  }
  return undefined;
}

/** Goes through an element's texts and line breaks, past the lines that stand in it with a text of their own. */
function walkText(element: Element): TreeWalker {
  return document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && node.hasAttribute('data-lexical-slot')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
}
