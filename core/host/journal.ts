import { z } from 'zod';
import { articleSchema } from '../article/article.ts';
import { instantSchema } from '../article/related.ts';
import { idInputOf, nothing } from './inputs.ts';

/** A text that the library could not take, as it is kept in a second place meanwhile. */
export const keptTextSchema = z.object({
  article: articleSchema,
  /** The library's revision that it was written on. */
  base: z.int(),
  keptAt: instantSchema,
  /** Which window or session wrote it: one does not write over what another kept of the same article. */
  writer: z.string().max(100),
});

export type KeptText = z.infer<typeof keptTextSchema>;

/** What the interface asks of the emergency journal. */
export const journalMethods = {
  /** Writes a text that could not be saved into the emergency journal, outside of the library. */
  'journal.keep': { input: keptTextSchema, output: nothing },
  /** What the journal holds, the newest first. */
  'journal.list': { input: nothing, output: z.object({ texts: z.array(keptTextSchema) }) },
  'journal.forget': { input: idInputOf({ writer: z.string() }), output: nothing },
} as const;
