import type { Element, ElementContent } from 'hast';
import { writeDate } from '../arabic/dates.ts';
import type { Article } from '../article/article.ts';
import { plainText } from '../article/inline.ts';
import { cleanText } from './clean-text.ts';
import { type EmbeddedPicture, embeddedPictures, withEmbedded, withoutAbsent } from './embedded-pictures.ts';
import { BOOK_STYLE } from './epub/style.ts';
import { pageXml, xhtml } from './epub/xhtml.ts';
import { articleTree } from './fragment.ts';
import { articleUri } from './ninjs.ts';
import type { ExportContext, Exporter, PackageFile } from './package-file.ts';
import { pageWords } from './page-words.ts';
import { withSide } from './side-blocks.ts';
import { summaryOf } from './summary.ts';
import { type Xml, x, xmlFile } from './xml.ts';

const MEDIA_TYPE = 'application/epub+zip';
const PICTURES = ['image/jpeg', 'image/png', 'image/gif'];

/** One article of a book, made into its page. */
interface Chapter {
  article: Article;
  title: string;
  path: string;
  page: string;
  /** Its headings of the first level, to go to from the contents. */
  headings: { id: string; text: string }[];
}

/**
 * The parts of a book (EPUB 3.3) of the article and of those that go with it, in the order in which they lie in its
 * zip. Pages turn as the first article reads.
 */
export function epubParts(context: ExportContext): PackageFile[] {
  const articles = [context.article, ...context.companions].map((each) =>
    withoutAbsent(each, context.absent),
  );
  const pictures = embeddedPictures(articles, 'EPUB/images/', PICTURES);
  const chapters = articles.map((article, index) => chapterOf({ ...context, article }, index + 1, pictures));
  const part = (path: string, mediaType: string, text: string): PackageFile => ({
    path,
    role: 'part',
    mediaType,
    source: { text },
  });
  return [
    part('mimetype', 'text/plain', MEDIA_TYPE),
    part('META-INF/container.xml', 'application/xml', containerXml()),
    part('EPUB/package.opf', 'application/oebps-package+xml', packageXml(context, chapters, pictures)),
    part('EPUB/nav.xhtml', 'application/xhtml+xml', navXml(context, chapters)),
    part('EPUB/style.css', 'text/css', BOOK_STYLE),
    ...chapters.map(({ path, page }) => part(`EPUB/${path}`, 'application/xhtml+xml', page)),
    ...pictures.map(({ file }) => file),
  ];
}

function chapterOf(context: ExportContext, number: number, pictures: readonly EmbeddedPicture[]): Chapter {
  const { article } = context;
  const headings: Chapter['headings'] = [];
  const tree = withEmbedded(
    articleTree({ ...context, article: withSide(article, context.profile) }, (path) => path),
    pictures,
    ({ name }) => `images/${name}`,
  );
  const body = x('section', { 'epub:type': 'chapter', role: 'doc-chapter' }, xhtml(withIds(tree, headings)));
  const title = titleOf(context);
  return { article, title, path: `article-${number}.xhtml`, page: pageXml(title, article, [body]), headings };
}

/** The tree with an id on each heading of the first level, noted in `headings`. */
function withIds(element: Element, headings: Chapter['headings']): Element {
  const children = element.children.map((child): ElementContent => {
    if (child.type !== 'element') return child;
    if (child.tagName !== 'h2') return withIds(child, headings);
    const id = `heading-${headings.length + 1}`;
    headings.push({ id, text: wordsOf(child).trim() });
    return { ...child, properties: { id, ...child.properties } };
  });
  return { ...element, children };
}

function wordsOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(wordsOf).join('') : '';
}

function titleOf({ article, profile }: ExportContext): string {
  return cleanText(article.headline).trim() || cleanText(profile.name);
}

function containerXml(): string {
  return xmlFile(
    x(
      'container',
      { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
      x(
        'rootfiles',
        {},
        x('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' }),
      ),
    ),
  );
}

/** The contents: every article with its headings, and the places that a reading program jumps to. */
function navXml(context: ExportContext, chapters: readonly Chapter[]): string {
  const { article } = context;
  const words = pageWords(article.language);
  const toc = chapters.map(({ title, path, headings, article: { direction, language } }) =>
    x(
      'li',
      direction === article.direction ? {} : { dir: direction, lang: language, 'xml:lang': language },
      x('a', { href: path }, title),
      ...(headings.length > 0
        ? [
            x(
              'ol',
              {},
              headings.map(({ id, text }) => x('li', {}, x('a', { href: `${path}#${id}` }, text))),
            ),
          ]
        : []),
    ),
  );
  return pageXml(words.contents, article, [
    x(
      'nav',
      { 'epub:type': 'toc', id: 'toc', role: 'doc-toc' },
      x('h1', {}, words.contents),
      x('ol', {}, toc),
    ),
    x(
      'nav',
      { 'epub:type': 'landmarks', hidden: 'hidden' },
      x(
        'ol',
        {},
        x('li', {}, x('a', { 'epub:type': 'toc', href: '#toc' }, words.contents)),
        x('li', {}, x('a', { 'epub:type': 'bodymatter', href: chapters[0]!.path }, chapters[0]!.title)),
      ),
    ),
  ]);
}

