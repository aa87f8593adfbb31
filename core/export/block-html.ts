import type { ElementContent, Properties } from 'hast';
import { normalise } from '../arabic/normalise.ts';
import type { Block, BlockOf, BlockType, ListItem, ListStyle } from '../article/block.ts';
import { plainText } from '../article/inline.ts';
import { cleanText, isBlank } from './clean-text.ts';
import { figureHtml, type Href } from './figure-html.ts';
import { h } from './html-tree.ts';
import { pageWords } from './page-words.ts';
import { relatedItems } from './related-html.ts';
import { contentHtml, directionOf, type Surroundings, textHtml } from './text-html.ts';

/** How one kind of block is written: `own` holds the direction and language where they differ from around it. */
type Write<Type extends BlockType> = (
  block: BlockOf<Type>,
  around: Surroundings,
  own: Properties,
  href: Href,
) => ElementContent[];

const WRITERS: { [Type in BlockType]: Write<Type> } = {
  paragraph: (block, around, own) => {
    const content = contentHtml(block.content, around);
    return content.length === 0 ? [] : [h('p', own, content)];
  },
  heading: (block, around, own) => {
    if (isBlank(plainText(block.content))) return [];
    return [h(`h${block.level}`, own, contentHtml(block.content, around))];
  },
  quote: (block, around, own) => {
    const said = contentHtml(block.content, around);
    const from = attribution(block, around);
    if (said.length === 0 && from.length === 0) return [];
    const quote = h('blockquote', { cite: block.source?.url }, h('p', said));
    return [h('figure', { ...own, className: ['quote'] }, [quote, ...from])];
  },
  pullquote: (block, around, own) => {
    const content = contentHtml(block.content, around);
    return content.length === 0 ? [] : [h('aside', { ...own, className: ['pullquote'] }, h('p', content))];
  },
  figure: (block, around, own, href) => figureHtml(block, href, around).map((node) => withOwn(node, own)),
  gallery: (block, around, own, href) => {
    const figures = block.items.flatMap((item) => figureHtml(item, href, around));
    const caption = contentHtml(block.caption, around);
    if (figures.length === 0 && caption.length === 0) return [];
    return [
      h('figure', { ...own, className: ['gallery'] }, [
        ...(figures.length > 0 ? [h('div', { className: ['gallery-pictures'] }, figures)] : []),
        ...(caption.length > 0 ? [h('figcaption', h('span', { className: ['caption'] }, caption))] : []),
      ]),
    ];
  },
  list: (block, around, own) =>
    block.items.length === 0 ? [] : [listHtml(block.items, block.style, around, own)],
  embed: (block, around, own) => {
    const title = textHtml(block.title || pageWords(around.language).embed, around);
    return [
      h('aside', { ...own, className: ['embed'] }, [
        ...(block.provider
          ? [h('p', { className: ['embed-provider'] }, textHtml(block.provider, around))]
          : []),
        h('p', { className: ['embed-title'] }, h('a', { href: block.url, rel: ['noopener'] }, title)),
        ...(block.description ? [h('p', textHtml(block.description, around))] : []),
        h('p', { className: ['embed-url'] }, h('bdi', { dir: 'ltr' }, cleanText(block.url))),
      ]),
    ];
  },
  related: (block, around, own, href) => {
    if (block.items.length === 0) return [];
    const title = block.title || pageWords(around.language).related;
    return [
      h('aside', { ...own, className: ['box', 'related'] }, [
        h('p', { className: ['box-title'] }, textHtml(title, around)),
        h('ul', relatedItems(block.items, around, href)),
      ]),
    ];
  },
  factbox: (block, around, own, href) => {
    const inner = block.blocks.flatMap((part) => blockHtml(part, around, href));
    const title = textHtml(block.title, around);
    if (inner.length === 0 && title.length === 0) return [];
    return [
      h('aside', { ...own, className: ['box', 'factbox'] }, [
        ...(title.length > 0 ? [h('p', { className: ['box-title'] }, title)] : []),
        ...inner,
      ]),
    ];
  },
  table: (block, around, own) => tableHtml(block, around, own),
  divider: (_block, _around, own) => [h('hr', own)],
  code: (block, around, own) => {
    const inner = contentHtml(block.content, { ...around, direction: 'ltr' });
    const text = cleanText(plainText(block.content));
    if (inner.length === 0) return [];
    return [h('pre', { dir: block.direction ?? 'ltr', lang: own.lang }, h('code', text))];
  },
};

