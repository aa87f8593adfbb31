import type { Stretch } from '#core/article/article-texts.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { revealBlock } from '../editor/caret-block.ts';
import { focusHead, headInput } from '../editor/head-places.ts';
import { elementOfField, rangeInText } from '../editor/text-places.ts';

/** Brings the words of a finding into view and selects them. */
export function goToFinding(
  session: ArticleSession,
  { blockId, field, start = 0, end = start }: Partial<Stretch>,
): void {
  if (blockId === undefined) {
    const name = field ?? 'headline';
    focusHead(name, start, end);
    headInput(name)?.scrollIntoView({ block: 'center' });
    return;
  }
  const block = revealBlock(session.editor, blockId);
  const place = block && elementOfField(block, field ?? 'content');
  const range = place && (rangeInText(place, start, end) ?? rangeOfEmpty(place));
  block?.scrollIntoView({ block: 'center' });
  if (range === undefined) return;
  session.editor.getRootElement()?.focus({ preventScroll: true });
  window
    .getSelection()
    ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

/** Where nothing is written yet the caret goes to its place. */
function rangeOfEmpty(place: Element): StaticRange | undefined {
  if (place.textContent !== '') return undefined;
  return new StaticRange({ startContainer: place, startOffset: 0, endContainer: place, endOffset: 0 });
}