function packageXml(
  context: ExportContext,
  chapters: readonly Chapter[],
  pictures: readonly EmbeddedPicture[],
): string {
  const { article } = context;
  const cover = pictures.find(({ hash }) => hash === article.lead?.asset?.hash);
  const root = x(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'id',
      dir: article.direction,
      'xml:lang': article.language,
    },
    metadataXml(context, chapters, pictures),
    x(
      'manifest',
      {},
      x('item', { id: 'nav', href: 'nav.xhtml', 'media-type': 'application/xhtml+xml', properties: 'nav' }),
      x('item', { id: 'style', href: 'style.css', 'media-type': 'text/css' }),
      ...chapters.map(({ path }, index) =>
        x('item', { id: `article-${index + 1}`, href: path, 'media-type': 'application/xhtml+xml' }),
      ),
      ...pictures.map((picture, index) =>
        x('item', {
          id: `picture-${index + 1}`,
          href: `images/${picture.name}`,
          'media-type': picture.mediaType,
          properties: picture === cover ? 'cover-image' : undefined,
        }),
      ),
    ),
    x(
      'spine',
      { 'page-progression-direction': article.direction },
      ...(chapters.length > 1 ? [x('itemref', { idref: 'nav' })] : []),
      ...chapters.map((_, index) => x('itemref', { idref: `article-${index + 1}` })),
      // Of one article the contents are no page to begin with.
      ...(chapters.length > 1 ? [] : [x('itemref', { idref: 'nav' })]),
    ),
  );
  return xmlFile(root);
}

function metadataXml(
  context: ExportContext,
  chapters: readonly Chapter[],
  pictures: readonly EmbeddedPicture[],
): Xml {
  const { article, profile } = context;
  const articles = chapters.map((chapter) => chapter.article);
  const isOne = chapters.length === 1;
  const published = article.publishAt ?? article.createdAt;
  const modified = Math.max(...articles.map(({ updatedAt }) => Date.parse(updatedAt)));
  const authors = new Set(
    articles.flatMap(({ bylines }) => bylines.map(({ name }) => cleanText(name).trim())),
  );
  const tags = new Set(articles.flatMap((each) => each.tags.map((tag) => cleanText(tag).trim())));
  const summary = isOne ? summaryOf(article) : chapters.map(({ title }) => title).join('، ');
  const property = (name: string, value: string) => x('meta', { property: name }, value);
  const hasAlt = articles.every(isDescribed);
  return x(
    'metadata',
    { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    x('dc:identifier', { id: 'id' }, isOne ? articleUri(context) : selectionUri(articles)),
    x(
      'dc:title',
      {},
      isOne ? chapters[0]!.title : `${cleanText(profile.name)} · ${writeDate(published, profile)}`,
    ),
    x('dc:language', {}, article.language),
    ...[...authors].filter((name) => name !== '').map((name) => x('dc:creator', {}, name)),
    x('dc:publisher', {}, profile.name),
    x('dc:date', {}, utc(Date.parse(published))),
    ...(summary ? [x('dc:description', {}, summary)] : []),
    ...[...tags].filter((tag) => tag !== '').map((tag) => x('dc:subject', {}, tag)),
    property('dcterms:modified', utc(modified)),
    property('schema:accessMode', 'textual'),
    ...(pictures.length > 0 ? [property('schema:accessMode', 'visual')] : []),
    ...(pictures.length === 0 || hasAlt ? [property('schema:accessModeSufficient', 'textual')] : []),
    property('schema:accessibilityFeature', 'tableOfContents'),
    property('schema:accessibilityFeature', 'structuralNavigation'),
    property('schema:accessibilityFeature', 'readingOrder'),
    ...(pictures.length > 0 && hasAlt ? [property('schema:accessibilityFeature', 'alternativeText')] : []),
    property('schema:accessibilityHazard', 'none'),
    property('schema:accessibilitySummary', pageWords(article.language).accessibility),
  );
}

/** Whether every picture of the article says in words what it shows. */
function isDescribed({ lead, blocks }: Article): boolean {
  const figures = [
    ...(lead ? [lead] : []),
    ...blocks.flatMap((block) =>
      block.type === 'figure' ? [block] : block.type === 'gallery' ? block.items : [],
    ),
  ];
  return figures.every(({ asset, alt, caption }) => !asset || alt !== '' || plainText(caption) !== '');
}

/** What names a selection of articles: their ids, in their order. */
function selectionUri(articles: readonly Article[]): string {
  return `urn:warraq:selection:${articles.map(({ id }) => encodeURIComponent(id)).join(':')}`;
}

function utc(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** `epub`: a book of the article, and of those that go with it, whose pages turn from right to left. */
export const epubExporter: Exporter = {
  name: 'epub',
  embedsPictures: true,
  files: (context) => [
    {
      path: 'article.epub',
      role: 'document',
      mediaType: MEDIA_TYPE,
      source: { archive: epubParts(context) },
    },
  ],
};
