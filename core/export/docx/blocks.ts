import { writeDateTime } from '../../arabic/dates.ts';
import type { Block, BlockOf, BlockType, ListItem, ListStyle } from '../../article/block.ts';
import type { Figure } from '../../article/figure.ts';
import { type Direction, type Inline, plainText } from '../../article/inline.ts';
import type { Related } from '../../article/related.ts';
import { cleanText } from '../clean-text.ts';
import type { EmbeddedPicture } from '../embedded-pictures.ts';
import { pageWords } from '../page-words.ts';
import { directionOf } from '../text-html.ts';
import { type Xml, x } from '../xml.ts';
import { linked, runs, textRuns, type Writing } from './runs.ts';

/** The text's width and the most of its height that a picture may take, in EMU (914,400 an inch): A4, 2.5 cm margins. */
const TEXT_WIDTH = 5_760_000;
const PICTURE_HEIGHT = 6_480_000;
const EMU_PER_PIXEL = 9525;

/** What a paragraph may say besides its words. */
export interface ParagraphOptions {
  style?: string;
  /** Stays on the page of what follows it. */
  keepsNext?: boolean;
  list?: { number: number; level: number };
}

/** A paragraph with its direction (`w:bidi`), its properties in the order of the schema (CT_PPr). */
export function paragraph(
  content: readonly Xml[],
  direction: Direction,
  { style, keepsNext, list }: ParagraphOptions = {},
): Xml {
  return x(
    'w:p',
    {},
    x(
      'w:pPr',
      {},
      ...(style ? [x('w:pStyle', { 'w:val': style })] : []),
      ...(keepsNext ? [x('w:keepNext')] : []),
      ...(list
        ? [x('w:numPr', {}, x('w:ilvl', { 'w:val': list.level }), x('w:numId', { 'w:val': list.number }))]
        : []),
      direction === 'rtl' ? x('w:bidi') : x('w:bidi', { 'w:val': 0 }),
    ),
    content,
  );
}

type Write<Type extends BlockType> = (block: BlockOf<Type>, writing: Writing) => Xml[];

const WRITERS: { [Type in BlockType]: Write<Type> } = {
  paragraph: (block, writing) => words(block.content, writing),
  heading: (block, writing) => words(block.content, writing, { style: `Heading${block.level - 1}` }),
  quote: (block, writing) => {
    const { around } = writing;
    const from = textRuns(
      [block.speaker, block.role].filter(Boolean).join(around.direction === 'rtl' ? '، ' : ', '),
      around,
    );
    const source = sourceRuns(block, writing);
    if (from.length > 0 && source.length > 0)
      from.push(...textRuns(around.direction === 'rtl' ? '، ' : ', ', around));
    const attribution = [...from, ...source];
    return [
      ...words(block.content, writing, { style: 'Quote', keepsNext: attribution.length > 0 }),
      ...(attribution.length > 0 ? [paragraph(attribution, around.direction, { style: 'QuoteSource' })] : []),
    ];
  },
  pullquote: (block, writing) => words(block.content, writing, { style: 'PullQuote' }),
  figure: (block, writing) => figure(block, writing),
  gallery: (block, writing) => [
    ...block.items.flatMap((item) => figure(item, writing)),
    ...words(block.caption, writing, { style: 'Caption' }),
  ],
  list: (block, writing) => list(block.items, block.style, writing, 0),
  embed: (block, writing) => {
    const { around } = writing;
    const title = block.title || pageWords(around.language).embed;
    return [
      ...said(block.provider, writing, { style: 'BoxTitle', keepsNext: true }),
      paragraph(link(block.url, title, writing), around.direction, { style: 'Box', keepsNext: true }),
      ...said(block.description, writing, { style: 'Box', keepsNext: true }),
      paragraph(textRuns(block.url, { ...around, direction: 'ltr' }), 'ltr', { style: 'Box' }),
    ];
  },
  related: (block, writing) => {
    if (block.items.length === 0) return [];
    const title = block.title || pageWords(writing.around.language).related;
    writing.lists.push('bulleted');
    const number = writing.lists.length;
    return [
      ...said(title, writing, { style: 'BoxTitle', keepsNext: true }),
      ...block.items.map((item) =>
        paragraph(story(item, writing), writing.around.direction, {
          style: 'ListParagraph',
          list: { number, level: 0 },
        }),
      ),
    ];
  },
  factbox: (block, writing) => [
    ...said(block.title, writing, { style: 'BoxTitle', keepsNext: true }),
    ...block.blocks.flatMap((part) =>
      part.type === 'paragraph'
        ? words(part.content, turned(part, writing), { style: 'Box' })
        : blockXml(part, writing),
    ),
  ],
  table: (block, writing) => table(block, writing),
  divider: (_block, { around }) => [paragraph([], around.direction, { style: 'Divider' })],
  code: (block, { around }) => {
    const lines = cleanText(plainText(block.content)).split('\n');
    if (lines.join('') === '') return [];
    const direction = block.direction ?? 'ltr';
    const inside = { ...around, direction };
    const content = lines.flatMap((line, index) => [
      ...(index > 0 ? [x('w:r', {}, x('w:br'))] : []),
      ...textRuns(line, inside),
    ]);
    return [paragraph(content, direction, { style: 'Code' })];
  },
};

