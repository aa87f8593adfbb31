import type { Asset } from '../article/figure.ts';
import type { Related } from '../article/related.ts';
import { asciiUri, cleanText, machineDate, utcDate } from './clean-text.ts';
import { articleHtml } from './fragment.ts';
import type { ExportContext, Exporter, PackageFile, PictureWords } from './package-file.ts';
import { leadCropFiles, leadCrops, packagePictures, pictureFiles } from './pictures.ts';
import { assetPath, assetWidths, plainKind, scaledHeight } from './places.ts';
import { publicFileUrl, publicUrl } from './public-url.ts';
import { summaryOf } from './summary.ts';
import { articleText } from './text.ts';

/** What names the article everywhere: its address on the web, else a URN of its id. */
export function articleUri(context: ExportContext): string {
  const { id } = context.article;
  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  return (
    publicUrl(context) ?? (uuid ? `urn:uuid:${id.toLowerCase()}` : `urn:warraq:${encodeURIComponent(id)}`)
  );
}

/** The article's HTML with addresses that hold outside the package, where the profile tells the site's. */
export function publicHtml(context: ExportContext): string {
  return articleHtml(context, (path) => publicFileUrl(context, path) ?? path, 'names');
}

function topicUri(code: string): string {
  return `http://cv.iptc.org/newscodes/mediatopic/${encodeURIComponent(code.replace(/^medtop:/, ''))}`;
}

/** The article as IPTC ninjs 3.1. */
export function ninjs(context: ExportContext): Record<string, unknown> {
  const { article, keywords } = context;
  const summary = summaryOf(article);
  return {
    standard: { name: 'ninjs', version: '3.1' },
    uri: articleUri(context),
    type: 'text',
    representationType: 'full',
    firstCreated: machineDate(article.createdAt),
    versionCreated: machineDate(article.updatedAt),
    ...(article.embargoUntil && { embargoedUntil: machineDate(article.embargoUntil) }),
    pubStatus: 'usable',
    language: article.language,
    headlines: [{ role: 'main', contentType: 'text/plain', value: cleanText(article.headline) }],
    ...(summary && {
      descriptions: [{ role: 'summary', contentType: 'text/plain', value: summary }],
    }),
    bodies: [
      { role: 'main', contentType: 'text/html', value: publicHtml(context) },
      { role: 'plain', contentType: 'text/plain', value: articleText(context) },
    ],
    ...(article.bylines.length > 0 && { by: bylines(context) }),
    slugline: context.slug,
    ...(article.dateline && { located: cleanText(article.dateline) }),
    subjects: [
      ...article.topics.map(({ code, name }) => ({
        ...(name && { name: cleanText(name) }),
        uri: topicUri(code),
      })),
      ...[...new Set([...article.tags, ...keywords])].map((name) => ({ name: cleanText(name) })),
    ],
    associations: [
      ...packagePictures(context).map(({ asset, image, words }, index) => ({
        name: `picture-${index + 1}`,
        uri: `urn:warraq:asset:${asset.hash}`,
        type: 'picture',
        ...(image.rights && { copyrightNotice: image.rights }),
        ...(image.credit && { by: image.credit }),
        ...pictureDescriptions(words),
        renditions: renditions(context, asset, 'contentType'),
      })),
      ...article.related.map((story, index) => ({
        name: `related-${index + 1}`,
        uri: storyUri(story),
        type: 'text',
        headlines: [{ role: 'main', contentType: 'text/plain', value: cleanText(story.headline) }],
        ...(story.publishedAt && { contentCreated: machineDate(story.publishedAt) }),
      })),
    ],
  };
}

