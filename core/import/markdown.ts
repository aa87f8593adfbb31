import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { instantSchema } from '../article/related.ts';
import { notePart } from './article-draft.ts';
import { decodeText } from './decode.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { importHtml } from './html.ts';
import { firstLetters, type Imported, type Importer } from './importer.ts';
import { type DateReading, readSourceDate } from './source-date.ts';

/** GitHub-flavoured Markdown with front matter; HTML inside it is read and cleaned as any HTML is. */
export const markdownImporter: Importer = {
  kind: 'markdown',
  detects: ({ bytes, name }) =>
    /\.(md|markdown|mdown)$/i.test(name) || /^---[ \t]*\r?\n[\w-]+:/.test(firstLetters(bytes)),
  async read({ bytes }, reading) {
    const { text, encoding } = decodeText(bytes);
    return { ...importMarkdown(text, reading), encoding };
  },
};

/** Markdown as an article. */
export function importMarkdown(source: string, reading: DateReading): Imported {
  const { fields, text } = readFrontMatter(source.replace(/\r\n?/g, '\n'));
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const html = toHtml(toHast(tree, { allowDangerousHtml: true }), { allowDangerousHtml: true });
  const headline = textField(fields, 'title', 'headline');
  const imported = importHtml(html, reading, headline === undefined ? {} : { headline });
  takeFields(imported, fields, reading);
  return imported;
}

/** Puts what the front matter says into the article's fields. */
function takeFields(imported: Imported, fields: FrontMatter, reading: DateReading): void {
  const { article, parts } = imported;
  const draft = { article, parts };
  const deck = textField(fields, 'subtitle', 'deck', 'description', 'excerpt');
  if (deck !== undefined && article.deck === undefined) {
    article.deck = deck;
    notePart(draft, 'deck', deck, { field: 'deck' });
  }
  const kicker = textField(fields, 'kicker');
  if (kicker !== undefined && article.kicker === undefined) {
    article.kicker = kicker;
    notePart(draft, 'kicker', kicker, { field: 'kicker' });
  }
  for (const name of listField(fields, 'authors', 'author', 'byline')) {
    if (article.bylines.some((byline) => byline.name === name)) continue;
    notePart(draft, 'byline', name, { field: `bylines.${article.bylines.length}` });
    article.bylines.push({ name });
  }
  const date = textField(fields, 'date', 'published');
  const instant = date && (instantSchema.safeParse(date).success ? date : readSourceDate(date, reading));
  if (instant && article.publishAt === undefined) {
    article.publishAt = instant;
    notePart(draft, 'date', date, { field: 'publishAt' }, { dates: [date] });
  }
  const tags = listField(fields, 'tags', 'keywords');
  if (tags.length > 0) {
    article.tags.push(...tags);
    notePart(draft, 'tags', tags.join('\n'), { field: 'tags' }, { items: tags.length });
  }
  article.slug = textField(fields, 'slug') ?? article.slug;
}

function textField(fields: FrontMatter, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = fields[name];
    const text = Array.isArray(value) ? value.join('، ') : value;
    if (text !== undefined && text !== '') return text;
  }
  return undefined;
}

function listField(fields: FrontMatter, ...names: string[]): string[] {
  for (const name of names) {
    const value = fields[name];
    if (value !== undefined && value.length > 0)
      return Array.isArray(value) ? value : value.split(/\s*[,،]\s*/);
  }
  return [];
}
