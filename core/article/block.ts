import { z } from 'zod';
import { figureFields } from './figure.ts';
import { newId } from './id.ts';
import { contentSchema, directionSchema, type Inline, languageSchema } from './inline.ts';
import { relatedSchema, webUrlSchema } from './related.ts';

/** What every block carries: its id, and its own language and direction where they differ from the article's. */
const base = {
  id: z.string().min(1).default(newId),
  language: languageSchema.optional(),
  direction: directionSchema.optional(),
};

export const paragraphSchema = z.object({ ...base, type: z.literal('paragraph'), content: contentSchema });
export const headingSchema = z.object({
  ...base,
  type: z.literal('heading'),
  level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
  content: contentSchema,
});
export const quoteSchema = z.object({
  ...base,
  type: z.literal('quote'),
  content: contentSchema,
  speaker: z.string().optional(),
  role: z.string().optional(),
  source: z.object({ title: z.string().optional(), url: webUrlSchema.optional() }).optional(),
});
export const pullquoteSchema = z.object({ ...base, type: z.literal('pullquote'), content: contentSchema });
export const figureBlockSchema = z.object({ ...base, type: z.literal('figure'), ...figureFields });
export const gallerySchema = z.object({
  ...base,
  type: z.literal('gallery'),
  items: z.array(z.object(figureFields)),
  caption: contentSchema.default([]),
});

export type ListStyle = 'bulleted' | 'numbered';
/** One point of a list, perhaps with points of its own below it. */
export interface ListItem {
  content: Inline[];
  direction?: 'rtl' | 'ltr' | undefined;
  style?: ListStyle | undefined;
  items?: ListItem[] | undefined;
}
const listStyleSchema = z.enum(['bulleted', 'numbered']);
export const listItemSchema: z.ZodType<ListItem> = z.object({
  content: contentSchema,
  direction: directionSchema.optional(),
  /** How the items below this one are marked; as their parent where it is absent. */
  style: listStyleSchema.optional(),
  get items() {
    return z.array(listItemSchema).optional();
  },
});
export const listBlockSchema = z.object({
  ...base,
  type: z.literal('list'),
  style: listStyleSchema,
  items: z.array(listItemSchema),
});
/** A link to a known provider, shown as a static card: nothing is loaded from the network. */
export const embedSchema = z.object({
  ...base,
  type: z.literal('embed'),
  url: webUrlSchema,
  provider: z.string().optional(),
  title: z.string().optional(),
  description: z.string().optional(),
});
export const relatedBlockSchema = z.object({
  ...base,
  type: z.literal('related'),
  title: z.string().optional(),
  items: z.array(relatedSchema),
});
export const factboxSchema = z.object({
  ...base,
  type: z.literal('factbox'),
  title: z.string().default(''),
  blocks: z.array(z.discriminatedUnion('type', [paragraphSchema, listBlockSchema])),
});
export const tableSchema = z.object({
  ...base,
  type: z.literal('table'),
  /** Whether the first row names the columns. */
  header: z.boolean().default(false),
  caption: contentSchema.default([]),
  rows: z.array(
    z.object({ cells: z.array(z.object({ content: contentSchema, direction: directionSchema.optional() })) }),
  ),
});
export const dividerSchema = z.object({ ...base, type: z.literal('divider') });
/** Program text: its content is plain text and line breaks, read left to right unless it says otherwise. */
export const codeSchema = z.object({ ...base, type: z.literal('code'), content: contentSchema });

export const blockSchema = z.discriminatedUnion('type', [
  paragraphSchema,
  headingSchema,
  quoteSchema,
  pullquoteSchema,
  figureBlockSchema,
  gallerySchema,
  listBlockSchema,
  embedSchema,
  relatedBlockSchema,
  factboxSchema,
  tableSchema,
  dividerSchema,
  codeSchema,
]);

export type Block = z.infer<typeof blockSchema>;
export type BlockType = Block['type'];
export type BlockOf<Type extends BlockType> = Extract<Block, { type: Type }>;
export type HeadingBlock = BlockOf<'heading'>;
export type FigureBlock = BlockOf<'figure'>;
export const BLOCK_TYPES = blockSchema.options.map((option) => option.shape.type.value) as BlockType[];
