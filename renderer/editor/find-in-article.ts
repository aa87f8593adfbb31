import type { Article } from '#core/article/article.ts';
import { articleTexts, type Stretch } from '#core/article/article-texts.ts';
import type { Found, TextFinder } from '#core/article/find-text.ts';

/** A place in the article that was looked for. */
export type Hit = Stretch & Pick<Found, 'groups'>;

/** Every place in an article's texts, headline and captions too, that a finder finds; in reading order. */
export function findInArticle(article: Article, find: TextFinder): Hit[] {
  const hits: Hit[] = [];
  for (const { blockId, field, text } of articleTexts(article)) {
    for (const found of find(text)) hits.push({ ...(blockId !== undefined && { blockId }), field, ...found });
  }
  return hits;
}
