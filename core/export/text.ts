import type { Element, Nodes } from 'hast';
import { withDigits } from '../arabic/digits.ts';
import { articleTree } from './fragment.ts';
import type { ExportContext, Exporter } from './package-file.ts';
import { withSide } from './side-blocks.ts';

const PARAGRAPHS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'figcaption', 'table', 'caption', 'pre']);

/**
 * The article as plain text in logical order: paragraphs parted by an empty line, items of a list behind their mark,
 * cells by a tab.
 */
export function articleText(context: ExportContext): string {
  return `${treeText(articleTree(context, (path) => path, 'names'))}\n`;
}

/** A tree of HTML as plain text, in the same way. */
export function treeText(tree: Nodes): string {
  return nodeText(tree, 0)
    .replace(/[^\S\n\t]*\n[^\S\n\t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** `depth` is in how many lists it stands. */
function nodeText(node: Nodes, depth: number): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type !== 'element') return node.children.map((child) => nodeText(child, depth)).join('');
  const { tagName } = node;
  if (tagName === 'br') return '\n';
  if (tagName === 'ul' || tagName === 'ol') return listText(node, depth);
  if (tagName === 'tr') return `\n${elementsOf(node, depth).join('\t')}`;
  const inner = isOfFacts(node)
    ? elementsOf(node, depth).join(' · ')
    : node.children.map((child) => nodeText(child, depth)).join('');
  // Where and when a story stood: on a page it is told apart by its size.
  if (tagName === 'small' && !hasClass(node, 'credit')) return `(${inner})`;
  return PARAGRAPHS.has(tagName) ? `\n\n${inner}\n\n` : inner;
}

/** Whether the page tells its parts apart by style alone: byline, place and date, or a caption and its credit. */
function isOfFacts({ properties, children }: Element): boolean {
  const isParted = children.every((child) => child.type !== 'text' || child.value === ' ');
  const last = children.at(-1);
  const isCredit = last?.type === 'element' && hasClass(last, 'credit');
  return isParted && (isCredit || hasClass({ properties }, 'facts'));
}

function listText(list: Element, depth: number): string {
  const digits = hasClass(list, 'digits-arab') ? 'arab' : 'latn';
  const mark = (index: number) =>
    list.tagName === 'ol' ? withDigits(`${index + 1}.`, digits) : depth === 0 ? '•' : '–';
  const lines = elementsOf(list, depth + 1).map((text, index) => `${mark(index)} ${text}`);
  const parting = depth === 0 ? '\n\n' : '\n';
  return `${parting}${lines.join('\n')}${parting}`;
}

function elementsOf({ children }: Element, depth: number): string[] {
  return children.flatMap((child) => (child.type === 'element' ? [nodeText(child, depth).trim()] : []));
}

function hasClass({ properties }: Pick<Element, 'properties'>, name: string): boolean {
  const { className } = properties;
  return Array.isArray(className) && className.includes(name);
}

export const textExporter: Exporter = {
  name: 'text',
  files: (context) => [
    {
      path: 'article.txt',
      role: 'text',
      mediaType: 'text/plain',
      source: { text: articleText({ ...context, article: withSide(context.article, context.profile) }) },
    },
  ],
};