/** A block as paragraphs and tables of a Word document; an empty one gives none. */
export function blockXml(block: Block, writing: Writing): Xml[] {
  return (WRITERS[block.type] as Write<BlockType>)(block as never, turned(block, writing));
}

/** What this block's text is written into: its own direction and language where it has them. */
function turned(block: Block, writing: Writing): Writing {
  const { around } = writing;
  const text = 'content' in block ? plainText(block.content) : '';
  const direction = directionOf(text, block.direction, around.direction);
  return { ...writing, around: { ...around, direction, language: block.language ?? around.language } };
}

function words(content: readonly Inline[], writing: Writing, options: ParagraphOptions = {}): Xml[] {
  const made = runs(content, writing);
  return made.length === 0 ? [] : [paragraph(made, writing.around.direction, options)];
}

/** Plain text as a paragraph, where there is any. */
export function said(text: string | undefined, { around }: Writing, options: ParagraphOptions = {}): Xml[] {
  const made = textRuns(text ?? '', around);
  return made.length === 0 ? [] : [paragraph(made, around.direction, options)];
}

/** A figure: the picture, held to what is said of it below. */
export function figure(item: Figure, writing: Writing): Xml[] {
  const { around } = writing;
  const picture = item.asset && writing.pictures.find(({ hash }) => hash === item.asset?.hash);
  const caption = runs(item.caption, writing);
  const credit = textRuns([item.credit, item.rights].filter(Boolean).join(' · '), around, ['emphasis']);
  const below = [
    ...caption,
    ...(caption.length > 0 && credit.length > 0 ? textRuns(' ', around) : []),
    ...credit,
  ];
  const keepsNext = below.length > 0;
  return [
    ...(picture
      ? [paragraph([drawing(picture, item.alt, writing)], around.direction, { style: 'Figure', keepsNext })]
      : []),
    ...(below.length > 0 ? [paragraph(below, around.direction, { style: 'Caption' })] : []),
  ];
}

