import { isTask } from './byline-role.ts';
import { asciiUri, cleanText, machineDate } from './clean-text.ts';
import type { ExportContext, Exporter } from './package-file.ts';
import { assetPath, assetWidths, scaledHeight } from './places.ts';
import { summaryOf } from './summary.ts';

/** Where the article will stand on the web, where the profile tells. */
export function publicUrl({ profile, address }: ExportContext): string | undefined {
  return profile.baseUrl && `${asciiUri(profile.baseUrl).replace(/\/+$/, '')}/${address}/`;
}

/** Where a file of the package will stand on the web. */
export function publicFileUrl(context: ExportContext, path: string): string | undefined {
  const base = publicUrl(context);
  return base && base + path;
}

/** The article as schema.org `NewsArticle`. */
export function newsArticle(context: ExportContext): Record<string, unknown> {
  const { article, profile, keywords } = context;
  const url = publicUrl(context);
  const description = summaryOf(article);
  const image = imageObject(context);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: cleanText(article.headline),
    ...(description && { description }),
    inLanguage: article.language,
    ...(article.publishAt && { datePublished: machineDate(article.publishAt) }),
    dateModified: machineDate(article.updatedAt),
    ...(article.bylines.length > 0 && {
      author: article.bylines.map(({ name, role }) => ({
        '@type': 'Person',
        name: cleanText(name),
        ...(role && !isTask(role) && { jobTitle: cleanText(role) }),
      })),
    }),
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: cleanText(profile.name),
      ...(profile.baseUrl && { url: profile.baseUrl }),
      ...(profile.logo && { logo: { '@type': 'ImageObject', url: profile.logo } }),
    },
    ...(article.desk && { articleSection: cleanText(article.desk) }),
    ...(article.dateline && { dateline: cleanText(article.dateline) }),
    ...(image && { image: [image] }),
    ...(url && { url, mainEntityOfPage: url }),
    ...((keywords.length > 0 || article.tags.length > 0) && {
      keywords: [...new Set([...article.tags, ...keywords])].map(cleanText),
    }),
  };
}

/** The lead picture with its words and rights; nothing where no address of it is known. */
function imageObject(context: ExportContext): Record<string, unknown> | undefined {
  const { article, profile } = context;
  const { asset, alt, credit, rights } = article.lead ?? {};
  const width = asset && assetWidths(asset, profile.imageWidths).at(-1)!;
  const url = asset && publicFileUrl(context, assetPath(asset, width!));
  if (url === undefined) return undefined;
  const height = scaledHeight(asset!, width!);
  return {
    '@type': 'ImageObject',
    url,
    ...(height !== undefined && { width, height }),
    ...(alt && { caption: cleanText(alt) }),
    ...(credit && { creditText: cleanText(credit) }),
    ...(rights && { copyrightNotice: cleanText(rights) }),
  };
}

export const jsonldExporter: Exporter = {
  name: 'jsonld',
  files: (context) => [
    {
      path: 'article.jsonld',
      role: 'metadata',
      mediaType: 'application/ld+json',
      source: { text: `${JSON.stringify(newsArticle(context), null, 2)}\n` },
    },
  ],
};
