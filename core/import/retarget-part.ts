import type { Article } from '../article/article.ts';
import type { Block } from '../article/block.ts';
import { insertBlocks } from '../article/blocks.ts';
import { newId } from '../article/id.ts';
import { canonicalContent, type Inline, plainText } from '../article/inline.ts';
import type { Related } from '../article/related.ts';
import { kindOfBlock } from './article-draft.ts';
import type { ImportPart, PartKind } from './import-part.ts';
import { quotedSpeech } from './quoted-speech.ts';
import { takePart } from './take-part.ts';
import { headlineHalves } from './text/head.ts';

/** An import whose parts may still be put elsewhere. */
export interface PartedArticle {
  article: Article;
  parts: ImportPart[];
}

/** What an editor may say a part is, whatever the import took it for. */
export const RETARGET_KINDS = [
  'headline',
  'kicker',
  'deck',
  'byline',
  'dateline',
  'caption',
  'credit',
  'paragraph',
  'heading',
  'quote',
  'list',
  'related',
  'ranked-list',
  'tags',
] as const satisfies readonly PartKind[];
export type RetargetKind = (typeof RETARGET_KINDS)[number];

/** What a part holds while it is between two places. */
export interface PartContent {
  /** Its text, one entry a line, with its marks and links. */
  lines: Inline[][];
  /** Its stories, where it was a list of them. */
  stories: Related[];
  /** The id of the block that it was. */
  blockId?: string;
}

/** A place that holds one text: what stood there goes back into the running text. */
type SingleKind = 'headline' | 'kicker' | 'deck' | 'dateline' | 'caption' | 'credit';
const SINGLE: Record<SingleKind, string> = {
  headline: 'headline',
  kicker: 'kicker',
  deck: 'deck',
  dateline: 'dateline',
  caption: 'lead.caption',
  credit: 'lead.credit',
};

/**
 * The import with one part taken for something else, in the same place of the text. Nothing is lost: what stood
 * where the part goes becomes a paragraph where it came from. Parts that are no text (pictures, tables, rules)
 * stay as they are, as does a part of this kind already.
 */
export function retargetPart(
  article: Article,
  parts: ImportPart[],
  index: number,
  kind: RetargetKind,
): PartedArticle {
  const part = parts[index];
  const same = part?.kind === kind || (part?.kind === 'lede' && kind === 'paragraph');
  if (!part || same || isFixed(part)) return { article, parts };
  const field = SINGLE[kind as SingleKind];
  const occupant = field === undefined ? -1 : parts.findIndex(({ target }) => target.field === field);
  const cleared = occupant >= 0 ? move({ article, parts }, occupant, 'paragraph') : { article, parts };
  // A list that gives way may become several paragraphs, so the part is found again by itself.
  return move(cleared, cleared.parts.indexOf(part), kind);
}

function isFixed({ kind }: ImportPart): boolean {
  return ['image', 'figure', 'table', 'code', 'divider'].includes(kind);
}

function move({ article, parts }: PartedArticle, index: number, kind: RetargetKind): PartedArticle {
  const part = parts[index] as ImportPart;
  const taken = takePart({ article, parts }, index);
  const put = PUT[kind](taken.article, taken.content, placeOf(taken, index), part);
  return { article: put.article, parts: taken.parts.toSpliced(index, 1, ...put.parts) };
}

/** Where a block of the part at this place of the list belongs among the blocks. */
function placeOf({ article, parts }: PartedArticle, index: number): number {
  for (let before = index - 1; before >= 0; before -= 1) {
    const at = article.blocks.findIndex(({ id }) => id === parts[before]?.target.blockId);
    if (at >= 0) return at + 1;
  }
  return 0;
}

type Put = (article: Article, content: PartContent, place: number, part: ImportPart) => PartedArticle;

