import type { Article } from '#core/article/article.ts';
import { articleTexts } from '#core/article/article-texts.ts';
import type { Block } from '#core/article/block.ts';
import { blockTexts } from '#core/article/block-texts.ts';
import { missingFields, type RequirableField } from '#core/article/missing-fields.ts';

/**
 * What no package can be made without, and what the profile requires. Whatever else the copy desk finds is told, and
 * left to the editor.
 */
export type Obstacle = 'no-headline' | 'no-text' | 'desk-mark' | `required.${RequirableField}`;

/** What keeps this article from being exported. */
export function obstaclesOf(article: Article, required: readonly RequirableField[] = []): Obstacle[] {
  const hasText = article.blocks.some(
    (block) => block.type === 'figure' || blockTexts(block).some(({ text }) => text.trim() !== ''),
  );
  return [
    ...(article.headline.trim() === '' ? (['no-headline'] as const) : []),
    ...(hasText ? [] : (['no-text'] as const)),
    ...([...articleTexts(article)].some(isMarked) ? (['desk-mark'] as const) : []),
    ...missingFields(article, required)
      .filter((field) => field !== 'headline')
      .map((field): Obstacle => `required.${field}`),
  ];
}

/** «##» is what a desk writes where something is still to be settled; in program text it is a comment. */
function isMarked({ text, block }: { text: string; block?: Block }): boolean {
  return block?.type !== 'code' && text.includes('##');
}
