import type { Element, ElementContent } from 'hast';
import { withDigits } from '../arabic/digits.ts';
import { isBlank } from './clean-text.ts';
import type { Href } from './figure-html.ts';
import { h } from './html-tree.ts';
import type { ExportContext } from './package-file.ts';
import { pageWords } from './page-words.ts';
import { relatedItems } from './related-html.ts';
import { type Surroundings, textHtml } from './text-html.ts';

/** The column beside the article: ranked lists, related stories, most used words. Undefined where all are empty. */
export function sideColumn(context: ExportContext, around: Surroundings, href: Href): Element | undefined {
  const { article, keywords, profile } = context;
  const words = pageWords(article.language);
  const parts: ElementContent[] = article.lists
    .filter((list) => list.items.length > 0)
    .map((list) =>
      section('ranked', list.title, around, [
        h(
          'ol',
          relatedItems(list.items, around, href).map((item, index) => ({
            ...item,
            children: [
              h(
                'span',
                { className: ['rank'], ariaHidden: 'true' },
                withDigits(String(index + 1), profile.digits),
              ),
              h('div', item.children),
            ],
          })),
        ),
      ]),
    );
  if (article.related.length > 0)
    parts.push(
      section('related', words.related, around, [h('ul', relatedItems(article.related, around, href))]),
    );
  if (keywords.length > 0)
    parts.push(
      section('keywords', article.keywords?.title || words.keywords, around, [
        h(
          'ul',
          keywords.map((keyword) => h('li', textHtml(keyword, around))),
        ),
      ]),
    );
  return parts.length === 0 ? undefined : h('aside', { className: ['side'], ariaLabel: words.aside }, parts);
}

function section(name: string, title: string, around: Surroundings, children: ElementContent[]): Element {
  if (isBlank(title)) return h('div', { className: [name] }, children);
  return h('section', { className: [name] }, [h('h2', textHtml(title, around)), ...children]);
}
