import type { RootContent } from 'hast';
import type { Block } from '../article/block.ts';
import { canonicalArticle, canonicalBlock } from '../article/canonical.ts';
import { Fault } from '../fault.ts';
import { notePart } from './article-draft.ts';
import { decodeText } from './decode.ts';
import { readBlocks } from './html/blocks.ts';
import { readOwnPage } from './html/own-page.ts';
import { withoutFurniture } from './html/page-furniture.ts';
import { pageMeta, storyOf } from './html/page-meta.ts';
import type { HtmlContent } from './html/reading.ts';
import { htmlTree } from './html/tree.ts';
import { firstLetters, type Imported, type Importer } from './importer.ts';
import type { DateReading } from './source-date.ts';
import { articleFromBlocks, type SourceFields } from './structure.ts';
import { addSideListsFrom } from './surrounding-lists.ts';

/**
 * HTML on the clipboard as blocks: from Word, Google Docs, LibreOffice or a web page, freed of their styles,
 * scripts and trackers. Pictures are left out: `contentFromHtml` gives them as files.
 * @throws Fault `source.damaged` where it is nested too deep to be read
 */
export function blocksFromHtml(html: string): Block[] {
  return contentFromHtml(html).blocks;
}

/** HTML as blocks, with the pictures that it holds and the ones that it only points to. */
export function contentFromHtml(html: string): HtmlContent {
  return guarded(() => {
    const tree = htmlTree(html);
    const content = readBlocks(tree.children as RootContent[]);
    return { ...content, blocks: content.blocks.map(canonicalBlock) };
  });
}

/** A page, or a part of one, as an article. */
export function importHtml(html: string, reading: DateReading, fields: SourceFields = {}): Imported {
  return guarded(() => {
    const tree = htmlTree(html);
    const own = readOwnPage(tree);
    if (own) {
      const { files, ...draft } = own;
      const article = canonicalArticle(draft.article);
      return { ...draft, article, ...(files.length > 0 && { files }) };
    }
    const { story, around } = storyOf(tree);
    const content = readBlocks(withoutFurniture(story));
    const meta = pageMeta(tree);
    const stated = fields.headline ?? (hasTitle(content) ? undefined : meta.title);
    const draft = articleFromBlocks(content, stated === undefined ? {} : { headline: stated }, reading);
    const { article } = draft;
    if (around && around !== story)
      addSideListsFrom(draft, readBlocks(withoutFurniture(around, story as never)).blocks, reading);
    if (meta.author && article.bylines.length === 0 && !/^https?:/.test(meta.author)) {
      notePart(draft, 'byline', meta.author, { field: `bylines.${article.bylines.length}` });
      article.bylines.push({ name: meta.author });
    }
    return { ...draft, ...(content.files.length > 0 && { files: content.files }) };
  });
}

function hasTitle({ roles }: HtmlContent): boolean {
  return [...roles.values()].includes('title');
}

/** Whatever is nested so deep that reading it breaks is damaged, not a fault of ours. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw new Fault('source.damaged', { detail: 'nested too deep' });
    throw error;
  }
}

/** Pages, saved or copied. */
export const htmlImporter: Importer = {
  kind: 'html',
  detects: ({ bytes, name }) =>
    /\.x?html?$/i.test(name) ||
    /^(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html|<head|<body|<meta|<!--|<(?:p|div|article|section|main|h[1-6]|table|ul|ol|span|b|figure|blockquote)[\s>])/i.test(
      firstLetters(bytes),
    ),
  async read({ bytes }, reading) {
    const { text, encoding } = decodeText(bytes);
    return { ...importHtml(text, reading), encoding };
  },
};
