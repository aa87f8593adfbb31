import sharp, { type Sharp } from 'sharp';
import { Fault } from '#core/fault.ts';

const MEDIA_TYPES: Record<string, string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  heif: 'image/avif',
};
const BYTES_LIMIT = 60_000_000;
/** In all frames of a moving picture together. */
const PIXELS_LIMIT = 100_000_000;
const SECONDS_LIMIT = 60;

// Everything else libvips could read (SVG with its file links, TIFF, raw) stays shut.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif'].map((kind) => `VipsForeignLoad${kind}Buffer`),
});

// No picture is worked on twice in the same way: what libvips would keep of it is only memory.
sharp.cache(false);

/** What a picture is, once it was read to its end. */
export interface FoundPicture {
  mediaType: string;
  /** In pixels, upright. */
  width: number;
  height: number;
  /** Its XMP packet, as it came. */
  xmp?: Uint8Array;
}

/**
 * A picture for work on it, bounded in pixels and time. A truncated one fails while it is read; a moving one gives all
 * its frames where `isMoving`, else the first.
 */
export function openPicture(bytes: Uint8Array, isMoving = false): Sharp {
  return sharp(bytes, {
    limitInputPixels: PIXELS_LIMIT,
    failOn: 'truncated',
    animated: isMoving,
  }).timeout({ seconds: SECONDS_LIMIT });
}

/**
 * Reads a picture to its end: JPEG, PNG, WebP, GIF or AVIF, by its bytes and not by its name.
 * @throws Fault `asset.refused`
 */
export async function examinePicture(name: string, bytes: Uint8Array): Promise<FoundPicture> {
  const refused = (reason: Refusal) => new Fault('asset.refused', { name, reason });
  if (bytes.length > BYTES_LIMIT) throw refused('size');
  const found = await openPicture(bytes)
    .metadata()
    .catch((thrown: Error) => {
      throw refused(refusalOf(thrown, bytes));
    });
  const { format, compression, pages = 1, autoOrient, xmp } = found;
  const mediaType = MEDIA_TYPES[format ?? ''];
  if (mediaType === undefined || (format === 'heif' && compression !== 'av1')) throw refused('kind');
  if (autoOrient.width * autoOrient.height * pages > PIXELS_LIMIT) throw refused('size');
  await openPicture(bytes, format === 'gif')
    .stats()
    .catch((thrown: Error) => {
      throw refused(/pixel limit/.test(thrown.message) ? 'size' : 'damaged');
    });
  const { width, height } = autoOrient;
  return { mediaType, width, height, ...(xmp && { xmp }) };
}

type Refusal = 'kind' | 'size' | 'damaged' | 'svg';

/** Why a picture that cannot be opened or read is refused. */
export function refusalOf({ message }: Error, bytes: Uint8Array): Refusal {
  if (/pixel limit|timeout/i.test(message)) return 'size';
  // A drawing that may hold script and fetch files: named, since an editor takes it for a picture.
  if (/<svg[\s>]/i.test(Buffer.from(bytes.subarray(0, 4_096)).toString('latin1'))) return 'svg';
  return /unsupported image format|blocked/i.test(message) ? 'kind' : 'damaged';
}