/** A picture in the line (DrawingML), as wide as the text at most. */
function drawing(picture: EmbeddedPicture, alt: string, writing: Writing): Xml {
  writing.drawn.add(picture);
  const scale = Math.min(
    1,
    TEXT_WIDTH / (picture.width * EMU_PER_PIXEL),
    PICTURE_HEIGHT / (picture.height * EMU_PER_PIXEL),
  );
  const cx = Math.round(picture.width * EMU_PER_PIXEL * scale);
  const cy = Math.round(picture.height * EMU_PER_PIXEL * scale);
  const id = [...writing.drawn].indexOf(picture) + 1;
  return x(
    'w:r',
    {},
    x(
      'w:drawing',
      {},
      x(
        'wp:inline',
        { distT: 0, distB: 0, distL: 0, distR: 0 },
        x('wp:extent', { cx, cy }),
        x('wp:docPr', { id, name: picture.name, descr: cleanText(alt) }),
        x(
          'a:graphic',
          {},
          x(
            'a:graphicData',
            { uri: 'http://schemas.openxmlformats.org/drawingml/2006/picture' },
            x(
              'pic:pic',
              {},
              x('pic:nvPicPr', {}, x('pic:cNvPr', { id, name: picture.name }), x('pic:cNvPicPr')),
              x(
                'pic:blipFill',
                {},
                x('a:blip', { 'r:embed': pictureId(picture) }),
                x('a:stretch', {}, x('a:fillRect')),
              ),
              x(
                'pic:spPr',
                {},
                x('a:xfrm', {}, x('a:off', { x: 0, y: 0 }), x('a:ext', { cx, cy })),
                x('a:prstGeom', { prst: 'rect' }, x('a:avLst')),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

/** The relation of a picture. */
export function pictureId({ hash }: EmbeddedPicture): string {
  return `rIdPicture${hash.slice(0, 16)}`;
}

function sourceRuns({ source }: BlockOf<'quote'>, writing: Writing): Xml[] {
  const { title, url } = source ?? {};
  if (!title && !url) return [];
  const label = title || pageWords(writing.around.language).source;
  return url ? link(url, label, writing) : textRuns(label, writing.around);
}

function link(url: string, label: string, writing: Writing): Xml[] {
  return linked(url, textRuns(label, writing.around, ['link']), writing);
}

/** A story's headline, linked where it has an address, then where and when it stood. */
function story({ headline, url, source, publishedAt }: Related, writing: Writing): Xml[] {
  const { around } = writing;
  const facts = [source, publishedAt && writeDateTime(publishedAt, around.profile)]
    .filter(Boolean)
    .join(' · ');
  return [
    ...(url ? link(url, headline, writing) : textRuns(headline, around)),
    ...textRuns(facts === '' ? '' : ` (${facts})`, around),
  ];
}

function list(items: readonly ListItem[], style: ListStyle, writing: Writing, level: number): Xml[] {
  writing.lists.push(style);
  const number = writing.lists.length;
  return items.flatMap((item) => {
    const direction = directionOf(plainText(item.content), item.direction, writing.around.direction);
    const inside = { ...writing, around: { ...writing.around, direction } };
    return [
      paragraph(runs(item.content, inside), direction, { style: 'ListParagraph', list: { number, level } }),
      ...(item.items?.length ? list(item.items, item.style ?? style, inside, Math.min(level + 1, 8)) : []),
    ];
  });
}

/** A table whose first column stands where reading begins (`w:bidiVisual`); its caption above it. */
function table(block: BlockOf<'table'>, writing: Writing): Xml[] {
  const { around } = writing;
  const columns = Math.max(0, ...block.rows.map(({ cells }) => cells.length));
  if (columns === 0) return [];
  const width = Math.floor(9070 / columns);
  const rows = block.rows.map(({ cells }, index) => {
    const isHead = block.header && index === 0;
    const written = Array.from({ length: columns }, (_, column) => {
      const content = cells[column]?.content ?? [];
      const direction = directionOf(plainText(content), cells[column]?.direction, around.direction);
      const inside = { ...writing, around: { ...around, direction } };
      return x(
        'w:tc',
        {},
        x('w:tcPr', {}, x('w:tcW', { 'w:w': width, 'w:type': 'dxa' })),
        paragraph(runs(content, inside), direction, { style: isHead ? 'TableHead' : 'TableText' }),
      );
    });
    return x('w:tr', {}, ...(isHead ? [x('w:trPr', {}, x('w:cantSplit'), x('w:tblHeader'))] : []), written);
  });
  return [
    ...words(block.caption, writing, { style: 'Caption', keepsNext: true }),
    x(
      'w:tbl',
      {},
      x(
        'w:tblPr',
        {},
        x('w:tblStyle', { 'w:val': 'TableGrid' }),
        ...(around.direction === 'rtl' ? [x('w:bidiVisual')] : []),
        x('w:tblW', { 'w:w': width * columns, 'w:type': 'dxa' }),
      ),
      x(
        'w:tblGrid',
        {},
        Array.from({ length: columns }, () => x('w:gridCol', { 'w:w': width })),
      ),
      rows,
    ),
    // Two tables in a row would grow together, and a document must not end with one.
    paragraph([], around.direction),
  ];
}
