import { z } from 'zod';
import type { Keyword } from '../arabic/keywords.ts';
import { articleSchema, statusSchema } from '../article/article.ts';
import { blockSchema } from '../article/block.ts';
import { instantSchema } from '../article/related.ts';
import { DEFAULT_PROFILE, timeZoneSchema } from '../profile.ts';
import { idInput, idInputOf, nothing } from './inputs.ts';

/**
 * The only door between the interface and the machine it runs on. Every call is one entry of `HOST_METHODS`:
 * the schema of what goes in and of what comes back, checked on both sides of the border. Paths never cross;
 * folders that the editor chose are named by opaque handles.
 */

export const fieldsSchema = articleSchema.omit({ blocks: true });

/** What the library tells of an article without opening it. */
export const articleSummarySchema = z.object({
  id: z.string(),
  headline: z.string(),
  kicker: z.string().optional(),
  status: statusSchema,
  desk: z.string().optional(),
  bylines: z.array(z.string()),
  tags: z.array(z.string()),
  words: z.int(),
  /** One line of context: around the first hit of a search, else how the text begins. */
  snippet: z.string(),
  /** The hits within headline and snippet, as [start, end) in UTF-16 units. */
  headlineHits: z.array(z.tuple([z.int(), z.int()])).default([]),
  snippetHits: z.array(z.tuple([z.int(), z.int()])).default([]),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  deletedAt: instantSchema.optional(),
  score: z.number().optional(),
});

export type ArticleSummary = z.infer<typeof articleSummarySchema>;

/** Which articles to list. `trash` lists the deleted ones instead. */
export const libraryQuerySchema = z.object({
  /** What the editor typed, in the language of `search-query.ts`; empty lists everything. */
  text: z.string().max(500).default(''),
  status: statusSchema.optional(),
  desk: z.string().optional(),
  tag: z.string().optional(),
  byline: z.string().optional(),
  /** Changed at this instant or later, and before that one. */
  from: instantSchema.optional(),
  until: instantSchema.optional(),
  /** Where the days that `text` names begin; an IANA time zone. */
  timeZone: timeZoneSchema.default(DEFAULT_PROFILE.timeZone),
  trash: z.boolean().default(false),
  sort: z.enum(['updated', 'created', 'headline', 'best']).default('updated'),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(100),
});

export type LibraryQuery = z.infer<typeof libraryQuerySchema>;

export const libraryPageSchema = z.object({
  articles: z.array(articleSummarySchema),
  /** How many there are in all, also beyond this page. */
  total: z.int(),
});

export const libraryCountsSchema = z.object({
  all: z.int(),
  trash: z.int(),
  status: z.record(statusSchema, z.int()),
  desks: z.array(z.object({ name: z.string(), count: z.int() })),
  tags: z.array(z.object({ name: z.string(), count: z.int() })),
  bylines: z.array(z.object({ name: z.string(), count: z.int() })).default([]),
});

export const openArticleSchema = z.object({
  article: articleSchema,
  /** Grows by one with every save; a save names the one it is based on. */
  revision: z.int(),
});

/** What changed since the revision `base`. Absent parts are unchanged. */
export const saveSchema = z.object({
  id: z.string(),
  base: z.int(),
  /** Everything but the blocks. */
  fields: fieldsSchema.optional(),
  /** All block ids in their order, where it changed. */
  order: z.array(z.string()).optional(),
  /** New and changed blocks. Blocks that `order` no longer names are dropped. */
  blocks: z.array(blockSchema).optional(),
});

export type Save = z.infer<typeof saveSchema>;

/** A story of the library that goes with an article, and why. */
export const suggestionSchema = z.object({
  id: z.string(),
  headline: z.string(),
  status: statusSchema,
  updatedAt: instantSchema,
  /** Rare words that both have, the most telling first, as the article writes them. */
  words: z.array(z.string()),
  tags: z.array(z.string()),
  topics: z.array(z.string()),
});

export type Suggestion = z.infer<typeof suggestionSchema>;

/** A word or phrase that is said often, as it is mostly written. */
export const keywordSchema = z.object({
  text: z.string(),
  count: z.int(),
  score: z.number(),
}) satisfies z.ZodType<Keyword>;