const PUT: Record<RetargetKind, Put> = {
  headline: (article, content) => {
    const text = textOf(content);
    const facts = { halves: headlineHalves(text).length };
    return {
      article: { ...article, headline: text },
      parts: [partOf('headline', text, { field: 'headline' }, facts)],
    };
  },
  kicker: (article, content, _place, part) => putField(article, 'kicker', textOf(content), part),
  deck: (article, content, _place, part) => putField(article, 'deck', textOf(content), part),
  dateline: (article, content, _place, part) => putField(article, 'dateline', textOf(content), part),
  byline: (article, content, _place, part) => ({
    article: { ...article, bylines: [...article.bylines, { name: textOf(content) }] },
    parts: [partOf('byline', part.text, { field: `bylines.${article.bylines.length}` })],
  }),
  caption: (article, content, _place, part) => ({
    article: { ...article, lead: { credit: '', alt: '', ...article.lead, caption: joined(content, ' ') } },
    parts: [partOf('caption', part.text, { field: 'lead.caption' })],
  }),
  credit: (article, content, _place, part) => ({
    article: { ...article, lead: { caption: [], alt: '', ...article.lead, credit: textOf(content) } },
    parts: [partOf('credit', part.text, { field: 'lead.credit' })],
  }),
  paragraph: (article, content, place, part) => {
    const blocks = content.lines.map(
      (line, index): Block => ({
        id: index === 0 ? idOf(content) : newId(),
        type: 'paragraph',
        content: line,
      }),
    );
    return putBlocks(article, blocks, place, part);
  },
  heading: (article, content, place, part) =>
    putBlocks(
      article,
      [{ id: idOf(content), type: 'heading', level: 2, content: joined(content, ' ') }],
      place,
      part,
    ),
  quote: (article, content, place, part) => {
    const said = joined(content, 'break');
    const speech = quotedSpeech(plainText(said)) ?? {};
    return putBlocks(article, [{ id: idOf(content), type: 'quote', content: said, ...speech }], place, part);
  },
  list: (article, content, place, part) => {
    const items = content.lines.map((line) => ({ content: line }));
    return putBlocks(article, [{ id: idOf(content), type: 'list', style: 'bulleted', items }], place, part);
  },
  related: (article, content, _place, part) => {
    const stories = storiesOf(content);
    return {
      article: { ...article, related: [...article.related, ...stories] },
      parts: [listPart('related', 'related', stories, part)],
    };
  },
  'ranked-list': (article, content, _place, part) => {
    const stories = storiesOf(content);
    const field = `lists.${article.lists.length}`;
    const title = content.stories.length > 0 ? (part.facts?.title ?? '') : '';
    return {
      article: { ...article, lists: [...article.lists, { id: newId(), title, items: stories }] },
      parts: [listPart('ranked-list', field, stories, part)],
    };
  },
  tags: (article, content) => ({
    article: { ...article, tags: [...article.tags, ...content.lines.map((line) => plainText(line))] },
    parts: [partOf('tags', content.lines.map((line) => plainText(line)).join('\n'), { field: 'tags' })],
  }),
};

function putField(
  article: Article,
  field: 'kicker' | 'deck' | 'dateline',
  text: string,
  part: ImportPart,
): PartedArticle {
  return { article: { ...article, [field]: text }, parts: [partOf(field, part.text, { field })] };
}

function putBlocks(article: Article, blocks: Block[], place: number, part: ImportPart): PartedArticle {
  const parts = blocks.map((block): ImportPart => {
    const text = 'content' in block && blocks.length > 1 ? plainText(block.content) : part.text;
    return { kind: kindOfBlock(block), text, target: { blockId: block.id } };
  });
  return { article: { ...article, blocks: insertBlocks(article.blocks, place, blocks) }, parts };
}

function partOf(
  kind: PartKind,
  text: string,
  target: ImportPart['target'],
  facts?: ImportPart['facts'],
): ImportPart {
  return { kind, text, target, ...(facts && { facts }) };
}

function listPart(kind: PartKind, field: string, stories: readonly Related[], part: ImportPart): ImportPart {
  const facts = {
    ...part.facts,
    items: stories.length,
    dated: stories.filter((story) => story.publishedAt !== undefined).length,
  };
  return { kind, text: part.text, target: { field, itemIds: stories.map(({ id }) => id) }, facts };
}

function storiesOf({ stories, lines }: PartContent): Related[] {
  if (stories.length > 0) return stories;
  return lines.map((line) => {
    const url = line.find((inline) => inline.type === 'link')?.url;
    const isWeb = url !== undefined && /^https?:/i.test(url);
    return { id: newId(), headline: plainText(line), ...(isWeb && { url }) };
  });
}

function idOf({ blockId }: PartContent): string {
  return blockId ?? newId();
}

function textOf({ lines }: PartContent): string {
  return lines.map((line) => plainText(line).replaceAll('\n', ' ')).join(' ');
}

/** All lines as one content, a space or a line break between them. */
function joined({ lines }: PartContent, between: ' ' | 'break'): Inline[] {
  const mark: Inline = between === 'break' ? { type: 'break' } : { type: 'text', text: ' ' };
  return canonicalContent(lines.flatMap((line, index) => (index === 0 ? line : [mark, ...line])));
}
