import type { Finding } from '#core/arabic/house-style/check.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { revealBlock } from '../editor/caret-block.ts';
import { elementOfField, rangeInText } from '../editor/text-places.ts';

const FIELDS: Record<string, string> = {
  headline: '.page-headline',
  deck: '.page-deck',
  'lead.caption': '.lead-caption',
  'lead.credit': '.lead-credit',
  'lead.alt': '.lead-alt',
};

/** Brings the words of a finding into view and selects them. */
export function goToFinding(
  session: ArticleSession,
  { blockId, field, start = 0, end = start }: Pick<Finding, 'blockId' | 'field' | 'start' | 'end'>,
): void {
  if (blockId === undefined) {
    const place = document.querySelector<HTMLTextAreaElement>(FIELDS[field ?? ''] ?? '.page-headline');
    place?.focus();
    place?.setSelectionRange(start, end);
    place?.scrollIntoView({ block: 'center' });
    return;
  }
  const block = revealBlock(session.editor, blockId);
  const place = block && elementOfField(block, field ?? 'content');
  const range = place && rangeInText(place, start, end);
  block?.scrollIntoView({ block: 'center' });
  if (range === undefined) return;
  session.editor.getRootElement()?.focus({ preventScroll: true });
  window
    .getSelection()
    ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}
