import type { Nodes } from 'hast';
import { articleTree } from './fragment.ts';
import type { ExportContext, Exporter } from './package-file.ts';

const PARAGRAPHS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'figcaption',
  'table',
  'caption',
  'pre',
]);
const LINES = new Set(['li', 'tr', 'br']);

/** The article as plain text in logical order: paragraphs parted by an empty line, cells by a tab. */
export function articleText(context: ExportContext): string {
  return `${treeText(articleTree(context, (path) => path, 'names'))}\n`;
}

/** A tree of HTML as plain text, in the same way. */
export function treeText(tree: Nodes): string {
  return nodeText(tree)
    .replace(/[^\S\n\t]*\n[^\S\n\t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function nodeText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const inner = node.children.map(nodeText).join('');
  if (node.type !== 'element') return inner;
  if (PARAGRAPHS.has(node.tagName)) return `\n\n${inner}\n\n`;
  if (LINES.has(node.tagName)) return node.tagName === 'br' ? '\n' : `\n${inner}\n`;
  return node.tagName === 'td' || node.tagName === 'th' ? `${inner}\t` : inner;
}

export const textExporter: Exporter = {
  name: 'text',
  files: (context) => [
    { path: 'article.txt', role: 'text', mediaType: 'text/plain', source: { text: articleText(context) } },
  ],
};
