import type { Finding } from '#core/arabic/house-style/check.ts';
import type { Article } from '#core/article/article.ts';
import { blockTexts, figureTexts } from '#core/article/block-texts.ts';

/** How many letters are shown on each side of the words at fault. */
const AROUND = 28;

/** The words at fault and some of those around them, cut between words. */
export interface FindingContext {
  before: string;
  at: string;
  after: string;
}

/** A place that something was found at, or that a note stands at. */
type Found = Pick<Finding, 'blockId' | 'field' | 'start' | 'end' | 'text'>;

/** Where a finding stands in its text, to be recognised without going there. */
export function findingContext(article: Article, finding: Found): FindingContext {
  const { start, end } = finding;
  const text = textOf(article, finding);
  if (text === undefined || start === undefined || end === undefined) {
    return { before: '', at: finding.text, after: '' };
  }
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const before = from === 0 ? text.slice(0, start) : `…${text.slice(from, start).replace(/^\S*/, '')}`;
  const after = to === text.length ? text.slice(end) : `${text.slice(end, to).replace(/\S*$/, '')}…`;
  return { before, at: text.slice(start, end), after };
}

/** The text that a finding was found in, as it stands now. */
export function textOf(
  article: Article,
  { blockId, field }: Pick<Found, 'blockId' | 'field'>,
): string | undefined {
  if (blockId !== undefined) {
    const block = article.blocks.find(({ id }) => id === blockId);
    return block && blockTexts(block).find((each) => each.field === (field ?? 'content'))?.text;
  }
  if (field === 'headline') return article.headline;
  if (field === 'deck') return article.deck;
  return article.lead && figureTexts(article.lead, 'lead.').find((each) => each.field === field)?.text;
}
