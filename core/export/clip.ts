import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Block } from '../article/block.ts';
import type { Figure } from '../article/figure.ts';
import { type Direction, type Inline, plainText } from '../article/inline.ts';
import { cellTexts } from '../article/table-cells.ts';
import { DEFAULT_PROFILE } from '../profile.ts';
import { blockHtml } from './block-html.ts';
import { treeText } from './text.ts';
import { contentHtml, type Surroundings } from './text-html.ts';

/** What is copied, for other programs. */
export interface Clip {
  html: string;
  text: string;
}

/** What the article says of all its text. */
interface ArticleText {
  direction: Direction;
  language: string;
}

/**
 * Blocks for the clipboard: as they are written (no digits changed, nothing isolated), every block with its direction,
 * since whatever it is pasted into may run the other way. Pictures are left out, their words stay. A table alone is
 * tabs and lines as text, as spreadsheets take it.
 */
export function clipOf(blocks: readonly Block[], article: ArticleText): Clip {
  const around = aroundOf(article);
  const children = blocks.flatMap((block) =>
    blockHtml(withoutPictures(block), around, (path) => path).map((node) => directed(node, article)),
  );
  const tree = { type: 'root' as const, children };
  const [only, ...others] = blocks;
  const isTable = only?.type === 'table' && others.length === 0 && only.caption.length === 0;
  return { html: toHtml(tree), text: isTable ? tabbed(cellTexts(only)) : treeText(tree) };
}

/** Words from within a block for the clipboard, to flow into whatever text they are pasted into. */
export function clipOfWords(content: readonly Inline[], article: ArticleText): Clip {
  const html = toHtml({ type: 'root', children: contentHtml(content, aroundOf(article)) });
  return { html, text: plainText(content) };
}

function aroundOf({ direction, language }: ArticleText): Surroundings {
  return { direction, language, profile: DEFAULT_PROFILE, isAsWritten: true };
}

function directed(node: ElementContent, { direction, language }: ArticleText): ElementContent {
  if (node.type !== 'element') return node;
  return { ...node, properties: { dir: direction, lang: language, ...node.properties } };
}

function withoutPictures(block: Block): Block {
  if (block.type === 'figure') return wordsOf(block);
  return block.type === 'gallery' ? { ...block, items: block.items.map(wordsOf) } : block;
}

function wordsOf<Some extends Figure>({ asset: _, ...words }: Some): Omit<Some, 'asset'> {
  return words;
}

function tabbed(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}
