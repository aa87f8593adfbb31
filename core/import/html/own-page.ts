import type { Element, Root, RootContent } from 'hast';
import type { Byline } from '../../article/article.ts';
import type { Block, BlockOf } from '../../article/block.ts';
import { newId } from '../../article/id.ts';
import { plainText, textContent } from '../../article/inline.ts';
import { instantSchema, type Related, type SideList } from '../../article/related.ts';
import { isTask } from '../../export/byline-role.ts';
import { type ArticleDraft, addBlock, addSideList, markLede, newDraft, notePart } from '../article-draft.ts';
import { readBlocks } from './blocks.ts';
import { linkUrl } from './link-url.ts';
import type { HtmlContent } from './reading.ts';
import { classesOf, elementsIn, firstElement, property, textOf } from './tree.ts';

/** What a page of Warraq calls itself in `meta name="generator"`. */
const GENERATOR = /^Warraq\b/;

/**
 * A page that Warraq wrote itself, read by its own marks and not by guesses; undefined for any other page. What is
 * not on a page (ids, notes, the pictures' own files) is not in it.
 */
export function readOwnPage(tree: Root): (ArticleDraft & Pick<HtmlContent, 'files'>) | undefined {
  const generator = firstElement(
    tree,
    (element) => element.tagName === 'meta' && property(element, 'name') === 'generator',
  );
  const story = firstElement(tree, ({ tagName }) => tagName === 'article');
  if (!generator || !story || !GENERATOR.test(property(generator, 'content') ?? '')) return undefined;
  const draft = newDraft();
  const children = story.children.filter((child): child is Element => child.type === 'element');
  const [head] = children;
  const hasHead = head?.tagName === 'header';
  if (hasHead) readHead(draft, head);
  const files: HtmlContent['files'] = [];
  for (const child of hasHead ? children.slice(1) : children) {
    const content = readChild(child);
    files.push(...content.files);
    for (const { alt, facts } of content.left) notePart(draft, 'image', alt, {}, facts);
    for (const block of content.blocks) {
      if (block.type === 'figure' && isLead(child)) {
        const { id: _id, type: _type, language: _language, direction: _direction, ...lead } = block;
        draft.article.lead = lead;
        notePart(draft, 'figure', plainText(lead.caption), { field: 'lead' });
      } else addBlock(draft, block, wordsOf(child));
    }
  }
  readSide(draft, tree);
  markLede(draft);
  return { ...draft, files };
}

/** Kicker, headline, deck, names, place and time, each by its own class. */
function readHead(draft: ArticleDraft, head: Element): void {
  const { article } = draft;
  for (const field of ['kicker', 'headline', 'deck', 'dateline'] as const) {
    const element = firstElement(head, (each) =>
      field === 'headline' ? each.tagName === 'h1' : classesOf(each) === field,
    );
    if (!element || classesOf(element) === 'untitled') continue;
    article[field] = wordsOf(element);
    notePart(draft, field, article[field], { field });
  }
  for (const element of elementsIn(head, (each) => classesOf(each) === 'byline')) {
    notePart(draft, 'byline', wordsOf(element), { field: `bylines.${article.bylines.length}` });
    article.bylines.push(bylineOf(wordsOf(element)));
  }
  const time = firstElement(head, ({ tagName }) => tagName === 'time');
  const instant = time && instantOf(time);
  if (instant) {
    article.publishAt = instant;
    notePart(draft, 'date', wordsOf(time), { field: 'publishAt' }, { dates: [wordsOf(time)] });
  }
}

/** «كتبت: سلمى» (wrote: Salma) or «سلمى، مراسلة» (Salma, correspondent). */
function bylineOf(words: string): Byline {
  const task = /^([^:]+):\s+(.+)$/.exec(words);
  if (task && isTask(task[1]!)) return { name: task[2]!, role: task[1]! };
  const role = /^(.+?)(?:،|,)\s+(.+)$/.exec(words);
  return role ? { name: role[1]!, role: role[2]! } : { name: words };
}

/** The lead picture is the one that a page loads at once. */
function isLead(element: Element): boolean {
  return (
    firstElement(element, (each) => each.tagName === 'img' && property(each, 'fetchPriority') === 'high') !==
    undefined
  );
}

