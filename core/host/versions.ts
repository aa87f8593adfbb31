import { z } from 'zod';
import { articleSchema, statusSchema } from '../article/article.ts';
import { instantSchema } from '../article/related.ts';
import { idInput, idInputOf } from './inputs.ts';
import { openArticleSchema } from './library.ts';

/**
 * Why a version was kept: a new session of work began, work went on for a while, the editor gave it a name, before
 * replacing throughout, before a restore, what a restore gave, and what was published.
 */
export const VERSION_REASONS = [
  'session',
  'time',
  'named',
  'replace',
  'restore',
  'restored',
  'published',
] as const;

export const versionReasonSchema = z.enum(VERSION_REASONS);

export type VersionReason = z.infer<typeof versionReasonSchema>;

/** An earlier state of an article, told of without its text. */
export const versionSchema = z.object({
  id: z.int(),
  madeAt: instantSchema,
  reason: versionReasonSchema,
  /** The editor's own name for it; such a version is never thinned out. */
  name: z.string().optional(),
  /** Who sat there. */
  author: z.string().optional(),
  status: statusSchema,
  headline: z.string(),
  words: z.int(),
});

export type Version = z.infer<typeof versionSchema>;

const versionNameSchema = z.string().trim().max(120);

const versionInput = idInputOf({ version: z.int() });

/** What the interface asks of an article's earlier states. */
export const versionsMethods = {
  /** The versions of an article, newest first. */
  'versions.list': { input: idInput, output: z.object({ versions: z.array(versionSchema) }) },
  'versions.get': { input: versionInput, output: z.object({ article: articleSchema }) },
  /** Keeps the article as it is on disk; gives the newest version where it reads the same already. */
  'versions.keep': {
    input: idInputOf({ reason: versionReasonSchema, name: versionNameSchema.optional() }),
    output: z.object({ version: versionSchema }),
  },
  /** Names a version; an empty name takes the name away. */
  'versions.name': {
    input: versionInput.extend({ name: versionNameSchema }),
    output: z.object({ version: versionSchema }),
  },
  /** Writes the article as that version has it over revision `base`; what was there is kept as a version first. */
  'versions.restore': { input: versionInput.extend({ base: z.int() }), output: openArticleSchema },
} as const;
