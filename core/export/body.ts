import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Article } from '../article/article.ts';
import { blockHtml } from './block-html.ts';
import { figureHtml, type Href } from './figure-html.ts';
import { bylineHtml, surroundingsOf, withoutSkippedLevels } from './fragment.ts';
import type { ExportContext } from './package-file.ts';
import { sideBlocks } from './side-blocks.ts';
import { type Surroundings, textHtml } from './text-html.ts';

/** Who wrote it and where: one item for each name, and one for the place. */
export function factsHtml({ bylines, dateline }: Article, around: Surroundings): ElementContent[][] {
  return [
    ...bylines.filter(({ name }) => name !== '').map((byline) => bylineHtml(byline, around)),
    ...(dateline ? [textHtml(dateline, around)] : []),
  ];
}

/**
 * The article below its headline, for systems that keep the headline in a field of their own: names and place, the
 * lead picture where `showsLead`, the blocks, and what stands beside the article at the end.
 */
export function bodyHtml(context: ExportContext, href: Href, showsLead: boolean): ElementContent[] {
  const { article } = context;
  const around = surroundingsOf(context);
  const facts = factsHtml(article, around);
  const line = facts.flatMap((fact, index): ElementContent[] =>
    index === 0 ? fact : [{ type: 'text', value: ' · ' }, ...fact],
  );
  return [
    ...(line.length > 0 ? [h('p', { className: ['facts'] }, line)] : []),
    ...(article.lead && showsLead ? figureHtml(article.lead, href, around, true) : []),
    ...[...withoutSkippedLevels(article.blocks), ...sideBlocks(article)].flatMap((block) =>
      blockHtml(block, around, href),
    ),
  ];
}