/** A block as HTML; an empty one gives nothing. Direction is written as an attribute where it differs. */
export function blockHtml(block: Block, around: Surroundings, href: Href): ElementContent[] {
  const direction = directionOf(textOf(block), block.direction, around.direction);
  const language = block.language ?? around.language;
  const own = {
    dir: direction === around.direction ? undefined : direction,
    lang: language === around.language ? undefined : language,
  };
  const write = WRITERS[block.type] as Write<BlockType>;
  return write(block as never, { ...around, direction, language }, own, href);
}

function textOf(block: Block): string {
  return 'content' in block ? plainText(block.content) : '';
}

function withOwn(node: ElementContent, own: Properties): ElementContent {
  return node.type === 'element' ? { ...node, properties: { ...node.properties, ...definite(own) } } : node;
}

function definite(own: Properties): Properties {
  return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
}

/** Who said it, as what, and where it stood: visible, below the quote. */
export function attribution(block: BlockOf<'quote'>, around: Surroundings): ElementContent[] {
  const parts: ElementContent[] = [];
  const comma = around.direction === 'rtl' ? '، ' : ', ';
  // «وقال فلان: …» names its speaker already; saying it twice reads as a fault.
  const isNamed =
    block.speaker !== undefined && normalise(plainText(block.content)).includes(normalise(block.speaker));
  if (block.speaker && !isNamed) parts.push(h('b', textHtml(block.speaker, around)));
  if (block.role && !isNamed) {
    if (parts.length > 0) parts.push({ type: 'text', value: comma });
    parts.push(...textHtml(block.role, around));
  }
  const { title, url } = block.source ?? {};
  if (title || url) {
    if (parts.length > 0) parts.push({ type: 'text', value: comma });
    const words = textHtml(title || pageWords(around.language).source, around);
    parts.push(h('cite', url ? h('a', { href: url }, words) : words));
  }
  return parts.length === 0 ? [] : [h('figcaption', parts)];
}

function listHtml(
  items: readonly ListItem[],
  style: ListStyle,
  around: Surroundings,
  own: Properties,
): ElementContent {
  const arabicDigits = around.direction === 'rtl' && around.profile.digits === 'arab';
  return h(
    style === 'numbered' ? 'ol' : 'ul',
    { ...own, className: style === 'numbered' && arabicDigits ? ['digits-arab'] : undefined },
    items.map((item) => {
      const direction = directionOf(plainText(item.content), item.direction, around.direction);
      const inside = { ...around, direction };
      const inner = item.items?.length ? [listHtml(item.items, item.style ?? style, inside, {})] : [];
      const dir = direction === around.direction ? undefined : direction;
      return h('li', { dir }, [...contentHtml(item.content, inside), ...inner]);
    }),
  );
}

function tableHtml(block: BlockOf<'table'>, around: Surroundings, own: Properties): ElementContent[] {
  const columns = Math.max(0, ...block.rows.map((row) => row.cells.length));
  if (columns === 0) return [];
  const row = (cells: (typeof block.rows)[number]['cells'], tag: 'td' | 'th') =>
    h(
      'tr',
      Array.from({ length: columns }, (_, index) => {
        const cell = cells[index];
        const direction = directionOf(plainText(cell?.content ?? []), cell?.direction, around.direction);
        return h(
          tag,
          {
            dir: direction === around.direction ? undefined : direction,
            scope: tag === 'th' ? 'col' : undefined,
          },
          contentHtml(cell?.content ?? [], { ...around, direction }),
        );
      }),
    );
  const head = block.header ? block.rows[0] : undefined;
  const body = block.header ? block.rows.slice(1) : block.rows;
  const caption = contentHtml(block.caption, around);
  return [
    h('div', { ...own, className: ['table'] }, [
      h('table', [
        ...(caption.length > 0 ? [h('caption', caption)] : []),
        ...(head ? [h('thead', row(head.cells, 'th'))] : []),
        ...(body.length > 0
          ? [
              h(
                'tbody',
                body.map((cells) => row(cells.cells, 'td')),
              ),
            ]
          : []),
      ]),
    ]),
  ];
}
