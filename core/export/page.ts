import type { Element, ElementContent } from 'hast';
import { writeDate, writeHijri } from '../arabic/dates.ts';
import { accentStyle } from './accent.ts';
import { cleanText, machineDate } from './clean-text.ts';
import type { Href } from './figure-html.ts';
import { articleTree, onLines, surroundingsOf } from './fragment.ts';
import { asWritten, h, toHtml } from './html-tree.ts';
import { newsArticle } from './jsonld.ts';
import type { ExportContext, Exporter } from './package-file.ts';
import { leadCropFiles, leadImages, packagePictures, pictureFiles } from './pictures.ts';
import { publicUrl } from './public-url.ts';
import { sideColumn } from './side-column.ts';
import { summaryOf } from './summary.ts';
import { textHtml } from './text-html.ts';
import { themeFiles, themeStyles } from './themes.ts';

/**
 * A complete page: language and direction on `html`, meta data, the article, the side column. It holds no script
 * (JSON-LD is data), no style but the publication's colour, and fetches nothing but the files that `href` gives an
 * address to. `written` is the article itself, where it is written already.
 */
export function pageHtml(
  context: ExportContext,
  href: Href,
  written = toHtml(articleTree(context, href)),
): string {
  const { article } = context;
  const around = surroundingsOf(context);
  const side = sideColumn(context, around, href);
  const page = h('html', { lang: article.language, dir: article.direction }, [
    { type: 'text', value: '\n' },
    h('head', onLines(headHtml(context, href))),
    { type: 'text', value: '\n' },
    h(
      'body',
      onLines([mastheadHtml(context), h('main', onLines([asWritten(written), ...(side ? [side] : [])]))]),
    ),
    { type: 'text', value: '\n' },
  ]);
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, { type: 'text', value: '\n' }, page] })}\n`;
}

function mastheadHtml(context: ExportContext): Element {
  const { article, profile } = context;
  const around = surroundingsOf(context);
  const instant = article.publishAt;
  const dates = instant
    ? [writeDate(instant, profile), ...(profile.hijri ? [writeHijri(instant, profile)] : [])]
    : [];
  const name = textHtml(profile.name, around);
  return h('header', { className: ['masthead'] }, [
    h('p', { className: ['publication'] }, profile.baseUrl ? h('a', { href: profile.baseUrl }, name) : name),
    ...(dates.length > 0 ? [h('p', { className: ['today'] }, dates.join(' · '))] : []),
  ]);
}

function headHtml(context: ExportContext, href: Href): ElementContent[] {
  const { article, profile } = context;
  const url = publicUrl(context);
  const headline = cleanText(article.headline).trim() || cleanText(profile.name);
  const description = summaryOf(article);
  const image = leadImages(context)[0];
  const alt = image && cleanText(article.lead?.alt ?? '');
  return [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', `${headline} | ${cleanText(profile.name)}`),
    ...named({
      generator: 'Warraq',
      robots: url && 'max-image-preview:large',
      description,
      author: article.bylines.map(({ name }) => cleanText(name)).join('، ') || undefined,
    }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    ...(url ? [h('link', { rel: ['canonical'], href: url })] : []),
    ...themeStyles(profile.theme).map((path) => h('link', { rel: ['stylesheet'], href: href(path) })),
    ...(profile.colours.accent ? [h('style', accentStyle(profile.colours.accent))] : []),
    ...properties({
      'og:type': 'article',
      'og:title': headline,
      'og:description': description,
      'og:site_name': cleanText(profile.name),
      // Social networks know Arabic by no shorter name.
      'og:locale': article.language === 'ar' ? 'ar_AR' : article.language.replace('-', '_'),
      'og:url': url,
      'og:image': image?.url,
      'og:image:type': image?.mediaType,
      'og:image:alt': alt,
      'og:image:width': image?.width?.toString(),
      'og:image:height': image?.height?.toString(),
      'article:published_time': article.publishAt && machineDate(article.publishAt),
      'article:modified_time': machineDate(article.updatedAt),
      'article:section': article.desk && cleanText(article.desk),
    }),
    ...article.tags.map((tag) => h('meta', { property: 'article:tag', content: cleanText(tag) })),
    ...named({
      'twitter:card': image ? 'summary_large_image' : 'summary',
      'twitter:title': headline,
      'twitter:description': description,
      'twitter:image': image?.url,
      'twitter:image:alt': alt,
    }),
    h('script', { type: 'application/ld+json' }, scriptSafe(newsArticle(context))),
  ];
}

function named(values: Record<string, string | undefined>): ElementContent[] {
  return Object.entries(values).flatMap(([name, content]) => (content ? [h('meta', { name, content })] : []));
}

function properties(values: Record<string, string | undefined>): ElementContent[] {
  return Object.entries(values).flatMap(([property, content]) =>
    content ? [h('meta', { property, content })] : [],
  );
}

/** JSON that cannot end its script element or open a comment in it. */
function scriptSafe(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** `html`: the page and the fragment, with the pictures, fonts and styles they need. */
export const pageExporter: Exporter = {
  name: 'html',
  files: (context) => {
    const here: Href = (path) => path;
    const written = toHtml(articleTree(context, here));
    return [
      {
        path: 'index.html',
        role: 'page',
        mediaType: 'text/html',
        source: { text: pageHtml(context, here, written) },
      },
      {
        path: 'fragment.html',
        role: 'fragment',
        mediaType: 'text/html',
        source: { text: `${written}\n` },
      },
      ...packagePictures(context).flatMap((picture) => pictureFiles(context, picture)),
      ...leadCropFiles(context),
      ...themeFiles(context.profile.theme),
    ];
  },
};
