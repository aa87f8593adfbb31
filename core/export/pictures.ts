import type { Article } from '../article/article.ts';
import type { Asset, Figure } from '../article/figure.ts';
import { cleanText } from './clean-text.ts';
import { publicFileUrl } from './jsonld.ts';
import type { ExportContext, PackageFile } from './package-file.ts';
import { assetPath, assetWidths } from './places.ts';

export interface Picture {
  asset: Asset;
  image: NonNullable<PackageFile['image']>;
}

/** Every picture that the article shows, once. */
export function assetsOf(article: Article): Asset[] {
  const assets = [...figuresOf(article).flatMap(({ asset }) => asset ?? []), ...thumbnailsOf(article)];
  return [...new Map(assets.map((asset) => [asset.hash, asset])).values()];
}

/** The hash of each of them. */
export function assetHashes(article: Article): string[] {
  return assetsOf(article).map(({ hash }) => hash);
}

/** Every picture of the article once, in the order of the page, with what the manifest tells of it. */
export function packagePictures(context: ExportContext): Picture[] {
  const { article } = context;
  const pictures = new Map<string, Picture>();
  for (const figure of figuresOf(article)) if (figure.asset) keep(pictures, figure.asset, figure, context);
  for (const thumbnail of thumbnailsOf(article))
    keep(pictures, thumbnail, { alt: '', credit: '', caption: [] }, context);
  return [...pictures.values()];
}

function figuresOf(article: Article): Figure[] {
  return [
    ...(article.lead ? [article.lead] : []),
    ...article.blocks.flatMap((block) =>
      block.type === 'figure' ? [block] : block.type === 'gallery' ? block.items : [],
    ),
  ];
}

function thumbnailsOf(article: Article): Asset[] {
  return [
    ...article.blocks.flatMap((block) => (block.type === 'related' ? block.items : [])),
    ...article.lists.flatMap((list) => list.items),
    ...article.related,
  ].flatMap(({ thumbnail }) => thumbnail ?? []);
}

function keep(pictures: Map<string, Picture>, asset: Asset, figure: Figure, context: ExportContext): void {
  if (pictures.has(asset.hash)) return;
  const url = publicFileUrl(
    context,
    assetPath(asset, assetWidths(asset, context.profile.imageWidths).at(-1)!),
  );
  pictures.set(asset.hash, {
    asset,
    image: {
      alt: cleanText(figure.alt),
      credit: cleanText(figure.credit),
      ...(figure.rights && { rights: cleanText(figure.rights) }),
      ...(url && { url }),
    },
  });
}
