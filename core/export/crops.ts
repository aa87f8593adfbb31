import type { z } from 'zod';
import type { Asset, focalPointSchema } from '../article/figure.ts';

type FocalPoint = z.infer<typeof focalPointSchema>;

/** The shapes that search engines, social networks and news systems ask a lead picture for, the widest first. */
export const CROPS = [
  { name: '16x9', ratio: 16 / 9 },
  { name: '4x3', ratio: 4 / 3 },
  { name: '1x1', ratio: 1 },
] as const;
export type CropName = (typeof CROPS)[number]['name'];

/** What networks show large; nothing is gained by more. */
const WIDEST = 1200;
/** Where no point is set: heads stand above the middle. */
const USUAL_POINT: FocalPoint = { x: 0.5, y: 0.4 };

interface Size {
  width: number;
  height: number;
}

/**
 * The largest part of a picture that has the ratio (width to height) and the focal point as near to its middle as the
 * picture's edges let it. In whole pixels of the picture, from its top left.
 */
export function cropBox(
  { width, height }: Size,
  ratio: number,
  point: FocalPoint = USUAL_POINT,
): Size & { left: number; top: number } {
  const box = {
    width: Math.max(1, Math.min(width, Math.round(height * ratio))),
    height: Math.max(1, Math.min(height, Math.round(width / ratio))),
  };
  return { ...box, left: place(width, box.width, point.x), top: place(height, box.height, point.y) };
}

function place(whole: number, part: number, at: number): number {
  return Math.max(0, Math.min(whole - part, Math.round(whole * at - part / 2)));
}

/** How large a crop of this picture is written: never larger than the part that it is cut out of. */
export function cropSize(asset: Asset, ratio: number): Size | undefined {
  if (asset.width === undefined || asset.height === undefined) return undefined;
  const box = cropBox({ width: asset.width, height: asset.height }, ratio);
  const width = Math.min(WIDEST, box.width);
  return { width, height: Math.max(1, Math.round((box.height * width) / box.width)) };
}
