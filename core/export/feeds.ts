import { cleanText, machineDate } from './clean-text.ts';
import { articleUri, publicHtml } from './ninjs.ts';
import type { ExportContext, Exporter } from './package-file.ts';
import { publicUrl } from './public-url.ts';
import { summaryOf } from './summary.ts';
import { cdata, xmlText as text } from './xml.ts';

function body(context: ExportContext): string {
  const { direction, language } = context.article;
  return `<div dir="${direction}" lang="${text(language)}">${publicHtml(context)}</div>`;
}

function site({ profile }: ExportContext): string | undefined {
  return profile.baseUrl;
}

/** RSS 2.0 with Dublin Core and content modules. */
export function rss(context: ExportContext): string {
  const { article, profile } = context;
  const summary = summaryOf(article);
  const uri = articleUri(context);
  const item = [
    `<title>${text(article.headline)}</title>`,
    `<link>${text(uri)}</link>`,
    `<guid isPermaLink="${publicUrl(context) ? 'true' : 'false'}">${text(uri)}</guid>`,
    ...(article.publishAt ? [`<pubDate>${new Date(article.publishAt).toUTCString()}</pubDate>`] : []),
    ...article.bylines.map(({ name }) => `<dc:creator>${text(name)}</dc:creator>`),
    ...article.tags.map((tag) => `<category>${text(tag)}</category>`),
    ...(summary ? [`<description>${text(summary)}</description>`] : []),
    `<content:encoded>${cdata(body(context))}</content:encoded>`,
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<title>${text(profile.name)}</title>
<link>${text(site(context) ?? uri)}</link>
<description>${text(profile.name)}</description>
<language>${text(article.language.toLowerCase())}</language>
<lastBuildDate>${new Date(article.updatedAt).toUTCString()}</lastBuildDate>
<item>
${item.join('\n')}
</item>
</channel>
</rss>
`;
}

/** Atom 1.0 (RFC 4287). */
export function atom(context: ExportContext): string {
  const { article, profile } = context;
  const summary = summaryOf(article);
  const uri = articleUri(context);
  const language = text(article.language);
  const url = publicUrl(context);
  const authors = article.bylines.length > 0 ? article.bylines.map(({ name }) => name) : [profile.name];
  const entry = [
    `<id>${text(uri)}</id>`,
    `<title>${text(article.headline)}</title>`,
    ...(url ? [`<link rel="alternate" type="text/html" href="${text(url)}"/>`] : []),
    ...(article.publishAt ? [`<published>${machineDate(article.publishAt)}</published>`] : []),
    `<updated>${machineDate(article.updatedAt)}</updated>`,
    ...authors.map((name) => `<author><name>${text(name)}</name></author>`),
    ...article.tags.map((tag) => `<category term="${text(tag)}"/>`),
    ...(summary ? [`<summary>${text(summary)}</summary>`] : []),
    `<content type="html">${text(body(context))}</content>`,
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${text(site(context) ?? uri)}</id>
<title>${text(profile.name)}</title>
<updated>${machineDate(article.updatedAt)}</updated>
<entry xml:lang="${language}">
${entry.join('\n')}
</entry>
</feed>
`;
}

/** JSON Feed 1.1. */
export function jsonFeed(context: ExportContext): string {
  const { article, profile } = context;
  const summary = summaryOf(article);
  const url = publicUrl(context);
  const home = site(context);
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: cleanText(profile.name),
    ...(home && { home_page_url: home }),
    language: article.language,
    items: [
      {
        id: articleUri(context),
        ...(url && { url }),
        title: cleanText(article.headline),
        ...(summary && { summary }),
        content_html: body(context),
        ...(article.publishAt && { date_published: machineDate(article.publishAt) }),
        date_modified: machineDate(article.updatedAt),
        ...(article.bylines.length > 0 && {
          authors: article.bylines.map(({ name }) => ({ name: cleanText(name) })),
        }),
        ...(article.tags.length > 0 && { tags: article.tags.map(cleanText) }),
        language: article.language,
      },
    ],
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function feed(
  name: string,
  path: string,
  mediaType: string,
  write: (context: ExportContext) => string,
): Exporter {
  return { name, files: (context) => [{ path, role: 'feed', mediaType, source: { text: write(context) } }] };
}

export const rssExporter = feed('rss', 'rss.xml', 'application/rss+xml', rss);
export const atomExporter = feed('atom', 'atom.xml', 'application/atom+xml', atom);
export const jsonFeedExporter = feed('jsonfeed', 'feed.json', 'application/feed+json', jsonFeed);
