import type { Article } from './article.ts';
import type { TextPlace } from './article-texts.ts';
import type { Figure } from './figure.ts';
import { plainText } from './inline.ts';

/** A place where something is missing, and of a picture what it is known by otherwise: its caption or its words. */
export interface MissingPlace extends TextPlace {
  of?: string;
}

/** Where an article lacks what a desk may insist on, by the field's name in a profile; nowhere where it has it. */
const LACKS = {
  headline: ({ headline }) => unless(isWritten(headline), 'headline'),
  kicker: ({ kicker }) => unless(isWritten(kicker), 'kicker'),
  deck: ({ deck }) => unless(isWritten(deck), 'deck'),
  byline: ({ bylines }) =>
    unless(
      bylines.some(({ name }) => isWritten(name)),
      'byline',
    ),
  dateline: ({ dateline }) => unless(isWritten(dateline), 'dateline'),
  desk: ({ desk }) => unless(isWritten(desk), 'desk'),
  tags: ({ tags }) => unless(tags.some(isWritten), 'tags'),
  slug: ({ slug }) => unless(isWritten(slug), 'slug'),
  publishAt: ({ publishAt }) => unless(publishAt !== undefined, 'publishAt'),
  lead: ({ lead }) => unless(lead?.asset !== undefined, 'lead'),
  caption: (article) => picturesWithout(article, 'caption', ({ caption }) => plainText(caption)),
  alt: (article) => picturesWithout(article, 'alt', ({ alt }) => alt),
  credit: (article) => picturesWithout(article, 'credit', ({ credit }) => credit),
  rights: (article) => picturesWithout(article, 'rights', ({ rights }) => rights),
  related: ({ related }) => unless(related.length > 0, 'related'),
} as const satisfies Record<string, (article: Article) => MissingPlace[]>;

export type RequirableField = keyof typeof LACKS;
/** What a profile may require; `caption`, `alt`, `credit` and `rights` of every picture there is. */
export const REQUIRABLE = Object.keys(LACKS) as [RequirableField, ...RequirableField[]];

/** Which of the required fields an article lacks, in the order they are named in, and each place that lacks it. */
export function missingFields(
  article: Article,
  required: readonly RequirableField[],
): { required: RequirableField; place: MissingPlace }[] {
  return required.flatMap((field) => LACKS[field](article).map((place) => ({ required: field, place })));
}

function unless(isThere: boolean, field: string): TextPlace[] {
  return isThere ? [] : [{ field }];
}

/** The places of a picture's words that are not written, as the texts of an article are named. */
function picturesWithout(
  { lead, blocks }: Article,
  field: string,
  wordsOf: (figure: Figure) => string | undefined,
): MissingPlace[] {
  const placed = blocks.flatMap((block): { figure: Figure; place: TextPlace }[] => {
    if (block.type === 'figure') return [{ figure: block, place: { blockId: block.id, field } }];
    if (block.type !== 'gallery') return [];
    return block.items.map((figure, index) => ({
      figure,
      place: { blockId: block.id, field: `items.${index}.${field}` },
    }));
  });
  return [...(lead ? [{ figure: lead, place: { field: `lead.${field}` } }] : []), ...placed]
    .filter(({ figure }) => figure.asset !== undefined && !isWritten(wordsOf(figure)))
    .map(({ figure, place }) => {
      const of = [plainText(figure.caption), figure.alt, figure.credit].find(isWritten);
      return { ...place, ...(of !== undefined && { of }) };
    });
}

function isWritten(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}
