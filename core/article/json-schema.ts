import { z } from 'zod';
import { ARTICLE_VERSION, articleSchema } from './article.ts';
import { blockSchema, listItemSchema } from './block.ts';
import { assetSchema, figureSchema } from './figure.ts';
import { inlineSchema } from './inline.ts';
import { listSchema, relatedSchema } from './related.ts';

/** The name under which the schema is published, with the version of the document it describes. */
export const ARTICLE_SCHEMA_ID = `urn:warraq:article:${ARTICLE_VERSION}`;

/** The parts that the published schema describes once, under these names. */
const NAMED = {
  block: blockSchema,
  inline: inlineSchema,
  listItem: listItemSchema,
  figure: figureSchema,
  asset: assetSchema,
  related: relatedSchema,
  list: listSchema,
};

/**
 * The published JSON Schema (draft 2020-12) of an article as Warraq writes it, made from the one definition in
 * `article.ts`. Kept in `docs/article.schema.json`.
 */
export function articleJsonSchema(): object {
  const names = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) names.add(schema, { id });
  const { $schema, ...schema } = z.toJSONSchema(articleSchema, {
    io: 'output',
    metadata: names,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // Everything is written out; and some defaults (a new id, now) would differ from one run to the next.
      delete jsonSchema.default;
      delete jsonSchema.id;
    },
  });
  return {
    $schema,
    $id: ARTICLE_SCHEMA_ID,
    title: 'Warraq article',
    description: 'A news article, in Arabic unless it says otherwise: the document of Warraq.',
    ...schema,
  };
}

/** The published schema as the text of its file. */
export function articleJsonSchemaText(): string {
  return `${JSON.stringify(articleJsonSchema(), null, 2)}\n`;
}
