import type { z } from 'zod';
import type { Article } from '#core/article/article.ts';
import type { profileSchema } from '#core/profile.ts';

/** A text as the only paragraph of an article, or the parts of an article that the rule reads. */
export type Case = string | Partial<Omit<Article, 'format' | 'version'>>;

/** What a rule must find and what it must pass, under what the profile says besides its defaults. */
export interface RuleCases {
  wrong: readonly Case[];
  right: readonly Case[];
  profile?: z.input<typeof profileSchema>;
}

/** One case on each line. */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