/** What has become of an article that another one points to. */
export const targetSchema = z.object({
  id: z.string(),
  state: z.enum(['there', 'trash', 'missing']),
  /** Its headline now; absent where it is missing. */
  headline: z.string().optional(),
});

export type Target = z.infer<typeof targetSchema>;

/** What came of building a sound library out of a damaged one. */
export const recoverySchema = z.object({
  /** Where the damaged file lies now, as words to show. */
  setAside: z.string(),
  backupAt: instantSchema.optional(),
  articles: z.int(),
  /** Articles that the damaged file had newer than the backup, or alone. */
  salvaged: z.int(),
});

/** What the interface asks of the library: its articles, listed, opened, saved, changed and moved. */
export const libraryMethods = {
  'library.list': { input: libraryQuerySchema, output: libraryPageSchema },
  'library.counts': { input: nothing, output: libraryCountsSchema },
  'library.open': { input: idInput, output: openArticleSchema },
  /** Which revision of an article is on disk, without opening it. */
  'library.revision': { input: idInput, output: z.object({ revision: z.int() }) },
  'library.add': { input: z.object({ article: articleSchema }), output: openArticleSchema },
  'library.save': { input: saveSchema, output: z.object({ revision: z.int(), savedAt: instantSchema }) },
  'library.duplicate': { input: idInput, output: z.object({ id: z.string() }) },
  'library.setStatus': {
    input: z.object({ ids: z.array(z.string()), status: statusSchema }),
    /** What the changed ones were before, so that it can be taken back. */
    output: z.object({ before: z.array(z.object({ status: statusSchema, ids: z.array(z.string()) })) }),
  },
  /** The ids of all articles that a list or a search has, in its order; `offset` and `limit` are left aside. */
  'library.ids': { input: libraryQuerySchema, output: z.object({ ids: z.array(z.string()) }) },
  /** Stories for an article as it is saved, best first. */
  'library.suggest': {
    input: z.object({ id: z.string(), limit: z.int().min(1).max(50).default(6) }),
    output: z.object({ stories: z.array(suggestionSchema) }),
  },
  /** The words that articles changed since an instant are about, weighed against the whole library; best first. */
  'library.keywords': {
    input: z.object({ since: instantSchema.optional(), top: z.int().min(1).max(200) }),
    output: z.object({ keywords: z.array(keywordSchema) }),
  },
  /** The words that tell an article, as it is saved, from the library's others; best first. */
  'library.keywordsOf': {
    input: idInputOf({ top: z.int().min(1).max(200) }),
    output: z.object({ keywords: z.array(keywordSchema) }),
  },
  /** What has become of the articles that others point to, in the order asked. */
  'library.targets': {
    input: z.object({ ids: z.array(z.string()).max(500) }),
    output: z.object({ targets: z.array(targetSchema) }),
  },
  /** Other articles whose packages would have the same name: what `asciiSlug` makes of slug or headline. */
  'library.ofSlug': {
    input: idInputOf({ slug: z.string().max(200) }),
    output: z.object({ others: z.array(z.object({ id: z.string(), headline: z.string() })) }),
  },
  /** Puts a tag on articles or takes it off; gives those that were changed by it. */
  'library.setTag': {
    input: z.object({ ids: z.array(z.string()), tag: z.string().trim().min(1).max(100), isOn: z.boolean() }),
    output: z.object({ ids: z.array(z.string()) }),
  },
  /** To the trash, and back. */
  'library.remove': { input: z.object({ ids: z.array(z.string()) }), output: nothing },
  'library.restore': { input: z.object({ ids: z.array(z.string()) }), output: nothing },
  /** For good: only what is in the trash. */
  'library.erase': { input: z.object({ ids: z.array(z.string()) }), output: nothing },
  /** Builds a sound library out of the newest good backup and of what the damaged file still gives. */
  'library.recover': { input: nothing, output: recoverySchema },
  /** Writes the whole library in open formats into a new folder of the one chosen, or of the host's exports. */
  'library.export': {
    input: z.object({ folder: z.string().optional(), work: z.string() }),
    output: z.object({ place: z.string(), articles: z.int(), missing: z.array(z.string()) }),
  },
  /** Reads such a folder back; names the files that were refused. */
  'library.addFolder': {
    input: z.object({ folder: z.string(), work: z.string() }),
    output: z.object({ added: z.int(), refused: z.array(z.string()) }),
  },
} as const;
