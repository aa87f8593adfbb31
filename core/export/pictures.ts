import type { Article } from '../article/article.ts';
import type { Asset, Figure } from '../article/figure.ts';
import { plainText } from '../article/inline.ts';
import { cleanText } from './clean-text.ts';
import { CROPS, cropSize } from './crops.ts';
import type { ExportContext, PackageFile, PictureWords } from './package-file.ts';
import { assetPath, assetWidths, cropPath, offersOf, plainKind, scaledHeight } from './places.ts';
import { publicFileUrl } from './public-url.ts';

/** A picture of the article with the words it has there. */
export interface Picture {
  asset: Asset;
  image: NonNullable<PackageFile['image']>;
  words: PictureWords;
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
  for (const figure of figuresOf(article))
    if (figure.asset && !pictures.has(figure.asset.hash))
      pictures.set(figure.asset.hash, pictureOf(figure.asset, figure, context));
  for (const thumbnail of thumbnailsOf(article))
    if (!pictures.has(thumbnail.hash)) pictures.set(thumbnail.hash, pictureOf(thumbnail, NO_WORDS, context));
  return [...pictures.values()];
}

/** A picture's files: every width in every kind that the page offers. */
export function pictureFiles(context: ExportContext, picture: Picture): PackageFile[] {
  const { asset } = picture;
  const { imageWidths, imageFormats } = context.profile;
  const kinds = [...offersOf(asset, imageFormats).map(({ mediaType }) => mediaType), plainKind(asset)];
  return kinds.flatMap((mediaType) =>
    assetWidths(asset, imageWidths).map((width) => {
      const height = scaledHeight(asset, width);
      const path = assetPath(asset, width, mediaType);
      return fileOf(context, picture, path, mediaType, { width }, height && { width, height });
    }),
  );
}

/** A crop of the lead picture as it lies in the package. */
export interface LeadCrop {
  name: string;
  path: string;
  width: number;
  height: number;
  /** Its public address, where the profile tells the site's. */
  url: string | undefined;
}

/** The lead picture in the shapes that networks and news systems ask for; none where its size is not known. */
export function leadCrops(context: ExportContext): LeadCrop[] {
  const asset = context.article.lead?.asset;
  if (!asset) return [];
  return CROPS.flatMap(({ name, ratio }) => {
    const size = cropSize(asset, ratio);
    const path = cropPath(asset, name);
    return size ? [{ name, path, ...size, url: publicFileUrl(context, path) }] : [];
  });
}

/** A picture that others fetch by its address. */
interface PublicImage {
  url: string;
  mediaType: string;
  width?: number;
  height?: number;
}

/**
 * The lead picture as search engines and networks are told of it: its crops, the widest shape first, or the whole where
 * its size is not known. None where the profile tells no address of the site.
 */
export function leadImages(context: ExportContext): PublicImage[] {
  const asset = context.article.lead?.asset;
  if (!asset) return [];
  const crops = leadCrops(context).flatMap(({ url, width, height }) =>
    url ? [{ url, mediaType: 'image/jpeg', width, height }] : [],
  );
  if (crops.length > 0) return crops;
  const { url } = pictureOf(asset, NO_WORDS, context).image;
  return url ? [{ url, mediaType: plainKind(asset) }] : [];
}

/** The files of these crops: JPEG, which every network reads. */
export function leadCropFiles(context: ExportContext): PackageFile[] {
  const { lead } = context.article;
  if (!lead?.asset) return [];
  const picture = pictureOf(lead.asset, lead, context);
  return leadCrops(context).map(({ path, width, height, name }) => {
    const { ratio } = CROPS.find((crop) => crop.name === name)!;
    const crop = { ratio, ...(lead.focalPoint && { focalPoint: lead.focalPoint }) };
    return fileOf(context, picture, path, 'image/jpeg', { width, crop }, { width, height });
  });
}

function fileOf(
  context: ExportContext,
  { asset, image, words }: Picture,
  path: string,
  mediaType: string,
  how: { width: number; crop?: { ratio: number } },
  size: { width: number; height: number } | undefined | 0,
): PackageFile {
  const url = publicFileUrl(context, path);
  return {
    path,
    role: how.crop ? 'crop' : 'figure',
    mediaType,
    source: { asset, ...how, words },
    image: { ...image, ...size, ...(url && { url }) },
  };
}

const NO_WORDS: Figure = { alt: '', credit: '', caption: [] };

/** Every figure of the article in the order of the page: the lead, and those of the body. */
export function figuresOf(article: Article): Figure[] {
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

/** What a picture's own file is to say of itself. */
export function wordsOfFigure({ caption, alt, credit, rights }: Figure): PictureWords {
  const plain = (text: string) => cleanText(text).replace(/\s+/g, ' ').trim();
  return {
    caption: plain(plainText(caption)),
    alt: plain(alt),
    credit: plain(credit),
    rights: plain(rights ?? ''),
  };
}

function pictureOf(asset: Asset, figure: Figure, context: ExportContext): Picture {
  const url = publicFileUrl(
    context,
    assetPath(asset, assetWidths(asset, context.profile.imageWidths).at(-1)!),
  );
  return {
    asset,
    image: {
      alt: cleanText(figure.alt),
      credit: cleanText(figure.credit),
      ...(figure.rights && { rights: cleanText(figure.rights) }),
      ...(url && { url }),
    },
    words: wordsOfFigure(figure),
  };
}
