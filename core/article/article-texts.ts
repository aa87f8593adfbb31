import type { Article } from './article.ts';
import type { Block } from './block.ts';
import { blockTexts, figureTexts } from './block-texts.ts';

/** Where a text stands in an article: in a block, or in a field of the article itself (`headline`, `lead.caption`). */
export interface TextPlace {
  blockId?: string;
  field: string;
}

/** A stretch [start, end) of one of an article's texts, in UTF-16 units. */
export interface Stretch extends TextPlace {
  start: number;
  end: number;
}

/** The texts of an article's head, in reading order: kicker, headline, deck, and the words of the lead picture. */
export function headTexts(article: Article): { field: string; text: string }[] {
  return [
    { field: 'kicker', text: article.kicker ?? '' },
    { field: 'headline', text: article.headline },
    { field: 'deck', text: article.deck ?? '' },
    ...(article.lead ? figureTexts(article.lead, 'lead.') : []),
  ].filter(({ text }) => text !== '');
}

/** Every text that an editor wrote in an article, in reading order, as `headTexts` and `blockTexts` name them. */
export function* articleTexts(article: Article): Generator<TextPlace & { text: string; block?: Block }> {
  yield* headTexts(article);
  for (const block of article.blocks) {
    for (const { field, text } of blockTexts(block)) yield { blockId: block.id, block, field, text };
  }
}
