/*
 * The fields of the page's head (kicker, headline, deck, the words of the lead picture), named as `headTexts` names
 * them. Each is a textarea over a mirror: an element with the same text in the same lines, whose words can be marked
 * and measured, as those of a textarea can't.
 */

/** Where a field is written; undefined where the page has none of that name. */
export function headInput(field: string): HTMLTextAreaElement | undefined {
  return boxOf(field)?.querySelector('textarea') ?? undefined;
}

/** What shows a field's text for marking. */
export function headMirror(field: string): HTMLElement | undefined {
  return boxOf(field)?.querySelector<HTMLElement>('.page-mirror') ?? undefined;
}

/** The name of the field that an element stands in. */
export function headFieldOf(element: Node): string | undefined {
  const within = element instanceof Element ? element : element.parentElement;
  return within?.closest<HTMLElement>('[data-head]')?.dataset.head;
}

/** Puts the caret into a field, or selects [start, end) of its text, in UTF-16 units. */
export function focusHead(field: string, start?: number, end = start): void {
  const input = headInput(field);
  input?.focus();
  if (start !== undefined && end !== undefined) input?.setSelectionRange(start, end);
}

function boxOf(field: string): Element | null {
  return document.querySelector(`[data-head="${CSS.escape(field)}"]`);
}
