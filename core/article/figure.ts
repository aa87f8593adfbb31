import { z } from 'zod';
import { contentSchema } from './inline.ts';

/** A file kept by the library under the SHA-256 of its bytes. */
export const assetSchema = z.object({
  /** SHA-256 of the bytes, 64 hexadecimal digits. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/),
  bytes: z.int().nonnegative(),
  /** In pixels, after the orientation of the camera is applied. */
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
  /** The file's name when it came in, for the editor to know it by. */
  name: z.string().optional(),
});
export type Asset = z.infer<typeof assetSchema>;

/** The point that every crop keeps, as parts of width and height from the picture's top left. */
export const focalPointSchema = z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) });

/** A picture and its words. A figure without an asset is a caption that waits for its picture. */
export const figureFields = {
  asset: assetSchema.optional(),
  caption: contentSchema.default([]),
  credit: z.string().default(''),
  rights: z.string().optional(),
  alt: z.string().default(''),
  focalPoint: focalPointSchema.optional(),
};
export const figureSchema = z.object(figureFields);
export type Figure = z.infer<typeof figureSchema>;
