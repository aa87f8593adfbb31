import type { Element, ElementContent } from 'hast';
import type { Byline } from '../article/article.ts';
import type { Block } from '../article/block.ts';
import { type Direction, plainText } from '../article/inline.ts';
import { readingMinutes } from '../article/statistics.ts';
import { blockHtml } from './block-html.ts';
import { isTask } from './byline-role.ts';
import { isBlank } from './clean-text.ts';
import { figureHtml, type Href } from './figure-html.ts';
import { h, toHtml } from './html-tree.ts';
import type { ExportContext } from './package-file.ts';
import { pageWords } from './page-words.ts';
import { timeHtml } from './related-html.ts';
import { type Surroundings, textHtml } from './text-html.ts';

/** What text of this article is written into. */
export function surroundingsOf({ article, profile }: ExportContext): Surroundings {
  return { direction: article.direction, language: article.language, profile };
}

/**
 * What stands under the headline: `all`, or the names and the place alone, for formats that say the time in a field of
 * their own.
 */
export type Facts = 'all' | 'names';

/** `<article>` alone, with its language and direction, for pasting into a CMS. */
export function articleHtml(context: ExportContext, href: Href, facts: Facts = 'all'): string {
  return `${toHtml(articleTree(context, href, facts))}\n`;
}

/** The article as a tree: headline, byline, lead picture, blocks. */
export function articleTree(context: ExportContext, href: Href, facts: Facts = 'all'): Element {
  const { article } = context;
  const around = surroundingsOf(context);
  const lines = [
    headerHtml(context, around, facts),
    ...(article.lead ? figureHtml(article.lead, href, around, true) : []),
    ...withoutSkippedLevels(article.blocks).flatMap((block) => blockHtml(block, around, href)),
  ];
  return h('article', { lang: article.language, dir: article.direction }, onLines(lines));
}

/** Each child on a line of its own, so that the file can be read and compared. */
export function onLines(children: readonly ElementContent[]): ElementContent[] {
  return [
    ...children.flatMap((child): ElementContent[] => [{ type: 'text', value: '\n' }, child]),
    { type: 'text', value: '\n' },
  ];
}

function headerHtml({ article, profile }: ExportContext, around: Surroundings, told: Facts): Element {
  const words = pageWords(article.language);
  const facts: ElementContent[] = article.bylines
    .filter((byline) => byline.name !== '')
    .map((byline) =>
      h('span', { className: ['byline'] }, textHtml(bylineText(byline, around.direction), around)),
    );
  if (article.dateline)
    facts.push(h('span', { className: ['dateline'] }, textHtml(article.dateline, around)));
  if (told === 'all') {
    // When a draft was begun is nothing that a reader is told.
    if (article.publishAt) facts.push(timeHtml(article.publishAt, around));
    const minutes = Math.ceil(readingMinutes(article, profile));
    facts.push(h('span', textHtml(words.readingTime(minutes), around)));
  }
  return h(
    'header',
    onLines([
      ...(article.kicker ? [h('p', { className: ['kicker'] }, textHtml(article.kicker, around))] : []),
      // A page without any h1 is a fault to the checker and to screen readers alike.
      isBlank(article.headline)
        ? h('h1', { className: ['untitled'] }, words.untitled)
        : h('h1', textHtml(article.headline, around)),
      ...(article.deck ? [h('p', { className: ['deck'] }, textHtml(article.deck, around))] : []),
      ...(facts.length > 0 ? [h('p', { className: ['facts'] }, spaced(facts))] : []),
    ]),
  );
}

/** «كتبت: سلمى» (wrote) where the role is a verb or a task, else the name and then its role. */
export function bylineText({ name, role }: Byline, direction: Direction): string {
  if (!role) return name;
  return isTask(role) ? `${role}: ${name}` : direction === 'rtl' ? `${name}، ${role}` : `${name}, ${role}`;
}

function spaced(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent[] =>
    index === 0 ? [node] : [{ type: 'text', value: ' ' }, node],
  );
}

/** Headings whose levels follow each other without a gap below the headline, as screen readers expect. */
export function withoutSkippedLevels(blocks: readonly Block[]): Block[] {
  const open: number[] = [];
  return blocks.map((block) => {
    if (block.type !== 'heading' || isBlank(plainText(block.content))) return block;
    while (open.length > 0 && open.at(-1)! >= block.level) open.pop();
    open.push(block.level);
    return { ...block, level: (open.length + 1) as 2 | 3 | 4 };
  });
}
