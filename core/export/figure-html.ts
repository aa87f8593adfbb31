import type { Element, ElementContent } from 'hast';
import type { Asset, Figure } from '../article/figure.ts';
import type { Profile } from '../profile.ts';
import { cleanText } from './clean-text.ts';
import { h } from './html-tree.ts';
import { assetPath, assetWidths, offersOf, plainKind, scaledHeight } from './places.ts';
import { contentHtml, type Surroundings, textHtml } from './text-html.ts';

/** From a path of the package to the address that a page fetches it from. */
export type Href = (packagePath: string) => string;

interface PictureWays {
  eager?: boolean;
  sizes?: string;
  focalPoint?: Figure['focalPoint'];
}

const SIZES = '(min-width: 720px) 690px, 100vw';

/**
 * A picture in all its widths and kinds, its size known before it loads: the plain kind in `img`, the better ones
 * before it in `picture`. Only the lead picture is loaded at once, and only it may be cropped by a theme: then round
 * its focal point.
 */
export function pictureHtml(
  asset: Asset,
  alt: string,
  href: Href,
  { imageWidths, imageFormats }: Pick<Profile, 'imageWidths' | 'imageFormats'>,
  { eager = false, sizes = SIZES, focalPoint }: PictureWays = {},
): Element {
  const widths = assetWidths(asset, imageWidths);
  const shown = widths.find((width) => width >= 800) ?? widths.at(-1)!;
  const isKnown = asset.width !== undefined;
  const offered = (mediaType: string, isSource: boolean) => {
    if (!isKnown) return isSource ? { srcSet: href(assetPath(asset, shown, mediaType)) } : {};
    if (widths.length === 1 && !isSource) return {};
    const paths = widths.map((width) => `${href(assetPath(asset, width, mediaType))} ${width}w`);
    return { srcSet: paths.join(', '), sizes };
  };
  const image = h('img', {
    src: href(assetPath(asset, shown)),
    ...offered(plainKind(asset), false),
    width: isKnown && asset.height !== undefined ? shown : undefined,
    height: scaledHeight(asset, shown),
    alt: cleanText(alt),
    loading: eager ? undefined : 'lazy',
    fetchPriority: eager ? 'high' : undefined,
    decoding: 'async',
    style: focalPoint && `object-position: ${percent(focalPoint.x)} ${percent(focalPoint.y)}`,
  });
  const offers = offersOf(asset, imageFormats);
  if (offers.length === 0) return image;
  return h('picture', [
    ...offers.map(({ mediaType, media }) =>
      h('source', { type: mediaType, media, ...offered(mediaType, true) }),
    ),
    image,
  ]);
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** A figure with its caption and credit; nothing at all where there is neither picture nor words. */
export function figureHtml(
  figure: Figure,
  href: Href,
  around: Surroundings,
  eager = false,
): ElementContent[] {
  const caption = captionHtml(figure, around);
  if (!figure.asset && caption.length === 0) return [];
  const ways = eager ? { eager, focalPoint: figure.focalPoint } : {};
  return [
    h('figure', figure.asset ? {} : { className: ['figure-words'] }, [
      ...(figure.asset ? [pictureHtml(figure.asset, figure.alt, href, around.profile, ways)] : []),
      ...caption,
    ]),
  ];
}

function captionHtml(figure: Figure, around: Surroundings): ElementContent[] {
  const words = contentHtml(figure.caption, around);
  const credit = textHtml([figure.credit, figure.rights].filter(Boolean).join(' · '), around);
  if (words.length === 0 && credit.length === 0) return [];
  const parts: ElementContent[] = words.length > 0 ? [h('span', { className: ['caption'] }, words)] : [];
  if (words.length > 0 && credit.length > 0) parts.push({ type: 'text', value: ' ' });
  if (credit.length > 0) parts.push(h('small', { className: ['credit'] }, credit));
  return [h('figcaption', parts)];
}
