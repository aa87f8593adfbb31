import type { Article } from '#core/article/article.ts';
import { blockTexts } from '#core/article/block-texts.ts';
import { missingFields, type RequirableField } from '#core/article/missing-fields.ts';
import { openNotes } from '#core/article/open-notes.ts';

/**
 * What no package can be made without, and what the profile requires. Whatever else the copy desk finds is told, and
 * left to the editor.
 */
export type Obstacle = 'no-headline' | 'no-text' | 'desk-mark' | 'open-note' | `required.${RequirableField}`;

/** What keeps this article from being exported. */
export function obstaclesOf(article: Article, required: readonly RequirableField[] = []): Obstacle[] {
  const hasText = article.blocks.some(
    (block) => block.type === 'figure' || blockTexts(block).some(({ text }) => text.trim() !== ''),
  );
  const notes = openNotes(article);
  return [
    ...(article.headline.trim() === '' ? (['no-headline'] as const) : []),
    ...(hasText ? [] : (['no-text'] as const)),
    ...(notes.some(({ kind }) => kind === 'mark') ? (['desk-mark'] as const) : []),
    ...(notes.some(({ kind }) => kind === 'pinned') ? (['open-note'] as const) : []),
    ...missingFields(article, required)
      .filter((field) => field !== 'headline')
      .map((field): Obstacle => `required.${field}`),
  ];
}