/** The article as IPTC ninjs 1.6, which many older systems still read. */
export function ninjs16(context: ExportContext): Record<string, unknown> {
  const { article, keywords } = context;
  const summary = summaryOf(article);
  const pictures = packagePictures(context).map(({ asset, image, words }, index) => [
    `picture-${index + 1}`,
    {
      uri: `urn:warraq:asset:${asset.hash}`,
      type: 'picture',
      ...((words.caption || words.alt) && { description_text: words.caption || words.alt }),
      ...(image.credit && { byline: image.credit }),
      ...(image.rights && { copyrightnotice: image.rights }),
      renditions: Object.fromEntries(
        renditions(context, asset, 'mimetype').map(({ name, ...rendition }) => [name, rendition]),
      ),
    },
  ]);
  const stories = article.related.map((story, index) => [
    `related-${index + 1}`,
    {
      uri: storyUri(story),
      type: 'text',
      headline: cleanText(story.headline),
      ...(story.publishedAt && { versioncreated: utcDate(story.publishedAt) }),
    },
  ]);
  return {
    uri: articleUri(context),
    type: 'text',
    representationtype: 'complete',
    firstcreated: utcDate(article.createdAt),
    versioncreated: utcDate(article.updatedAt),
    ...(article.embargoUntil && { embargoed: utcDate(article.embargoUntil) }),
    pubstatus: 'usable',
    language: article.language,
    headline: cleanText(article.headline),
    ...(summary && { description_text: summary }),
    body_html: publicHtml(context),
    body_text: articleText(context),
    ...(article.bylines.length > 0 && { byline: bylines(context) }),
    slugline: context.slug,
    ...(article.dateline && { located: cleanText(article.dateline) }),
    subject: [
      ...article.topics.map(({ code, name }) => ({ code, ...(name && { name: cleanText(name) }) })),
      ...[...new Set([...article.tags, ...keywords])].map((name) => ({ name: cleanText(name) })),
    ],
    ...(pictures.length + stories.length > 0 && {
      associations: Object.fromEntries([...pictures, ...stories]),
    }),
  };
}

/** What is said under a picture, and what it shows, each by its role. */
function pictureDescriptions({ caption, alt }: PictureWords): { descriptions?: object[] } {
  const descriptions = Object.entries({ caption, alt }).flatMap(([role, value]) =>
    value ? [{ role, contentType: 'text/plain', value }] : [],
  );
  return descriptions.length > 0 ? { descriptions } : {};
}

/** What names a related story: its address, else its id in the library. */
function storyUri({ id, url, articleId }: Related): string {
  return url ? asciiUri(url) : `urn:warraq:${encodeURIComponent((articleId ?? id).toWellFormed())}`;
}

function bylines({ article }: ExportContext): string {
  return article.bylines.map(({ name }) => cleanText(name)).join('، ');
}

/** A picture in its widths, and the lead picture in its crops as well: each by a name of its own. */
function renditions(
  context: ExportContext,
  asset: Asset,
  typeField: 'contentType' | 'mimetype',
): { name: string; [field: string]: unknown }[] {
  const widths = assetWidths(asset, context.profile.imageWidths).map((width) => {
    const href = publicFileUrl(context, assetPath(asset, width));
    const height = scaledHeight(asset, width);
    return {
      name: `w${width}`,
      ...(href && { href }),
      [typeField]: plainKind(asset),
      width,
      ...(height && { height }),
    };
  });
  if (asset.hash !== context.article.lead?.asset?.hash) return widths;
  return [
    ...widths,
    ...leadCrops(context).map(({ name, url, width, height }) => ({
      name,
      ...(url && { href: url }),
      [typeField]: 'image/jpeg',
      width,
      height,
    })),
  ];
}

export const ninjsExporter: Exporter = {
  name: 'ninjs',
  files: (context) => [jsonFile('ninjs.json', ninjs(context)), ...pictures(context)],
};
export const ninjs16Exporter: Exporter = {
  name: 'ninjs-1.6',
  files: (context) => [jsonFile('ninjs-1.6.json', ninjs16(context)), ...pictures(context)],
};

/** The files that the renditions stand for. */
function pictures(context: ExportContext): PackageFile[] {
  return [
    ...packagePictures(context).flatMap((picture) => pictureFiles(context, picture)),
    ...leadCropFiles(context),
  ];
}

function jsonFile(path: string, value: unknown): PackageFile {
  return {
    path,
    role: 'news',
    mediaType: 'application/json',
    source: { text: `${JSON.stringify(value, null, 2)}\n` },
  };
}
