import fc from 'fast-check';
import { type Article, articleSchema, STATUSES } from '#core/article/article.ts';
import type { Block, BlockOf, ListItem } from '#core/article/block.ts';
import type { Figure } from '#core/article/figure.ts';
import { type Inline, MARKS } from '#core/article/inline.ts';
import type { Related } from '#core/article/related.ts';

/*
 * Random articles that keep the schema, for property tests. Their content is not in normal form on purpose;
 * `canonicalArticle` gives that.
 */

/** Bits of text that news holds and that break careless code. */
const BITS = [
  'أعلنت الوزارة ',
  'في ٢٥ نوفمبر ٢٠٢٦ ',
  'قال المتحدث: ',
  '«خطة تنتظر».. ',
  'W3C ',
  '+20 2 2578 1234 ',
  'كِتابٌ ',
  '50% ',
  '<b>&amp;"\' ',
  '🔴 عاجل ',
  ']]> ',
  '\u200f',
  '\u2067قلب\u2069',
  '',
  ' ',
];

/** A text, mostly Arabic, sometimes of anything; without line ends. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...BITS), { maxLength: 5 }).map((bits) => bits.join('')) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\r\n\0]/g, '')),
  },
);
const word = fc.constantFrom('مدارس', 'القاهرة', 'رويترز', 'ياسين الكرمي', 'Port Said', 'ميناء');
const url = fc.constantFrom(
  'https://example.org/a?b=1&c=2',
  'http://example.org/خبر',
  'https://example.com/',
);
const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 19)}+02:00`);
const direction = fc.constantFrom('rtl' as const, 'ltr' as const);
const language = fc.constantFrom('ar', 'en', 'fr-CA');
const id = fc.stringMatching(/^[0-9a-z]{12}$/);

/** A value with some of the optional properties left out. */
function some<T extends object, K extends keyof T>(
  required: { [P in Exclude<keyof T, K>]: fc.Arbitrary<T[P]> },
  optional: { [P in K]: fc.Arbitrary<NonNullable<T[P]>> },
): fc.Arbitrary<T> {
  const model = { ...required, ...optional } as unknown as Record<string, fc.Arbitrary<unknown>>;
  return fc.record(model, {
    requiredKeys: Object.keys(required),
    noNullPrototype: true,
  }) as fc.Arbitrary<unknown> as fc.Arbitrary<T>;
}

/** Content of a block, two deep. */
export const arbitraryContent: fc.Arbitrary<Inline[]> = contentOf(1);

function contentOf(depth: number): fc.Arbitrary<Inline[]> {
  const marks = fc.uniqueArray(fc.constantFrom(...MARKS), { maxLength: 2 });
  const text = some<Extract<Inline, { type: 'text' }>, 'marks'>(
    { type: fc.constant('text'), text: arbitraryText },
    { marks },
  );
  const leaves: fc.Arbitrary<Inline>[] = [text, text, fc.constant({ type: 'break' })];
  if (depth > 0) {
    const content = contentOf(depth - 1);
    leaves.push(
      fc.record({ type: fc.constant('link' as const), url, content }, { noNullPrototype: true }),
      some<Extract<Inline, { type: 'span' }>, 'language' | 'direction'>(
        { type: fc.constant('span'), content },
        { language, direction },
      ),
      fc.record(
        { type: fc.constant('note' as const), id, note: arbitraryText, content },
        { noNullPrototype: true },
      ),
    );
  }
  return fc.array(fc.oneof(...leaves), { maxLength: 4 });
}

export const arbitraryRelated: fc.Arbitrary<Related> = some<
  Related,
  'url' | 'articleId' | 'source' | 'publishedAt' | 'thumbnail' | 'why'
>(
  { id, headline: arbitraryText },
  {
    url,
    articleId: id,
    source: word,
    publishedAt: instant,
    thumbnail: arbitraryAsset(),
    why: fc.constantFrom('hand' as const, 'suggested' as const),
  },
);

