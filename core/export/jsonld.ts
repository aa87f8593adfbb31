import { isTask } from './byline-role.ts';
import { cleanText, machineDate } from './clean-text.ts';
import type { ExportContext, Exporter } from './package-file.ts';
import { leadCropFiles, leadImages, wordsOfFigure } from './pictures.ts';
import { publicUrl } from './public-url.ts';
import { summaryOf } from './summary.ts';

/** The article as schema.org `NewsArticle`. */
export function newsArticle(context: ExportContext): Record<string, unknown> {
  const { article, profile, keywords } = context;
  const url = publicUrl(context);
  const description = summaryOf(article);
  const image = imageObjects(context);
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
    ...(image.length > 0 && { image }),
    ...(url && { url, mainEntityOfPage: url }),
    ...((keywords.length > 0 || article.tags.length > 0) && {
      keywords: [...new Set([...article.tags, ...keywords])].map(cleanText),
    }),
  };
}

/** The lead picture in each of its shapes, with its words and rights; none where no address of it is known. */
function imageObjects(context: ExportContext): Record<string, unknown>[] {
  const { lead } = context.article;
  if (!lead) return [];
  const { caption, alt, credit, rights } = wordsOfFigure(lead);
  return leadImages(context).map(({ url, width, height }) => ({
    '@type': 'ImageObject',
    url,
    ...(width && { width }),
    ...(height && { height }),
    ...((caption || alt) && { caption: caption || alt }),
    ...(credit && { creditText: credit }),
    ...(rights && { copyrightNotice: rights }),
  }));
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
    ...leadCropFiles(context),
  ],
};
