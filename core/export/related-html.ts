import type { Element, ElementContent } from 'hast';
import { writeDateTime } from '../arabic/dates.ts';
import type { Related } from '../article/related.ts';
import { machineDate } from './clean-text.ts';
import { type Href, pictureHtml } from './figure-html.ts';
import { h } from './html-tree.ts';
import { type Surroundings, textHtml } from './text-html.ts';

/** Other stories as list items: headline, linked where it has an address, then source and date. */
export function relatedItems(items: readonly Related[], around: Surroundings, href: Href): Element[] {
  return items.map((item) => h('li', storyHtml(item, around, href)));
}

function storyHtml(item: Related, around: Surroundings, href: Href): ElementContent[] {
  const headline = textHtml(item.headline, around);
  const facts: ElementContent[] = [];
  if (item.source) facts.push(h('span', textHtml(item.source, around)));
  if (item.publishedAt) {
    if (facts.length > 0) facts.push({ type: 'text', value: ' · ' });
    facts.push(timeHtml(item.publishedAt, around));
  }
  return [
    ...(item.thumbnail ? [pictureHtml(item.thumbnail, '', href, around.profile, { sizes: '96px' })] : []),
    item.url
      ? h('a', { className: ['story'], href: item.url }, headline)
      : h('span', { className: ['story'] }, headline),
    ...(facts.length > 0 ? [{ type: 'text' as const, value: ' ' }, h('small', facts)] : []),
  ];
}

/** A date and time as readers read it, with the instant for machines in ASCII. */
export function timeHtml(instant: string, around: Surroundings): Element {
  return h('time', { dateTime: machineDate(instant) }, writeDateTime(instant, around.profile));
}
