import type { Element, Root } from 'hast';
import { elementsIn, firstElement, property, textOf } from './tree.ts';

/** What a page says of itself outside its text. */
export interface PageMeta {
  title?: string;
  description?: string;
  author?: string;
  /** As it stands; an ISO instant on most pages. */
  published?: string;
  language?: string;
}

/** The names under which pages give each of them, the most telling first. */
const NAMES: Record<Exclude<keyof PageMeta, 'language'>, readonly string[]> = {
  title: ['og:title', 'twitter:title'],
  description: ['og:description', 'description'],
  author: ['author', 'article:author'],
  published: ['article:published_time', 'datepublished', 'date'],
};

/** What the head of a page says. */
export function pageMeta(tree: Root): PageMeta {
  const found = new Map<string, string>();
  for (const element of elementsIn(tree, ({ tagName }) => tagName === 'meta')) {
    const name = property(element, 'property') ?? property(element, 'name') ?? property(element, 'itemProp');
    const content = property(element, 'content');
    if (name && content && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), content);
  }
  const meta: PageMeta = {};
  for (const [field, names] of Object.entries(NAMES)) {
    const value = names.map((name) => found.get(name)).find((content) => content !== undefined);
    if (value !== undefined) meta[field as keyof typeof NAMES] = value;
  }
  const title = firstElement(tree, ({ tagName }) => tagName === 'title');
  if (title && meta.title === undefined) meta.title = textOf(title).replace(/\s+/g, ' ').trim();
  const html = firstElement(tree, ({ tagName }) => tagName === 'html');
  const language = html && property(html, 'lang');
  if (language) meta.language = language;
  return meta;
}

/**
 * Where the story of a page is, and what stands around it and may hold its side lists. A page without such marks
 * is all story.
 */
export function storyOf(tree: Root): { story: Element | Root; around: Element | undefined } {
  const body = firstElement(tree, ({ tagName }) => tagName === 'body');
  if (!body) return { story: tree, around: undefined };
  const candidates = [
    ...elementsIn(
      body,
      (element) => element.tagName === 'article' || property(element, 'itemProp') === 'articleBody',
    ),
  ];
  let story: Element | undefined;
  let most = 0;
  for (const candidate of candidates) {
    const length = textOf(candidate).length;
    if (length > most) {
      story = candidate;
      most = length;
    }
  }
  const main = firstElement(body, ({ tagName }) => tagName === 'main');
  const whole = main ?? body;
  // Pages also call cards and comments `article`: it must hold much of the text, and the page's headline.
  const isStory = story !== undefined && most * 3 > textOf(whole).length;
  const headline = firstElement(body, ({ tagName }) => tagName === 'h1');
  const holdsHeadline =
    story && (!headline || firstElement(story, (element) => element === headline) !== undefined);
  if (isStory && holdsHeadline && story) return { story, around: body };
  return { story: whole, around: main ? body : undefined };
}