function arbitraryAsset(): fc.Arbitrary<NonNullable<Figure['asset']>> {
  return some<NonNullable<Figure['asset']>, 'width' | 'height' | 'name'>(
    {
      hash: fc.stringMatching(/^[0-9a-f]{64}$/),
      mediaType: fc.constantFrom('image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'),
      bytes: fc.nat(9_000_000),
    },
    { width: fc.integer({ min: 1, max: 6000 }), height: fc.integer({ min: 1, max: 6000 }), name: word },
  );
}

const figureModel = {
  required: { caption: arbitraryContent, credit: arbitraryText, alt: arbitraryText },
  optional: {
    asset: arbitraryAsset(),
    rights: word,
    focalPoint: fc.record(
      { x: fc.constantFrom(0, 0.25, 1), y: fc.constantFrom(0, 0.5, 1) },
      { noNullPrototype: true },
    ),
  },
};
export const arbitraryFigure: fc.Arbitrary<Figure> = some<Figure, 'asset' | 'rights' | 'focalPoint'>(
  figureModel.required,
  figureModel.optional,
);

function itemsOf(depth: number): fc.Arbitrary<ListItem[]> {
  const style = fc.constantFrom('bulleted' as const, 'numbered' as const);
  const item =
    depth === 0
      ? some<Pick<ListItem, 'content' | 'direction'>, 'direction'>(
          { content: arbitraryContent },
          { direction },
        )
      : some<ListItem, 'direction' | 'style' | 'items'>(
          { content: arbitraryContent },
          { direction, style, items: itemsOf(depth - 1) },
        );
  return fc.array(item, { maxLength: 3 });
}

type Optional<B extends Block> = Exclude<
  { [K in keyof B]-?: object extends Pick<B, K> ? K : never }[keyof B],
  'language' | 'direction'
>;
/** A block of this type from its own properties; language and direction now and then. */
function block<B extends Block>(
  type: B['type'],
  required: {
    [P in Exclude<keyof B, Optional<B> | 'id' | 'type' | 'language' | 'direction'>]: fc.Arbitrary<B[P]>;
  },
  optional: { [P in Optional<B>]: fc.Arbitrary<NonNullable<B[P]>> },
): fc.Arbitrary<B> {
  const model = { id, type: fc.constant(type), ...required, language, direction, ...optional };
  return fc.record(model as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: ['id', 'type', ...Object.keys(required)],
    noNullPrototype: true,
  }) as fc.Arbitrary<unknown> as fc.Arbitrary<B>;
}

const paragraph = block<BlockOf<'paragraph'>>('paragraph', { content: arbitraryContent }, {});
const list = block<BlockOf<'list'>>(
  'list',
  { style: fc.constantFrom('bulleted', 'numbered'), items: itemsOf(1) },
  {},
);
const cell = some<BlockOf<'table'>['rows'][number]['cells'][number], 'direction'>(
  { content: arbitraryContent },
  { direction },
);

