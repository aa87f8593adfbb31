import type { Finding } from '#core/arabic/house-style/check.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { elementOfBlock } from '../editor/caret-block.ts';
import { focusHead, headInput } from '../editor/head-places.ts';
import { elementOfField, rangeInText } from '../editor/text-places.ts';

/** Brings the words of a finding into view and selects them. */
export function goToFinding(
  session: ArticleSession,
  { blockId, field, start = 0, end = start }: Finding,
): void {
  if (blockId === undefined) {
    const name = field ?? 'headline';
    focusHead(name, start, end);
    headInput(name)?.scrollIntoView({ block: 'center' });
    return;
  }
  const block = elementOfBlock(session.editor, blockId);
  const place = block && elementOfField(block, field ?? 'content');
  const range = place && rangeInText(place, start, end);
  block?.scrollIntoView({ block: 'center' });
  if (range === undefined) return;
  session.editor.getRootElement()?.focus({ preventScroll: true });
  window
    .getSelection()
    ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}
