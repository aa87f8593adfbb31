const CARD = '.check';
const TARGET = '.check-go';

/**
 * The ref of a panel of cards that go as they are dealt with; it keeps the keyboard's place. Where what was focused is
 * gone, the card that came into its place takes the focus, at the end the last one, and of an empty panel the panel.
 */
export function focusNextCard(panel: HTMLElement | null): (() => void) | undefined {
  if (panel === null) return undefined;
  const cardsOf = () => [...panel.querySelectorAll(CARD)];
  let place: { element: Element; index: number } | undefined;

  // Who leaves the panel gives up the place; an element that is taken away sends no such event.
  const follow = ({ target }: FocusEvent) => {
    const element = target as Element;
    if (!panel.contains(element)) {
      place = undefined;
      return;
    }
    const isBefore = (each: Element) =>
      !each.contains(element) &&
      (each.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    place = { element, index: cardsOf().filter(isBefore).length };
  };

  const observer = new MutationObserver(() => {
    if (place === undefined || place.element.isConnected) return;
    const { index } = place;
    place = undefined;
    if (document.activeElement !== document.body) return;
    const cards = cardsOf();
    const next = cards[Math.min(index, cards.length - 1)];
    (next?.querySelector<HTMLElement>(TARGET) ?? panel).focus();
  });
  observer.observe(panel, { childList: true, subtree: true });
  document.addEventListener('focusin', follow);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', follow);
  };
}
