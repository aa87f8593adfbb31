import type { Profile } from '../profile.ts';
import { asciiUri, cleanText } from './clean-text.ts';
import { type FeedItem, feedItem } from './feed-item.ts';
import type { Exporter } from './package-file.ts';
import { publicFileUrl } from './public-url.ts';
import { cdata, xmlText as text } from './xml.ts';

/** A feed of one article or of many, in the order given; `self` is the address that it will have itself. */
export type WriteFeed = (items: readonly FeedItem[], profile: Profile, self?: string) => string;

/** RSS 2.0 with the modules Dublin Core, Content, Media and Atom's link to itself. */
export const rss: WriteFeed = (items, profile, self) => {
  const name = text(profile.name);
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
${lines([
  '<channel>',
  `<title>${name}</title>`,
  `<link>${text(homeOf(items, profile))}</link>`,
  self && `<atom:link rel="self" type="application/rss+xml" href="${text(self)}"/>`,
  `<description>${name}</description>`,
  `<language>${text(languageOf(items).toLowerCase())}</language>`,
  `<lastBuildDate>${new Date(latest(items)).toUTCString()}</lastBuildDate>`,
  ...items.map(rssItem),
  '</channel>',
])}
</rss>
`;
};

function rssItem(item: FeedItem): string {
  const { uri, url, title, published, picture, summary } = item;
  return lines([
    '<item>',
    `<title>${text(title)}</title>`,
    `<link>${text(uri)}</link>`,
    `<guid isPermaLink="${url ? 'true' : 'false'}">${text(uri)}</guid>`,
    published && `<pubDate>${new Date(published).toUTCString()}</pubDate>`,
    ...item.authors.map((name) => `<dc:creator>${text(name)}</dc:creator>`),
    ...item.tags.map((tag) => `<category>${text(tag)}</category>`),
    picture && mediaXml(picture),
    summary && `<description>${text(summary)}</description>`,
    `<content:encoded>${cdata(item.html)}</content:encoded>`,
    '</item>',
  ]);
}

function mediaXml({ url, mediaType, credit }: NonNullable<FeedItem['picture']>): string {
  const inner = credit === '' ? '' : `<media:credit>${text(credit)}</media:credit>`;
  return `<media:content url="${text(url)}" medium="image" type="${mediaType}">${inner}</media:content>`;
}

/** Atom 1.0 (RFC 4287). */
export const atom: WriteFeed = (items, profile, self) => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${text(languageOf(items))}">
${lines([
  `<id>${text(homeOf(items, profile))}</id>`,
  `<title>${text(profile.name)}</title>`,
  self && `<link rel="self" type="application/atom+xml" href="${text(self)}"/>`,
  `<updated>${latest(items)}</updated>`,
  ...items.map((item) => atomEntry(item, profile)),
])}
</feed>
`;

function atomEntry(item: FeedItem, profile: Profile): string {
  const { uri, url, title, published, summary } = item;
  const authors = item.authors.length > 0 ? item.authors : [profile.name];
  return lines([
    `<entry xml:lang="${text(item.language)}">`,
    `<id>${text(uri)}</id>`,
    `<title>${text(title)}</title>`,
    url && `<link rel="alternate" type="text/html" href="${text(url)}"/>`,
    published && `<published>${published}</published>`,
    `<updated>${item.updated}</updated>`,
    ...authors.map((name) => `<author><name>${text(name)}</name></author>`),
    ...item.tags.map((tag) => `<category term="${text(tag)}"/>`),
    summary && `<summary>${text(summary)}</summary>`,
    `<content type="html">${text(item.html)}</content>`,
    '</entry>',
  ]);
}

/** JSON Feed 1.1. */
export const jsonFeed: WriteFeed = (items, { name, baseUrl }, self) => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: cleanText(name),
    ...(baseUrl && { home_page_url: asciiUri(baseUrl) }),
    ...(self && { feed_url: self }),
    language: languageOf(items),
    items: items.map((item) => ({
      id: item.uri,
      ...(item.url && { url: item.url }),
      title: item.title,
      ...(item.summary && { summary: item.summary }),
      content_html: item.html,
      ...(item.picture && { image: item.picture.url }),
      ...(item.published && { date_published: item.published }),
      date_modified: item.updated,
      ...(item.authors.length > 0 && { authors: item.authors.map((author) => ({ name: author })) }),
      ...(item.tags.length > 0 && { tags: item.tags }),
      language: item.language,
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
};

function homeOf([first]: readonly FeedItem[], { baseUrl }: Profile): string {
  return baseUrl ? asciiUri(baseUrl) : (first?.uri ?? 'urn:warraq:empty');
}

function languageOf([first]: readonly FeedItem[]): string {
  return first?.language ?? 'ar';
}

/** When the youngest of them was changed; of none, when the web began. */
function latest(items: readonly FeedItem[]): string {
  return items
    .map(({ updated }) => updated)
    .reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a), '1991-08-06T00:00:00Z');
}

function lines(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n');
}

/** Every kind of feed: what it is called among the formats, and its file. */
export const FEEDS = [
  { name: 'rss', path: 'rss.xml', mediaType: 'application/rss+xml', write: rss },
  { name: 'atom', path: 'atom.xml', mediaType: 'application/atom+xml', write: atom },
  { name: 'jsonfeed', path: 'feed.json', mediaType: 'application/feed+json', write: jsonFeed },
] as const;

const [rssExporter, atomExporter, jsonFeedExporter] = FEEDS.map(
  ({ name, path, mediaType, write }): Exporter => ({
    name,
    files: (context) => [
      {
        path,
        role: 'feed',
        mediaType,
        source: { text: write([feedItem(context)], context.profile, publicFileUrl(context, path)) },
      },
    ],
  }),
) as [Exporter, Exporter, Exporter];

export { atomExporter, jsonFeedExporter, rssExporter };
