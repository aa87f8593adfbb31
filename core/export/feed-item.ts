import { baseDirection } from '../arabic/direction.ts';
import type { Article } from '../article/article.ts';
import { asciiUri, cleanText, machineDate } from './clean-text.ts';
import { articleUri, publicHtml } from './ninjs.ts';
import type { ExportContext } from './package-file.ts';
import { assetPath, assetWidths, plainKind } from './places.ts';
import { publicFileUrl, publicUrl } from './public-url.ts';
import { summaryOf } from './summary.ts';

/** One article as every feed tells it: plain data, made of one context, put into any of the feeds. */
export interface FeedItem {
  /** Its address on the web, else a URN. */
  uri: string;
  /** Its address on the web, where the profile tells it. */
  url?: string | undefined;
  title: string;
  summary?: string | undefined;
  /** The whole article, with its direction and language round it: feeds have no field for either. */
  html: string;
  language: string;
  /** ISO 8601 in whole seconds. */
  published?: string | undefined;
  updated: string;
  authors: string[];
  tags: string[];
  picture?: { url: string; mediaType: string; credit: string } | undefined;
}

/** What a feed tells of the article. */
export function feedItem(context: ExportContext): FeedItem {
  const { article } = context;
  const { direction, language, publishAt } = article;
  const written = (texts: readonly string[]) =>
    texts.map((text) => cleanText(text).trim()).filter((text) => text !== '');
  return {
    uri: articleUri(context),
    url: publicUrl(context),
    title: titleOf(article),
    summary: summaryOf(article),
    html: `<div dir="${direction}" lang="${language}">${publicHtml(context)}</div>`,
    language,
    published: publishAt && machineDate(publishAt),
    updated: machineDate(article.updatedAt),
    authors: written(article.bylines.map(({ name }) => name)),
    tags: written(article.tags),
    picture: pictureOf(context),
  };
}

/** Of a title the first strong letter tells the direction: one that begins with a Latin name gets a mark (UAX #9 P2). */
function titleOf({ headline, direction }: Article): string {
  const title = cleanText(headline).trim();
  const isMisread = direction === 'rtl' && baseDirection(title) === 'ltr';
  return isMisread ? `\u200f${title}` : title;
}

function pictureOf(context: ExportContext): FeedItem['picture'] {
  const { asset, credit = '' } = context.article.lead ?? {};
  if (!asset || context.absent.has(asset.hash)) return undefined;
  const width = assetWidths(asset, context.profile.imageWidths).at(-1)!;
  const url = publicFileUrl(context, assetPath(asset, width));
  return url === undefined
    ? undefined
    : { url: asciiUri(url), mediaType: plainKind(asset), credit: cleanText(credit) };
}
