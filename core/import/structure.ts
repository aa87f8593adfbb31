import type { Block, BlockOf, ListItem } from '../article/block.ts';
import { blockTexts } from '../article/block-texts.ts';
import { canonicalArticle } from '../article/canonical.ts';
import { type Inline, plainText } from '../article/inline.ts';
import { type ArticleDraft, addBlock, addSideList, markLede, newDraft, notePart } from './article-draft.ts';
import type { HtmlContent } from './html/reading.ts';
import type { DateReading } from './source-date.ts';
import { isSubhead, speechOf } from './text/body.ts';
import { headlineHalves, readHead } from './text/head.ts';
import { type Line, readLine, roughWords, trim } from './text/lines.ts';
import { isRunningText, tellSideLists } from './text/side-lists.ts';

/** What a source says of itself outside its text. */
export interface SourceFields {
  headline?: string;
}

/**
 * Blocks of a source with structure (HTML, Markdown, Word) as an article: its title is the headline, what stands
 * between it and the text is told by form as in plain text, titled side lists go beside the article.
 */
export function articleFromBlocks(
  content: HtmlContent,
  fields: SourceFields,
  reading: DateReading,
): ArticleDraft {
  const draft = newDraft();
  const blocks = withRaisedHeadings(takeTitle(draft, content, fields));
  const from = readHeadOf(draft, blocks, content, reading);
  const body = new Map(rowsOf(blocks.slice(from)).map((row) => [row.line, row]));
  // The first line of a text is never a side list's title, so the headline stands in front here as well.
  const opening: Line = { text: draft.article.headline, afterBlank: false, words: 0 };
  const passages = tellSideLists([opening, ...body.keys()], reading);
  const isStructured = blocks.some(({ type }) => type === 'heading');
  const told: Block[] = [];
  passages.forEach((passage, place) => {
    if ('list' in passage) {
      flush(draft, told, isStructured);
      const textFollows = passages
        .slice(place + 1)
        .some((later) => 'line' in later && isRunningText(later.line));
      addSideList(draft, passage.list, textFollows);
      return;
    }
    const row = body.get(passage.line);
    if (row) keepRow(told, row);
  });
  flush(draft, told, isStructured);
  for (const { alt, facts } of content.left) notePart(draft, 'image', alt, {}, facts);
  markLede(draft);
  return { ...draft, article: canonicalArticle(draft.article) };
}

/** One line of a block as plain text would have it: a block's own, or a point of a list. */
interface Row {
  line: Line;
  block: Block;
  item?: ListItem;
}

/** The headline, by what the source calls its title, else by its place; gives the blocks that are left. */
function takeTitle(draft: ArticleDraft, { blocks, roles }: HtmlContent, fields: SourceFields): Block[] {
  const { article } = draft;
  let title = blocks.find((block) => roles.get(block.id) === 'title' && block.type !== 'list');
  const first = blocks[0];
  if (!title && fields.headline === undefined && first) {
    const words = roughWords(textOf(first));
    const isTitle =
      first.type === 'heading' ||
      (first.type === 'paragraph' && words <= 20 && !/[.؛:،]$/u.test(textOf(first)));
    if (isTitle && (first.type === 'heading' || blocks.length > 1)) title = first;
  }
  const stated = fields.headline;
  const titleText = title && textOf(title);
  // A headline in the front matter and the same as a title is one; another title is a heading of the text.
  const isOwn = stated === undefined || titleText === undefined || trim(stated) === titleText;
  article.headline = stated ?? titleText ?? '';
  if (article.headline !== '')
    notePart(
      draft,
      'headline',
      article.headline,
      { field: 'headline' },
      { halves: headlineHalves(article.headline).length },
    );
  if (!title || !isOwn) return blocks;
  const at = blocks.indexOf(title);
  const before = blocks[at - 1];
  const hasKicker = at === 1 && before?.type === 'paragraph' && roughWords(textOf(before)) <= 6;
  if (hasKicker) {
    article.kicker = textOf(before);
    notePart(draft, 'kicker', article.kicker, { field: 'kicker' });
  }
  return blocks.filter((block) => block !== title && !(hasKicker && block === before));
}

/** Reads deck, byline, dates and captions above the text; gives the place of the first block that is text. */
function readHeadOf(
  draft: ArticleDraft,
  blocks: readonly Block[],
  { roles, files }: HtmlContent,
  reading: DateReading,
): number {
  const { article } = draft;
  let at = 0;
  const subtitle = blocks[0];
  if (subtitle && roles.get(subtitle.id) === 'subtitle') {
    article.deck = textOf(subtitle);
    notePart(draft, 'deck', article.deck, { field: 'deck' });
    at = 1;
  }
  const figure = blocks[at];
  if (figure?.type === 'figure' && !article.lead) {
    const { id, type: _type, language: _language, direction: _direction, ...lead } = figure;
    article.lead = lead;
    for (const file of files) if (file.target.blockId === id) file.target = { field: 'lead' };
    notePart(draft, 'figure', blockText(figure), { field: 'lead' });
    at += 1;
  }
  const lines: Line[] = [{ text: article.headline || '-', afterBlank: false, words: 1 }];
  for (const block of blocks.slice(at)) {
    if (block.type !== 'paragraph') break;
    lines.push(lineOf(block.content, true));
  }
  return at + Math.max(0, readHead(draft, lines, reading, true) - 1);
}

