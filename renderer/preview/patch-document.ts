/**
 * Brings a shown document to what `html` says by changing only what differs, so that its scroll position stays, and
 * pictures and styles are not loaded again.
 */
export function patchDocument(shown: Document, html: string): void {
  const wanted = new DOMParser().parseFromString(html, 'text/html');
  patchElement(shown.documentElement, wanted.documentElement);
}

function patchElement(shown: Element, wanted: Element): void {
  if (shown.isEqualNode(wanted)) return;
  patchAttributes(shown, wanted);
  patchChildren(shown, wanted);
}

function patchAttributes(shown: Element, wanted: Element): void {
  for (const { name } of [...shown.attributes]) {
    if (!wanted.hasAttribute(name)) shown.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes) {
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  }
}

/** Leaves equal children at both ends alone, then brings the ones between to the wanted ones, in their order. */
function patchChildren(shown: Element, wanted: Element): void {
  const old = [...shown.childNodes];
  const next = [...wanted.childNodes];
  let start = 0;
  while (start < old.length && start < next.length && old[start]!.isEqualNode(next[start]!)) start += 1;
  let end = 0;
  while (
    end < old.length - start &&
    end < next.length - start &&
    old[old.length - 1 - end]!.isEqualNode(next[next.length - 1 - end]!)
  )
    end += 1;
  const oldMiddle = old.slice(start, old.length - end);
  const nextMiddle = next.slice(start, next.length - end);
  const after = old[old.length - end] ?? null;
  nextMiddle.forEach((node, index) => {
    const present = oldMiddle[index];
    if (present === undefined) shown.insertBefore(shown.ownerDocument.adoptNode(node), after);
    else if (isSameKind(present, node)) patchNode(present, node);
    else shown.replaceChild(shown.ownerDocument.adoptNode(node), present);
  });
  for (const node of oldMiddle.slice(nextMiddle.length)) node.remove();
}

function isSameKind(a: Node, b: Node): boolean {
  return a.nodeType === b.nodeType && a.nodeName === b.nodeName;
}

function patchNode(shown: Node, wanted: Node): void {
  if (shown.nodeType === Node.ELEMENT_NODE) patchElement(shown as Element, wanted as Element);
  else if (shown.nodeValue !== wanted.nodeValue) shown.nodeValue = wanted.nodeValue;
}
