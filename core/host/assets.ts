import { z } from 'zod';
import { assetSchema } from '../article/figure.ts';

/** What the interface asks about pictures. */
export const assetsMethods = {
  /** A picture's bytes in Base64; gives the asset and what the picture says of itself. */
  'assets.add': {
    input: z.object({ name: z.string().max(255), base64: z.string() }),
    output: z.object({
      asset: assetSchema,
      caption: z.string().optional(),
      credit: z.string().optional(),
      rights: z.string().optional(),
    }),
  },
  /** Which of these pictures the library does not hold. */
  'assets.absent': {
    input: z.object({ hashes: z.array(z.string()).max(5_000) }),
    output: z.object({ hashes: z.array(z.string()) }),
  },
} as const;
