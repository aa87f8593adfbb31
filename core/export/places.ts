import type { Asset } from '../article/figure.ts';

/** The widths in pixels that a picture is offered in where the profile says no others. */
const WIDTHS = [480, 800, 1200, 1600];
/** The kinds of file a picture may be offered in beside the one that every reader knows, the smallest first. */
export const IMAGE_FORMATS = ['avif', 'webp'] as const;
export type ImageFormat = (typeof IMAGE_FORMATS)[number];

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
};

/** A width so near below the picture's own that readers would gain nothing by it. */
const NEAR = 0.9;

/** The widths a page uses of this picture, ascending, out of the profile's: never wider than the picture is. */
export function assetWidths(asset: Asset, widths: readonly number[] = WIDTHS): number[] {
  if (asset.width === undefined) return [widths.findLast((width) => width <= 1200) ?? widths[0]!];
  const narrower = widths.filter((width) => width < asset.width!);
  if (asset.width > widths.at(-1)!) return narrower;
  return [...narrower.filter((width) => width < asset.width! * NEAR), asset.width];
}

/** The kind of file that every reader, feed and news system knows: JPEG, but for what lives by clear parts or moves. */
export function plainKind({ mediaType }: Asset): string {
  return mediaType === 'image/png' || mediaType === 'image/gif' ? mediaType : 'image/jpeg';
}

/** A kind that a page offers before the plain one, and to whom where it is not for everyone. */
interface Offer {
  mediaType: string;
  /** A media query of CSS. */
  media?: string;
}

/**
 * What a page offers of a picture before its plain kind. Of GIF, which may move, a still one for readers whom movement
 * disturbs (WCAG 2.2, 2.2.2), and nothing else.
 */
export function offersOf({ mediaType }: Asset, formats: readonly ImageFormat[]): Offer[] {
  if (mediaType === 'image/gif')
    return [{ mediaType: 'image/jpeg', media: '(prefers-reduced-motion: reduce)' }];
  return IMAGE_FORMATS.filter((format) => formats.includes(format)).map((format) => ({
    mediaType: `image/${format}`,
  }));
}

/** Where a picture of this width lies below `data/`: its hash, its width, an ASCII ending. */
export function assetPath(asset: Asset, width: number, mediaType = plainKind(asset)): string {
  return `assets/${asset.hash}-${width}.${EXTENSIONS[mediaType] ?? 'bin'}`;
}

/** Where a crop of a picture lies below `data/`. */
export function cropPath(asset: Asset, crop: string): string {
  return `assets/${asset.hash}-${crop}.jpg`;
}

/** A picture's path without what tells its widths, crops and kinds apart: the same for all files of one picture. */
export function pictureStem(path: string): string {
  return path.replace(/-[\dx]+\.\w+$/, '');
}

/** The height in pixels at this width, where the picture's own size is known. */
export function scaledHeight(asset: Asset, width: number): number | undefined {
  if (asset.width === undefined || asset.height === undefined) return undefined;
  return Math.max(1, Math.round((asset.height * width) / asset.width));
}

/**
 * What a path of a package stands for, so that a preview can show it from elsewhere: a picture by its hash, or a
 * file of the theme below `assets/themes/` (`daily/theme.css`). Undefined for any other path.
 */
export function readPlace(path: string): { asset: string } | { theme: string } | undefined {
  const picture = /^assets\/([0-9a-f]{64})-[\dx]+\.[a-z]+$/.exec(path);
  if (picture) return { asset: picture[1]! };
  const theme = /^assets\/([a-z]+\/.+)$/.exec(path);
  return theme ? { theme: theme[1]! } : undefined;
}
