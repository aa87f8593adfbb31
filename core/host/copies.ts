import { z } from 'zod';
import { articleSchema } from '../article/article.ts';
import { instantSchema } from '../article/related.ts';
import { idInputOf, nothing } from './inputs.ts';

/** A copy of one of the library's files that a service such as Dropbox left beside it, written by another machine. */
export const otherCopySchema = z.object({
  /** Its name within the library's folder. */
  name: z.string(),
  /** `log`: the write-ahead log or what goes with it, which nobody can read alone. */
  kind: z.enum(['library', 'log', 'picture']),
  service: z.string().optional(),
  changedAt: instantSchema,
  bytes: z.int(),
});

export type OtherCopy = z.infer<typeof otherCopySchema>;

/** What such a copy has otherwise than the library. */
export const copyComparisonSchema = z.object({
  articles: z.array(
    z.object({
      id: z.string(),
      headline: z.string(),
      /** The library has no such article, has another text of it, or has it in the trash. */
      state: z.enum(['absent', 'differs', 'trash']),
      updatedAt: instantSchema,
      ownUpdatedAt: instantSchema.optional(),
    }),
  ),
  /** How many read the same in both. */
  same: z.int(),
  /** How many could not be read in the copy. */
  unreadable: z.int(),
});

export type CopyComparison = z.infer<typeof copyComparisonSchema>;

/** What the interface asks about copies that synchronising services left. */
export const copiesMethods = {
  /** The copies of the library's files that a service left beside them. */
  'copies.list': { input: nothing, output: z.object({ copies: z.array(otherCopySchema) }) },
  'copies.compare': { input: z.object({ name: z.string() }), output: copyComparisonSchema },
  /** One article as a copy has it. */
  'copies.open': { input: idInputOf({ name: z.string() }), output: z.object({ article: articleSchema }) },
  /** Moves copies out of the way, into a folder whose place is told. */
  'copies.setAside': {
    input: z.object({ names: z.array(z.string()).min(1) }),
    output: z.object({ place: z.string() }),
  },
} as const;
