import type { Article } from '#core/article/article.ts';
import { blockTexts, figureTexts } from '#core/article/block-texts.ts';

/** Every text of the body in reading order, captions, cells and speakers too. */
export function bodyTexts(article: Pick<Article, 'blocks'>): string[] {
  return article.blocks.flatMap((block) => blockTexts(block).map(({ text }) => text));
}

/** What is said of the article rather than in it: kicker, deck, names, tags, the lead's words. */
export function metaTexts(article: Article): string[] {
  const texts: (string | undefined)[] = [
    article.kicker,
    article.deck,
    article.dateline,
    article.desk,
    ...article.bylines.map((byline) => byline.name),
    ...article.tags,
    ...article.topics.map((topic) => topic.name),
    ...(article.lead ? figureTexts(article.lead, '').map(({ text }) => text) : []),
  ];
  return texts.filter((text) => text !== undefined);
}
