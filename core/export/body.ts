import type { ElementContent } from 'hast';
import type { Article } from '../article/article.ts';
import { blockHtml } from './block-html.ts';
import { figureHtml, type Href } from './figure-html.ts';
import { bylineText, surroundingsOf, withoutSkippedLevels } from './fragment.ts';
import { h } from './html-tree.ts';
import type { ExportContext } from './package-file.ts';
import { sideBlocks } from './side-blocks.ts';
import { textHtml } from './text-html.ts';

/** Who wrote it and where, in one line; empty where nothing is known. */
export function factsText({ bylines, dateline, direction }: Article): string {
  const names = bylines.filter(({ name }) => name !== '').map((byline) => bylineText(byline, direction));
  return [...names, ...(dateline ? [dateline] : [])].join(' · ');
}

/**
 * The article below its headline, for systems that keep the headline in a field of their own: names and place, the
 * lead picture where `showsLead`, the blocks, and what stands beside the article at the end.
 */
export function bodyHtml(context: ExportContext, href: Href, showsLead: boolean): ElementContent[] {
  const { article } = context;
  const around = surroundingsOf(context);
  const facts = textHtml(factsText(article), around);
  return [
    ...(facts.length > 0 ? [h('p', { className: ['facts'] }, facts)] : []),
    ...(article.lead && showsLead ? figureHtml(article.lead, href, around, true) : []),
    ...[...withoutSkippedLevels(article.blocks), ...sideBlocks(article, context.profile)].flatMap((block) =>
      blockHtml(block, around, href),
    ),
  ];
}
