import { toHtml } from 'hast-util-to-html';
import { asciiSlug, slugOf } from '../arabic/slug.ts';
import type { Article } from '../article/article.ts';
import { plainText } from '../article/inline.ts';
import type { Profile } from '../profile.ts';
import { factsText } from './body.ts';
import { surroundingsOf, withoutSkippedLevels } from './fragment.ts';
import { gutenberg } from './gutenberg.ts';
import { articleUri } from './ninjs.ts';
import type { ExportContext, Exporter } from './package-file.ts';
import { type Picture, packagePictures } from './pictures.ts';
import { publicFileUrl } from './public-url.ts';
import { sideBlocks } from './side-blocks.ts';
import { textHtml } from './text-html.ts';
import { cdata, xmlText } from './xml.ts';

/** WordPress's words for where an article stands; what is not out yet waits for a person there too. */
const STATUSES: Readonly<Record<Article['status'], string>> = {
  draft: 'draft',
  review: 'pending',
  ready: 'pending',
  published: 'publish',
  archived: 'private',
};
const POST_ID = 1;

/**
 * The article as a WordPress eXtended RSS file (WXR 1.2), as the WordPress importer takes it: one post in blocks, its
 * pictures as attachments. WordPress fetches attachments by their address, so without the profile's `baseUrl` there are
 * none, and the pictures stay as paths of the package.
 */
