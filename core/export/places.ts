import type { Asset } from '../article/figure.ts';
import type { PackageFile } from './package-file.ts';

/** The widths in pixels that a picture is offered in where the profile says no others. */
const WIDTHS = [480, 800, 1200, 1600];
const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
};

/** The widths a page uses of this picture, ascending, out of the profile's: never wider than the picture is. */
export function assetWidths(asset: Asset, widths: readonly number[] = WIDTHS): number[] {
  if (asset.width === undefined) return [widths.findLast((width) => width <= 1200) ?? widths[0]!];
  const narrower = widths.filter((width) => width < asset.width!);
  return asset.width <= widths.at(-1)! ? [...narrower, asset.width] : narrower;
}

/** Where a picture of this width lies below `data/`: its hash, its width, an ASCII ending. */
export function assetPath(asset: Asset, width: number): string {
  return `assets/${asset.hash}-${width}.${EXTENSIONS[asset.mediaType] ?? 'bin'}`;
}

/** A picture's files, one for each width the page uses. */
export function assetFiles(
  asset: Asset,
  image: NonNullable<PackageFile['image']>,
  widths?: readonly number[],
): PackageFile[] {
  return assetWidths(asset, widths).map((width) => ({
    path: assetPath(asset, width),
    role: 'figure',
    mediaType: asset.mediaType,
    source: { asset, width },
    image: {
      ...image,
      ...(asset.width !== undefined && { width }),
      ...(asset.width !== undefined && asset.height !== undefined && { height: scaledHeight(asset, width)! }),
    },
  }));
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
  const picture = /^assets\/([0-9a-f]{64})-\d+\.[a-z]+$/.exec(path);
  if (picture) return { asset: picture[1]! };
  const theme = /^assets\/([a-z]+\/.+)$/.exec(path);
  return theme ? { theme: theme[1]! } : undefined;
}
