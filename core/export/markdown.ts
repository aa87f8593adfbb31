import type { Element } from 'hast';
import { defaultHandlers, toMdast } from 'hast-util-to-mdast';
import type { Nodes, PhrasingContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { cleanText, machineDate } from './clean-text.ts';
import { type EmbeddedPicture, withEmbedded } from './embedded-pictures.ts';
import { articleTree } from './fragment.ts';
import { h } from './html-tree.ts';
import type { ExportContext, Exporter } from './package-file.ts';
import { withSide } from './side-blocks.ts';
import { summaryOf } from './summary.ts';

/** What ends the words of an item: lists below it, and pieces. */
const BELOW = new Set(['ul', 'ol', 'p', 'figure', 'table']);

/**
 * The article as GitHub-flavoured Markdown. Markdown has no direction: language and direction stand in the front
 * matter, isolated runs stay as `<bdi>`. Those of `pictures` are shown from where their files lie.
 */
export function articleMarkdown(context: ExportContext, pictures: readonly EmbeddedPicture[] = []): string {
  const tree = toMdast(
    withEmbedded(
      articleTree(
        { ...context, article: withSide(context.article, context.profile) },
        (path) => path,
        'names',
      ),
      pictures,
      ({ file }) => file.path,
    ),
    {
      handlers: {
        bdi: (state, node) => {
          const direction = node.properties.dir === 'rtl' ? 'rtl' : 'ltr';
          const inner = state.all(node) as PhrasingContent[];
          return [
            { type: 'html', value: `<bdi dir="${direction}">` },
            ...inner,
            { type: 'html', value: '</bdi>' },
          ];
        },
        li: (state, node) => ({ ...defaultHandlers.li(state, inParagraph(node)), spread: false }),
        // Tables of Markdown have no caption: it goes in front.
        table: (state, node) => {
          const caption = node.children.find(
            (child) => child.type === 'element' && child.tagName === 'caption',
          );
          const table = defaultHandlers.table(state, node);
          if (caption?.type !== 'element') return table;
          return [{ type: 'paragraph', children: state.all(caption) as PhrasingContent[] }, table];
        },
      },
    },
  );
  return `${frontMatter(context)}\n${toMarkdown(tree as Nodes, { extensions: [gfmToMarkdown()], bullet: '-' })}`;
}

/** An item whose words are a paragraph: tags among bare words would each be taken for a block. */
function inParagraph(item: Element): Element {
  const below = item.children.findIndex((child) => child.type === 'element' && BELOW.has(child.tagName));
  const words = below === -1 ? item.children : item.children.slice(0, below);
  const isWords =
    words.length > 0 && !words.some((child) => child.type === 'element' && child.tagName === 'p');
  return isWords ? { ...item, children: [h('p', words), ...item.children.slice(words.length)] } : item;
}

/** YAML whose strings are written as JSON strings, which YAML 1.2 reads as they are. */
function frontMatter({ article, slug }: ExportContext): string {
  const fields: Record<string, unknown> = {
    title: cleanText(article.headline),
    lang: article.language,
    dir: article.direction,
    slug,
    date: article.publishAt && machineDate(article.publishAt),
    description: summaryOf(article),
    authors: article.bylines.length > 0 ? article.bylines.map(({ name }) => cleanText(name)) : undefined,
    tags: article.tags.length > 0 ? article.tags.map(cleanText) : undefined,
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `${key}: ${key === 'lang' || key === 'dir' ? value : JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n`;
}

export const markdownExporter: Exporter = {
  name: 'markdown',
  files: (context) => [
    {
      path: 'article.md',
      role: 'markdown',
      mediaType: 'text/markdown',
      source: { text: articleMarkdown(context) },
    },
  ],
};
