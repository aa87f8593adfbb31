import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Block, BlockOf, BlockType, ListItem, ListStyle } from '../article/block.ts';
import type { Figure } from '../article/figure.ts';
import { type Inline, plainText } from '../article/inline.ts';
import { attribution, blockHtml } from './block-html.ts';
import { cleanText } from './clean-text.ts';
import type { Href } from './figure-html.ts';
import { pageWords } from './page-words.ts';
import { assetPath, assetWidths } from './places.ts';
import { relatedItems } from './related-html.ts';
import { contentHtml, directionOf, type Surroundings, textHtml } from './text-html.ts';

/** What a block is written into, and the addresses of its pictures. */
interface Writing {
  around: Surroundings;
  href: Href;
}

/**
 * Blocks as WordPress's editor stores them (block grammar of WordPress 5.0 and later; the markup that its own blocks
 * save, so that none opens as «invalid content»). That editor keeps `dir` on paragraphs alone: any other block that
 * runs against the article goes in as an HTML block.
 */
export function gutenberg(blocks: readonly Block[], around: Surroundings, href: Href): string {
  return blocks
    .flatMap((block) => written(block, { around, href }))
    .filter((text) => text !== '')
    .join('\n\n');
}

type Write<Type extends BlockType> = (block: BlockOf<Type>, writing: Writing) => string;

const WRITERS: { [Type in BlockType]: Write<Type> } = {
  paragraph: (block, { around }) => paragraph(inline(block.content, around)),
  heading: (block, { around }) => {
    const html = inline(block.content, around);
    return html === ''
      ? ''
      : wrap(
          'heading',
          `<h${block.level} class="wp-block-heading">${html}</h${block.level}>`,
          block.level === 2 ? {} : { level: block.level },
        );
  },
  quote: (block, { around }) => {
    const said = paragraph(inline(block.content, around));
    const by = attribution(block, around).flatMap((node) => (node.type === 'element' ? node.children : []));
    const from = html(by.flatMap((node) => (isCite(node) ? node.children : [node])));
    if (said === '' && from === '') return '';
    const cite = from === '' ? '' : `<cite>${from}</cite>`;
    return wrap('quote', `<blockquote class="wp-block-quote">${said}${cite}</blockquote>`);
  },
  pullquote: (block, { around }) => {
    const said = inline(block.content, around);
    return said === ''
      ? ''
      : wrap(
          'pullquote',
          `<figure class="wp-block-pullquote"><blockquote><p>${said}</p></blockquote></figure>`,
        );
  },
  figure: (block, writing) => figure(block, writing),
  gallery: (block, writing) => {
    const pictures = block.items.map((item) => figure(item, writing)).filter((text) => text !== '');
    const words = inline(block.caption, writing.around);
    const isWhole = block.items.every(({ asset }) => asset !== undefined);
    if (pictures.length === 0 || !isWhole)
      return [...pictures, paragraph(words)].filter(Boolean).join('\n\n');
    const caption =
      words === ''
        ? ''
        : `<figcaption class="blocks-gallery-caption wp-element-caption">${words}</figcaption>`;
    return wrap(
      'gallery',
      `<figure class="wp-block-gallery has-nested-images columns-default is-cropped">${pictures.join('\n\n')}${caption}</figure>`,
      { linkTo: 'none' },
    );
  },
  list: (block, { around }) => (block.items.length === 0 ? '' : list(block.items, block.style, around)),
  embed: (block, { around }) => {
    const url = html([{ type: 'text', value: cleanText(block.url) }]);
    const words = [block.provider, block.title, block.description].filter(Boolean).join(' · ');
    const caption =
      words === ''
        ? ''
        : `<figcaption class="wp-element-caption">${html(textHtml(words, around))}</figcaption>`;
    return wrap(
      'embed',
      `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${url}\n</div>${caption}</figure>`,
      { url: block.url },
    );
  },
  related: (block, { around, href }) => {
    if (block.items.length === 0) return '';
    const title = html(textHtml(block.title || pageWords(around.language).related, around));
    const stories = block.items.map(({ thumbnail: _, ...story }) => story);
    const items = relatedItems(stories, around, href).map(({ children }) =>
      wrap('list-item', `<li>${html(children)}</li>`),
    );
    return [
      paragraph(`<strong>${title}</strong>`),
      wrap('list', `<ul class="wp-block-list">${items.join('')}</ul>`),
    ].join('\n\n');
  },
  factbox: (block, { around, href }) => {
    const title = html(textHtml(block.title, around));
    const inner = [
      title === '' ? '' : paragraph(`<strong>${title}</strong>`),
      gutenberg(block.blocks, around, href),
    ]
      .filter(Boolean)
      .join('\n\n');
    return inner === ''
      ? ''
      : wrap('group', `<div class="wp-block-group factbox">${inner}</div>`, {
          className: 'factbox',
          layout: { type: 'constrained' },
        });
  },
  table: (block, { around }) => table(block, around),
  divider: () => wrap('separator', '<hr class="wp-block-separator has-alpha-channel-opacity"/>'),
  code: (block) => {
    const text = html([{ type: 'text', value: cleanText(plainText(block.content)) }]);
    return text === '' ? '' : wrap('code', `<pre class="wp-block-code"><code>${text}</code></pre>`);
  },
};

