import { Fault } from '../fault.ts';
import type { Article } from './article.ts';
import type { Figure } from './figure.ts';
import { plainText } from './inline.ts';

/** Whether an article has what a desk may insist on, by the field's name in a profile. */
const HAS = {
  headline: ({ headline }) => isWritten(headline),
  kicker: ({ kicker }) => isWritten(kicker),
  deck: ({ deck }) => isWritten(deck),
  byline: ({ bylines }) => bylines.some(({ name }) => isWritten(name)),
  dateline: ({ dateline }) => isWritten(dateline),
  desk: ({ desk }) => isWritten(desk),
  tags: ({ tags }) => tags.some(isWritten),
  slug: ({ slug }) => isWritten(slug),
  publishAt: ({ publishAt }) => publishAt !== undefined,
  lead: ({ lead }) => lead?.asset !== undefined,
  caption: (article) => picturesOf(article).every(({ caption }) => isWritten(plainText(caption))),
  alt: (article) => picturesOf(article).every(({ alt }) => isWritten(alt)),
  credit: (article) => picturesOf(article).every(({ credit }) => isWritten(credit)),
  related: ({ related }) => related.length > 0,
} as const satisfies Record<string, (article: Article) => boolean>;

export type RequirableField = keyof typeof HAS;
/** What a profile may require; `caption`, `alt` and `credit` of every picture there is. */
export const REQUIRABLE = Object.keys(HAS) as [RequirableField, ...RequirableField[]];

/** Which of the required fields an article lacks, in the order they are named in. */
export function missingFields(article: Article, required: readonly RequirableField[]): RequirableField[] {
  return required.filter((field) => !HAS[field](article));
}

/** @throws Fault `article.incomplete` where the article lacks a required field. */
export function expectComplete(article: Article, required: readonly RequirableField[]): void {
  const fields = missingFields(article, required);
  if (fields.length > 0) throw new Fault('article.incomplete', { fields });
}

function picturesOf({ lead, blocks }: Article): Figure[] {
  const figures = blocks.flatMap((block): Figure[] =>
    block.type === 'figure' ? [block] : block.type === 'gallery' ? block.items : [],
  );
  return [...(lead ? [lead] : []), ...figures].filter(({ asset }) => asset !== undefined);
}

function isWritten(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}