export function wxr(context: ExportContext): string {
  const { article, profile } = context;
  const site = xmlText(profile.baseUrl?.replace(/\/+$/, '') ?? articleUri(context));
  const names = article.bylines.map(({ name }) => name).filter((name) => name !== '');
  const authors = [
    ...new Map((names.length > 0 ? names : [profile.name]).map((name) => [loginOf(name), name])),
  ];
  const pictures = packagePictures(context).filter(({ image }) => image.url !== undefined);
  const lines = [
    `<title>${xmlText(profile.name)}</title>`,
    `<link>${site}</link>`,
    `<description>${xmlText(profile.name)}</description>`,
    `<pubDate>${new Date(article.updatedAt).toUTCString()}</pubDate>`,
    `<language>${xmlText(article.language)}</language>`,
    '<wp:wxr_version>1.2</wp:wxr_version>',
    `<wp:base_site_url>${site}</wp:base_site_url>`,
    `<wp:base_blog_url>${site}</wp:base_blog_url>`,
    ...authors.map(
      ([login, name], index) =>
        `<wp:author><wp:author_id>${index + 1}</wp:author_id><wp:author_login>${cdata(login)}</wp:author_login><wp:author_email></wp:author_email><wp:author_display_name>${cdata(name)}</wp:author_display_name><wp:author_first_name></wp:author_first_name><wp:author_last_name></wp:author_last_name></wp:author>`,
    ),
    ...pictures.map((picture, index) => attachment(context, picture, POST_ID + 1 + index, authors[0]![0])),
    post(context, pictures, authors[0]![0]),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
${lines.join('\n')}
</channel>
</rss>
`;
}

function post(context: ExportContext, pictures: readonly Picture[], login: string): string {
  const { article, profile, slug } = context;
  const lead =
    article.lead?.asset && pictures.findIndex(({ asset }) => asset.hash === article.lead?.asset?.hash);
  const tags = new Set([...article.tags, ...article.topics.flatMap(({ name }) => name ?? [])]);
  return item(context, {
    title: article.headline,
    link: articleUri(context),
    login,
    content: body(context, lead === undefined || lead < 0),
    excerpt: article.deck ?? '',
    id: POST_ID,
    name: slug,
    status: STATUSES[article.status],
    parent: 0,
    type: 'post',
    more: [
      ...(article.desk ? [term('category', article.desk, profile.slug)] : []),
      ...[...tags].filter((tag) => tag !== '').map((tag) => term('post_tag', tag, profile.slug)),
      ...meta('_thumbnail_id', lead !== undefined && lead >= 0 ? String(POST_ID + 1 + lead) : undefined),
      ...meta('warraq_id', article.id),
      ...meta('warraq_kicker', article.kicker),
      ...meta('warraq_dateline', article.dateline),
      ...meta(
        'warraq_byline',
        article.bylines.map(({ name, role }) => (role ? `${role}: ${name}` : name)).join('، '),
      ),
      ...meta('warraq_topics', article.topics.map(({ code }) => code).join(' ')),
      ...meta('warraq_direction', article.direction),
      ...meta('warraq_language', article.language),
    ],
  });
}

/** The names and the place, then the lead picture where WordPress cannot fetch it as its own, then the blocks. */
function body(context: ExportContext, showsLead: boolean): string {
  const { article } = context;
  const around = surroundingsOf(context);
  const facts = toHtml({ type: 'root', children: textHtml(factsText(article), around) });
  const lead = article.lead && showsLead ? [{ ...article.lead, id: 'lead', type: 'figure' as const }] : [];
  const blocks = gutenberg(
    [...lead, ...withoutSkippedLevels(article.blocks), ...sideBlocks(article, context.profile)],
    around,
    (path) => publicFileUrl(context, path) ?? path,
  );
  const first = facts === '' ? '' : `<!-- wp:paragraph -->\n<p>${facts}</p>\n<!-- /wp:paragraph -->\n\n`;
  return first + blocks;
}

function attachment(context: ExportContext, { asset, image }: Picture, id: number, login: string): string {
  const { lead } = context.article;
  const words = lead?.asset?.hash === asset.hash ? plainText(lead.caption) : '';
  return item(context, {
    title: image.alt || asset.hash,
    link: image.url!,
    login,
    content: '',
    excerpt: [words, image.credit, image.rights].filter(Boolean).join(' · '),
    id,
    name: asset.hash,
    status: 'inherit',
    parent: POST_ID,
    type: 'attachment',
    more: [
      `<wp:attachment_url>${cdata(image.url!)}</wp:attachment_url>`,
      ...meta('_wp_attachment_image_alt', image.alt),
      ...meta('warraq_credit', image.credit),
      ...meta('warraq_rights', image.rights),
    ],
  });
}

interface Item {
  title: string;
  link: string;
  login: string;
  content: string;
  excerpt: string;
  id: number;
  name: string;
  status: string;
  parent: number;
  type: 'post' | 'attachment';
  more: readonly string[];
}

function item({ article, profile }: ExportContext, of: Item): string {
  const instant = dateOf(article);
  const local = wordpressDate(instant, profile.timeZone);
  return `<item>
<title>${cdata(of.title)}</title>
<link>${xmlText(of.link)}</link>
<pubDate>${new Date(instant).toUTCString()}</pubDate>
<dc:creator>${cdata(of.login)}</dc:creator>
<guid isPermaLink="false">${xmlText(of.link)}</guid>
<description></description>
<content:encoded>${cdata(of.content)}</content:encoded>
<excerpt:encoded>${cdata(of.excerpt)}</excerpt:encoded>
<wp:post_id>${of.id}</wp:post_id>
<wp:post_date>${cdata(local)}</wp:post_date>
<wp:post_date_gmt>${cdata(wordpressDate(instant, 'UTC'))}</wp:post_date_gmt>
<wp:post_modified>${cdata(wordpressDate(article.updatedAt, profile.timeZone))}</wp:post_modified>
<wp:post_modified_gmt>${cdata(wordpressDate(article.updatedAt, 'UTC'))}</wp:post_modified_gmt>
<wp:comment_status>${cdata('closed')}</wp:comment_status>
<wp:ping_status>${cdata('closed')}</wp:ping_status>
<wp:post_name>${cdata(of.name)}</wp:post_name>
<wp:status>${cdata(of.status)}</wp:status>
<wp:post_parent>${of.parent}</wp:post_parent>
<wp:menu_order>0</wp:menu_order>
<wp:post_type>${cdata(of.type)}</wp:post_type>
<wp:post_password></wp:post_password>
<wp:is_sticky>0</wp:is_sticky>
${of.more.join('\n')}
</item>`;
}

/** When it may be read: a time that has not come is kept by WordPress until then. */
function dateOf({ publishAt, createdAt, embargoUntil }: Article): string {
  const published = publishAt ?? createdAt;
  return embargoUntil && Date.parse(embargoUntil) > Date.parse(published) ? embargoUntil : published;
}

/** `YYYY-MM-DD HH:MM:SS` in this IANA time zone. */
function wordpressDate(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')} ${of('hour')}:${of('minute')}:${of('second')}`;
}

function term(domain: 'category' | 'post_tag', name: string, scheme: Profile['slug']): string {
  // A number stands for an article, never for a subject.
  const nicename = slugOf(name, scheme === 'number' ? 'latin' : scheme);
  return `<category domain="${domain}" nicename="${xmlText(nicename)}">${cdata(name)}</category>`;
}

function meta(key: string, value: string | undefined): string[] {
  if (!value) return [];
  return [
    `<wp:postmeta>\n<wp:meta_key>${cdata(key)}</wp:meta_key>\n<wp:meta_value>${cdata(value)}</wp:meta_value>\n</wp:postmeta>`,
  ];
}

/** WordPress user names are ASCII and at most 60 letters long. */
function loginOf(name: string): string {
  return asciiSlug(name).slice(0, 60).replace(/-+$/, '');
}

export const wxrExporter: Exporter = {
  name: 'wxr',
  files: (context) => [
    { path: 'wordpress.xml', role: 'cms', mediaType: 'application/xml', source: { text: wxr(context) } },
  ],
};