function written(block: Block, writing: Writing): string {
  const { around, href } = writing;
  const text = 'content' in block ? plainText(block.content) : '';
  const direction = directionOf(text, block.direction, around.direction);
  const language = block.language ?? around.language;
  const inside = { around: { ...around, direction, language }, href };
  if (block.type === 'paragraph') {
    const content = inline(block.content, inside.around);
    const said = language === around.language || content === '' ? content : spanOf(content, language);
    return paragraph(said, direction === around.direction ? undefined : direction);
  }
  const runsAgainst = block.type === 'code' ? block.direction === 'rtl' : direction !== around.direction;
  if (runsAgainst || language !== around.language || hasTurnedPart(block, around))
    return wrap('html', html(blockHtml(block, around, href)));
  return (WRITERS[block.type] as Write<BlockType>)(block as never, inside);
}

/** Whether a point of a list or a cell of a table runs against the article: WordPress's own blocks would lose that. */
function hasTurnedPart(block: Block, around: Surroundings): boolean {
  const isTurned = (content: readonly Inline[], set: 'rtl' | 'ltr' | undefined) =>
    directionOf(plainText(content), set, around.direction) !== around.direction;
  const isTurnedItem = (item: ListItem): boolean =>
    isTurned(item.content, item.direction) || (item.items ?? []).some(isTurnedItem);
  if (block.type === 'list') return block.items.some(isTurnedItem);
  if (block.type !== 'table') return false;
  return block.rows.some(({ cells }) => cells.some((cell) => isTurned(cell.content, cell.direction)));
}

function spanOf(content: string, language: string): string {
  return `<span lang="${language}">${content}</span>`;
}

function paragraph(content: string, direction?: string): string {
  if (content === '') return '';
  return direction === undefined
    ? wrap('paragraph', `<p>${content}</p>`)
    : wrap('paragraph', `<p dir="${direction}">${content}</p>`, { direction });
}

function figure(item: Figure, { around, href }: Writing): string {
  const words = inline(item.caption, around);
  const credit = html(textHtml([item.credit, item.rights].filter(Boolean).join(' · '), around));
  const caption = [words, credit].filter(Boolean).join(' ');
  if (!item.asset) return paragraph(caption);
  const src = href(assetPath(item.asset, assetWidths(item.asset, around.profile.imageWidths).at(-1)!));
  const image = html([h('img', { src, alt: cleanText(item.alt) })]);
  const below = caption === '' ? '' : `<figcaption class="wp-element-caption">${caption}</figcaption>`;
  return wrap('image', `<figure class="wp-block-image size-full">${image}${below}</figure>`, {
    sizeSlug: 'full',
    linkDestination: 'none',
  });
}

function list(items: readonly ListItem[], style: ListStyle, around: Surroundings): string {
  const points = items.map((item) => {
    const inner = item.items?.length ? list(item.items, item.style ?? style, around) : '';
    return wrap('list-item', `<li>${inline(item.content, around)}${inner}</li>`);
  });
  return style === 'numbered'
    ? wrap('list', `<ol class="wp-block-list">${points.join('')}</ol>`, { ordered: true })
    : wrap('list', `<ul class="wp-block-list">${points.join('')}</ul>`);
}

function table(block: BlockOf<'table'>, around: Surroundings): string {
  const columns = Math.max(0, ...block.rows.map(({ cells }) => cells.length));
  if (columns === 0) return '';
  const row = ({ cells }: (typeof block.rows)[number], tag: 'td' | 'th') => {
    const written = Array.from({ length: columns }, (_, index) =>
      inline(cells[index]?.content ?? [], around),
    );
    return `<tr>${written.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  };
  const head = block.header ? `<thead>${row(block.rows[0]!, 'th')}</thead>` : '';
  const rest = block.header ? block.rows.slice(1) : block.rows;
  const body = rest.length > 0 ? `<tbody>${rest.map((cells) => row(cells, 'td')).join('')}</tbody>` : '';
  const words = inline(block.caption, around);
  const caption = words === '' ? '' : `<figcaption class="wp-element-caption">${words}</figcaption>`;
  return wrap(
    'table',
    `<figure class="wp-block-table"><table class="has-fixed-layout">${head}${body}</table>${caption}</figure>`,
  );
}

/** A block between its comments, its attributes escaped as WordPress escapes them. */
function wrap(name: string, content: string, attributes: Record<string, unknown> = {}): string {
  const json = Object.keys(attributes).length === 0 ? '' : `${attributeJson(attributes)} `;
  return `<!-- wp:${name} ${json}-->\n${content}\n<!-- /wp:${name} -->`;
}

function attributeJson(attributes: Record<string, unknown>): string {
  return JSON.stringify(attributes)
    .replaceAll('--', '\\u002d\\u002d')
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\\"', '\\u0022');
}

function inline(content: readonly Inline[], around: Surroundings): string {
  return html(contentHtml(content, around));
}

function html(nodes: ElementContent[]): string {
  return toHtml({ type: 'root', children: nodes }, { closeSelfClosing: true, tightSelfClosing: true });
}

function isCite(node: ElementContent): node is Extract<ElementContent, { type: 'element' }> {
  return node.type === 'element' && node.tagName === 'cite';
}