/** How each kind of block is known that a page of others would not have. */
const OWN_BLOCKS: Readonly<Record<string, (element: Element) => Block>> = {
  'box related': (element) => {
    const title = titleOf(element);
    return { id: newId(), type: 'related', ...(title && { title }), items: storiesIn(element) };
  },
  'box factbox': (element) => {
    const inner = element.children.filter(
      (child) => child.type !== 'element' || classesOf(child) !== 'box-title',
    ) as RootContent[];
    const blocks = readBlocks(inner).blocks.filter(
      (block): block is BlockOf<'paragraph'> | BlockOf<'list'> =>
        block.type === 'paragraph' || block.type === 'list',
    );
    return { id: newId(), type: 'factbox', title: titleOf(element), blocks };
  },
  pullquote: (element) => ({
    id: newId(),
    type: 'pullquote',
    content: readBlocks(element.children as RootContent[]).blocks.flatMap((block) =>
      'content' in block ? block.content : [],
    ),
  }),
  gallery: (element) => {
    const { blocks } = readBlocks(
      [...elementsIn(element, ({ tagName }) => tagName === 'figure')].flatMap((figure) => [figure]),
    );
    const items = blocks.flatMap((block) => {
      if (block.type !== 'figure') return [];
      const { id: _id, type: _type, language: _language, direction: _direction, ...item } = block;
      return [item];
    });
    const caption = element.children.find(
      (child): child is Element => child.type === 'element' && child.tagName === 'figcaption',
    );
    return {
      id: newId(),
      type: 'gallery',
      items,
      caption: textContent(caption ? wordsOf(caption) : ''),
    };
  },
};

function readChild(child: Element): Pick<HtmlContent, 'blocks' | 'files' | 'left'> {
  const read = OWN_BLOCKS[classesOf(child)];
  return read ? { blocks: [read(child)], files: [], left: [] } : readBlocks([child]);
}

/** The column beside the article: ranked lists, related stories, most used words, by their classes. */
function readSide(draft: ArticleDraft, tree: Root): void {
  const side = firstElement(tree, ({ tagName, ...element }) => classesOf(element as Element) === 'side');
  if (!side) return;
  for (const section of side.children) {
    if (section.type !== 'element') continue;
    const kind = SIDE_KINDS[classesOf(section)];
    if (!kind) continue;
    const heading = firstElement(section, ({ tagName }) => tagName === 'h2');
    const title = heading ? wordsOf(heading) : '';
    const items =
      kind === 'keywords'
        ? [...elementsIn(section, ({ tagName }) => tagName === 'li')].map((item) => ({
            id: newId(),
            headline: wordsOf(item),
          }))
        : storiesIn(section);
    addSideList(draft, { kind, title, items, dates: [], text: wordsOf(section), known: true }, false);
  }
}

const SIDE_KINDS: Readonly<Record<string, 'ranked-list' | 'related' | 'keywords'>> = {
  ranked: 'ranked-list',
  related: 'related',
  keywords: 'keywords',
};

function storiesIn(element: Element): SideList['items'] {
  return [...elementsIn(element, ({ tagName }) => tagName === 'li')].map((item): Related => {
    const story = firstElement(item, (each) => classesOf(each) === 'story');
    const facts = firstElement(item, ({ tagName }) => tagName === 'small');
    const source = facts && firstElement(facts, ({ tagName }) => tagName === 'span');
    const time = facts && firstElement(facts, ({ tagName }) => tagName === 'time');
    const url = story && linkUrl(property(story, 'href') ?? '');
    const publishedAt = time && instantOf(time);
    return {
      id: newId(),
      headline: story ? wordsOf(story) : wordsOf(item),
      ...(url && /^https?:/i.test(url) && { url }),
      ...(source && { source: wordsOf(source) }),
      ...(publishedAt && { publishedAt }),
    };
  });
}

function instantOf(time: Element): string | undefined {
  return instantSchema.safeParse(property(time, 'dateTime')).data;
}

function titleOf(element: Element): string {
  const title = firstElement(element, (each) => classesOf(each) === 'box-title');
  return title ? wordsOf(title) : '';
}

function wordsOf(element: Element): string {
  return textOf(element).replace(/\s+/g, ' ').trim();
}
