import { z } from 'zod';
import { blockSchema } from './block.ts';
import { figureSchema } from './figure.ts';
import { newArticleId, newId } from './id.ts';
import { directionSchema, languageSchema } from './inline.ts';
import { instantSchema, listSchema, relatedSchema } from './related.ts';

export const ARTICLE_FORMAT = 'warraq-article';
/** The version this Warraq writes. Older ones are migrated on read, newer ones refused (`read-article.ts`). */
export const ARTICLE_VERSION = 1;

export const STATUSES = ['draft', 'review', 'ready', 'published', 'archived'] as const;
export const statusSchema = z.enum(STATUSES);
export type Status = z.infer<typeof statusSchema>;

/** A name under the headline; a bare string is read as a name. */
export const bylineSchema = z.preprocess(
  (value) => (typeof value === 'string' ? { name: value } : value),
  z.object({ name: z.string(), role: z.string().optional() }),
);
/** A subject of the IPTC Media Topics: its code (`medtop:11000000` or a bare number) and perhaps its name. */
export const topicSchema = z.preprocess(
  (value) => (typeof value === 'string' ? { code: value } : value),
  z.object({ code: z.string(), name: z.string().optional() }),
);
/** The most used words: asked for by their title, computed from the text, put right by hand. */
export const keywordsSchema = z.object({
  title: z.string(),
  /** Always shown, first and in this order. */
  pinned: z.array(z.string()).default([]),
  /** Never shown. */
  hidden: z.array(z.string()).default([]),
  /** Shown under another name; words of one new name count as one. */
  renamed: z.array(z.object({ from: z.string().min(1), to: z.string().min(1) })).optional(),
});
/** A note of the desk to itself. Never exported. */
export const noteSchema = z.object({
  id: z.string().min(1).default(newId),
  text: z.string(),
  blockId: z.string().optional(),
});

/** The article: the one truth that everything else is made from. Field order is the order it is written in. */
export const articleSchema = z.object({
  format: z.literal(ARTICLE_FORMAT),
  version: z.literal(ARTICLE_VERSION),
  id: z.string().min(1).default(newArticleId),
  language: languageSchema.default('ar'),
  direction: directionSchema.default('rtl'),
  kicker: z.string().optional(),
  headline: z.string(),
  deck: z.string().optional(),
  slug: z.string().default(''),
  bylines: z.array(bylineSchema).default([]),
  dateline: z.string().optional(),
  desk: z.string().optional(),
  tags: z.array(z.string()).default([]),
  topics: z.array(topicSchema).default([]),
  status: statusSchema.default('draft'),
  createdAt: instantSchema.default(() => new Date().toISOString()),
  updatedAt: instantSchema.default(() => new Date().toISOString()),
  publishAt: instantSchema.optional(),
  embargoUntil: instantSchema.optional(),
  lead: figureSchema.optional(),
  blocks: z.array(blockSchema).default([]),
  related: z.array(relatedSchema).default([]),
  lists: z.array(listSchema).default([]),
  keywords: keywordsSchema.optional(),
  notes: z.array(noteSchema).optional(),
});

export type Article = z.infer<typeof articleSchema>;
/** Everything of an article but its blocks: small, and saved whole. */
export type ArticleFields = Omit<Article, 'blocks'>;
export type Byline = Article['bylines'][number];
export type Keywords = NonNullable<Article['keywords']>;
export type Note = NonNullable<Article['notes']>[number];

/** A new, empty draft in Arabic, read right to left, with one empty paragraph to write in. */
export function newArticle(fields: Partial<Omit<Article, 'format' | 'version'>> = {}): Article {
  const now = new Date().toISOString();
  return {
    format: ARTICLE_FORMAT,
    version: ARTICLE_VERSION,
    id: newArticleId(),
    language: 'ar',
    direction: 'rtl',
    headline: '',
    slug: '',
    bylines: [],
    tags: [],
    topics: [],
    status: 'draft',
    createdAt: now,
    updatedAt: now,
    blocks: [{ id: newId(), type: 'paragraph', content: [] }],
    related: [],
    lists: [],
    ...fields,
  };
}
