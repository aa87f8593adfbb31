import { $findMatchingParent, $isTextNode, $setState, type LexicalNode, type RangeSelection } from 'lexical';
import { baseDirection, latinRuns } from '#core/arabic/direction.ts';
import { directionState, languageState } from '../nodes/block-state.ts';
import { $isSpanNode, SpanNode } from '../nodes/span-node.ts';

/**
 * Isolates the selected words as a run of their own direction, or takes the isolation away. Without a selection it
 * takes the Latin run that the caret stands in: a name, an address, a telephone number.
 */
export function $isolate(selection: RangeSelection): void {
  const inside = $findMatchingParent(selection.anchor.getNode(), $isSpanNode);
  if (inside !== null) {
    for (const child of inside.getChildren()) inside.insertBefore(child);
    inside.remove();
    return;
  }
  if (selection.isCollapsed() && !$selectRun(selection)) return;
  const nodes = selection.extract().filter($isTextNode);
  const [first] = nodes;
  const parent = first?.getParent();
  if (first === undefined || !nodes.every((node) => node.getParent()?.is(parent))) return;
  const isArabic = baseDirection(nodes.map((node) => node.getTextContent()).join('')) === 'rtl';
  const span = $setState(
    $setState(new SpanNode(), languageState, isArabic ? 'ar' : 'en'),
    directionState,
    isArabic ? 'rtl' : 'ltr',
  );
  first.insertBefore(span);
  span.append(...nodes);
  span.select(0, span.getChildrenSize());
}

/** Says which language the selected words are in, and isolates them if they are not yet. */
export function $setLanguage(selection: RangeSelection, language: string): void {
  const spanAt = () => $findMatchingParent(selection.anchor.getNode(), $isSpanNode);
  if (spanAt() === null) $isolate(selection);
  const span = spanAt();
  if (span === null) return;
  const isRightToLeft = new Intl.Locale(language).maximize().script?.match(/Arab|Hebr/) !== null;
  $setState(span, languageState, language);
  $setState(span, directionState, isRightToLeft ? 'rtl' : 'ltr');
}

function $selectRun({ anchor, focus }: RangeSelection): boolean {
  const node: LexicalNode = anchor.getNode();
  if (!$isTextNode(node)) return false;
  const run = latinRuns(node.getTextContent()).find(
    ({ start, end }) => start <= anchor.offset && anchor.offset <= end,
  );
  if (run === undefined) return false;
  anchor.set(node.getKey(), run.start, 'text');
  focus.set(node.getKey(), run.end, 'text');
  return true;
}