/** The blocks told into lines, as a text would have them. Blocks that are no text are lines without words. */
export function rowsOf(blocks: readonly Block[]): Row[] {
  return blocks.flatMap((block): Row[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [{ block, line: lineOf(block.content, block.type === 'heading') }];
      case 'list':
        return block.items.flatMap((item) => itemRows(block, item));
      default:
        return [{ block, line: { text: '', afterBlank: true, words: 0 } }];
    }
  });
}

/** A point of a list: its headline, and below it the lines that may be its date. */
function itemRows(block: BlockOf<'list'>, item: ListItem): Row[] {
  const [first = '', ...more] = plainText(item.content)
    .split('\n')
    .map(trim)
    .filter((text) => text !== '');
  const url = firstLink(item.content);
  const head: Line = {
    text: first,
    afterBlank: false,
    words: roughWords(first),
    marker: { kind: 'bullet', raw: '-' },
    ...(url !== undefined && { url }),
  };
  const rest = more.map(
    (text): Row => ({ block, line: { text, afterBlank: false, words: roughWords(text) } }),
  );
  return [{ block, item, line: head }, ...rest];
}

function lineOf(content: readonly Inline[], afterBlank: boolean): Line {
  const url = firstLink(content);
  const line = readLine(trim(plainText(content).replaceAll('\n', ' ')), afterBlank);
  return url === undefined ? line : { ...line, url };
}

function firstLink(content: readonly Inline[]): string | undefined {
  for (const inline of content) {
    if (inline.type === 'link') return /^https?:/i.test(inline.url) ? inline.url : undefined;
    const inner = inline.type === 'span' || inline.type === 'note' ? firstLink(inline.content) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** Keeps the block that a line came from; of a list, the points that no side list took. */
function keepRow(told: Block[], { block, item }: Row): void {
  const last = told.at(-1);
  if (block.type !== 'list') {
    told.push(block);
    return;
  }
  if (!item) return;
  if (last?.type === 'list' && last.id === block.id) last.items.push(item);
  else told.push({ ...block, items: [item] });
}

/** Adds blocks to the draft, quotes and unmarked subheads told by their form. */
function flush(draft: ArticleDraft, told: Block[], isStructured: boolean): void {
  const lines = told.map((block) =>
    block.type === 'paragraph' || block.type === 'heading'
      ? lineOf(block.content, true)
      : { text: '', afterBlank: true, words: 40 },
  );
  told.forEach((block, index) => {
    const text = blockText(block);
    const speech = block.type === 'paragraph' && speechOf(draft.article.blocks, text);
    if (block.type !== 'paragraph') addBlock(draft, block, text, factsOf(block));
    else if (speech) addBlock(draft, { ...block, type: 'quote', ...speech }, text, { ...speech });
    else if ((isAllStrong(block.content) || !isStructured) && isSubhead(lines, index)) {
      const level = isStructured ? 3 : 2;
      const content = isAllStrong(block.content) ? withoutStrong(block.content) : block.content;
      addBlock(draft, { ...block, type: 'heading', level, content }, text, { level });
    } else addBlock(draft, block, text);
  });
  told.length = 0;
}

/** The blocks with all headings raised so that the highest is of level 2, the first below a headline. */
function withRaisedHeadings(blocks: Block[]): Block[] {
  const levels = blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : []));
  const by = levels.length === 0 ? 0 : levels.reduce<number>((least, level) => Math.min(least, level), 4) - 2;
  if (by === 0) return blocks;
  return blocks.map((block) =>
    block.type === 'heading' ? { ...block, level: (block.level - by) as 2 | 3 | 4 } : block,
  );
}

function factsOf(block: Block) {
  if (block.type === 'heading') return { level: block.level };
  if (block.type === 'list') return { items: block.items.length };
  if (block.type === 'quote' && block.speaker) return { speaker: block.speaker };
  return undefined;
}

function isAllStrong(content: readonly Inline[]): boolean {
  return (
    content.length > 0 &&
    content.every((inline) => {
      if (inline.type === 'text')
        return inline.text.trim() === '' || inline.marks?.includes('strong') === true;
      return inline.type === 'break' || isAllStrong(inline.content);
    })
  );
}

function withoutStrong(content: readonly Inline[]): Inline[] {
  return content.map((inline) => {
    if (inline.type === 'text')
      return { ...inline, marks: inline.marks?.filter((mark) => mark !== 'strong') };
    return inline.type === 'break' ? inline : { ...inline, content: withoutStrong(inline.content) };
  });
}

function blockText(block: Block): string {
  return blockTexts(block)
    .map(({ text }) => text)
    .join('\n');
}

function textOf(block: Block): string {
  return 'content' in block ? trim(plainText(block.content).replace(/\s+/g, ' ')) : blockText(block);
}