/** One arbitrary per kind of block. */
export const ARBITRARY_BLOCKS: { [T in Block['type']]: fc.Arbitrary<BlockOf<T>> } = {
  paragraph,
  heading: block<BlockOf<'heading'>>(
    'heading',
    { level: fc.constantFrom(2, 3, 4), content: arbitraryContent },
    {},
  ),
  quote: block<BlockOf<'quote'>>(
    'quote',
    { content: arbitraryContent },
    {
      speaker: word,
      role: word,
      source: some<NonNullable<BlockOf<'quote'>['source']>, 'title' | 'url'>({}, { title: word, url }),
    },
  ),
  pullquote: block<BlockOf<'pullquote'>>('pullquote', { content: arbitraryContent }, {}),
  figure: block<BlockOf<'figure'>>('figure', figureModel.required, figureModel.optional),
  gallery: block<BlockOf<'gallery'>>(
    'gallery',
    { items: fc.array(arbitraryFigure, { maxLength: 3 }), caption: arbitraryContent },
    {},
  ),
  list,
  embed: block<BlockOf<'embed'>>(
    'embed',
    { url },
    { provider: word, title: arbitraryText, description: arbitraryText },
  ),
  related: block<BlockOf<'related'>>(
    'related',
    { items: fc.array(arbitraryRelated, { maxLength: 3 }) },
    { title: arbitraryText },
  ),
  factbox: block<BlockOf<'factbox'>>(
    'factbox',
    { title: arbitraryText, blocks: fc.array(fc.oneof(paragraph, list), { maxLength: 3 }) },
    {},
  ),
  table: block<BlockOf<'table'>>(
    'table',
    {
      header: fc.boolean(),
      caption: arbitraryContent,
      rows: fc.array(
        fc.record({ cells: fc.array(cell, { minLength: 1, maxLength: 3 }) }, { noNullPrototype: true }),
        { maxLength: 3 },
      ),
    },
    {},
  ),
  divider: block<BlockOf<'divider'>>('divider', {}, {}),
  code: block<BlockOf<'code'>>(
    'code',
    { content: arbitraryText.map((text) => [{ type: 'text' as const, text }]) },
    {},
  ),
};

/** Blocks with unique ids, headings well among them. */
export const arbitraryBlocks: fc.Arbitrary<Block[]> = fc.uniqueArray(
  fc.oneof(
    { weight: 5, arbitrary: ARBITRARY_BLOCKS.heading },
    { weight: 5, arbitrary: ARBITRARY_BLOCKS.paragraph },
    ...Object.values(ARBITRARY_BLOCKS).map((arbitrary) => ({
      weight: 1,
      arbitrary: arbitrary as fc.Arbitrary<Block>,
    })),
  ),
  { selector: ({ id }) => id, maxLength: 14 },
);

/** A whole article, valid by the schema. */
export const arbitraryArticle: fc.Arbitrary<Article> = fc
  .record(
    {
      id: fc.uuid(),
      language: fc.constantFrom('ar', 'ar-EG'),
      headline: arbitraryText,
      kicker: arbitraryText,
      deck: arbitraryText,
      slug: fc.constantFrom('', 'village-schools'),
      bylines: fc.array(some<Article['bylines'][number], 'role'>({ name: word }, { role: word }), {
        maxLength: 2,
      }),
      dateline: word,
      desk: word,
      tags: fc.array(word, { maxLength: 3 }),
      topics: fc.array(
        some<Article['topics'][number], 'name'>({ code: fc.constant('medtop:11000000') }, { name: word }),
        { maxLength: 2 },
      ),
      status: fc.constantFrom(...STATUSES),
      createdAt: instant,
      updatedAt: instant,
      publishAt: instant,
      embargoUntil: instant,
      lead: arbitraryFigure,
      blocks: arbitraryBlocks,
      related: fc.uniqueArray(arbitraryRelated, { selector: (item) => item.id, maxLength: 4 }),
      lists: fc.array(
        fc.record(
          { id, title: arbitraryText, items: fc.array(arbitraryRelated, { maxLength: 4 }) },
          { noNullPrototype: true },
        ),
        { maxLength: 2 },
      ),
      keywords: fc.record(
        {
          title: word,
          pinned: fc.array(word, { maxLength: 2 }),
          hidden: fc.array(word, { maxLength: 2 }),
        },
        { noNullPrototype: true },
      ),
      notes: fc.array(
        some<NonNullable<Article['notes']>[number], 'blockId'>({ id, text: arbitraryText }, { blockId: id }),
        { maxLength: 2 },
      ),
    },
    {
      noNullPrototype: true,
      requiredKeys: ['id', 'headline', 'blocks', 'createdAt', 'updatedAt'],
    },
  )
  .map((fields) => articleSchema.parse({ format: 'warraq-article', version: 1, ...fields }));
