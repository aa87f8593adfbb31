import { z } from 'zod';
import { assetSchema } from './figure.ts';
import { newId } from './id.ts';

/** An instant in ISO 8601 with its offset: `2025-07-09T23:21:00+03:00`. */
export const instantSchema = z.iso.datetime({ offset: true });

export const webUrlSchema = z.string().regex(/^https?:\/\/\S+$/i);

/** Another story that this one points to. */
export const relatedSchema = z.object({
  id: z.string().min(1).default(newId),
  headline: z.string(),
  url: webUrlSchema.optional(),
  /** Its id in the library, where it lives there. */
  articleId: z.string().optional(),
  source: z.string().optional(),
  publishedAt: instantSchema.optional(),
  thumbnail: assetSchema.optional(),
  /** Put there by hand, or taken from a suggestion. */
  why: z.enum(['hand', 'suggested']).optional(),
});
export type Related = z.infer<typeof relatedSchema>;

/** A titled, ranked side list: most read, editor's picks. */
export const listSchema = z.object({
  id: z.string().min(1).default(newId),
  title: z.string(),
  items: z.array(relatedSchema),
});
export type SideList = z.infer<typeof listSchema>;
