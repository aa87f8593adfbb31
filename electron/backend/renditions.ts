import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import { cropBox } from '#core/export/crops.ts';
import type { PictureSource } from '#core/export/package-file.ts';
import { Fault } from '#core/fault.ts';
import { assetPath } from './assets.ts';
import { openPicture, refusalOf } from './open-picture.ts';
import { hasWords, mergedWords, readPictureWords, withIptc, xmpOf } from './picture-words.ts';
import { openRenditionCache, type RenditionCache } from './rendition-cache.ts';

/** Grows with every change to what the same picture and recipe give. */
const RECIPE = 1;
const WHITE = '#ffffff';
const NO_WORDS = { caption: '', alt: '', credit: '', rights: '' };

/** How each kind of file is written. JPEG has no transparency: what was clear would turn black. */
const WRITERS: Readonly<Record<string, (picture: Sharp) => Sharp>> = {
  'image/jpeg': (picture) => picture.flatten({ background: WHITE }).jpeg({ quality: 80 }),
  'image/png': (picture) => picture.png(),
  'image/gif': (picture) => picture.gif(),
  'image/webp': (picture) => picture.webp({ quality: 80, effort: 2 }),
  // Its default effort takes ten times as long for a fifth less.
  'image/avif': (picture) => picture.avif({ effort: 2 }),
};

/** Where pictures come from, and where made ones are kept, if anywhere. */
export interface RenditionPlaces {
  assets: string;
  /** A folder. */
  cache?: string | undefined;
}

/** Each folder is opened once, so that it knows what it has grown by. */
const caches = new Map<string, RenditionCache>();

function cacheAt(folder: string | undefined): RenditionCache | undefined {
  if (folder === undefined) return undefined;
  const open = caches.get(folder) ?? openRenditionCache(folder);
  caches.set(folder, open);
  return open;
}

/**
 * The picture as a package has it: upright, in sRGB, cut and scaled, without what the camera said of place and owner,
 * with its words as XMP, in JPEG as IPTC too. The same source and kind give the same bytes.
 * @throws Fault `asset.missing`, or `asset.refused` for a file of the library that is no sound picture.
 */
export async function renditionOf(
  source: PictureSource,
  mediaType: string,
  { assets, cache: folder }: RenditionPlaces,
): Promise<Uint8Array> {
  const { hash, name = hash } = source.asset;
  const path = assetPath(assets, hash);
  const missing = () => new Fault('asset.missing', { hash });
  if (!(await stat(path).catch(() => undefined))) throw missing();
  const cache = cacheAt(folder);
  const key = keyOf(source, mediaType);
  const kept = await cache?.find(key);
  if (kept !== undefined) return kept;
  const original = await readFile(path).catch(() => {
    throw missing();
  });
  const made = await make(original, source, mediaType).catch((thrown: Error) => {
    throw new Fault('asset.refused', { name, reason: refusalOf(thrown, original) }, { cause: thrown });
  });
  await cache?.keep(key, made);
  return made;
}

function keyOf({ asset, width, crop, words }: PictureSource, mediaType: string): string {
  const recipe = [RECIPE, sharp.versions.sharp, asset.hash, width, crop ?? null, words ?? null, mediaType];
  return createHash('sha256').update(JSON.stringify(recipe)).digest('hex');
}

async function make(
  original: Uint8Array,
  { width, crop, words = NO_WORDS }: PictureSource,
  mediaType: string,
): Promise<Uint8Array> {
  const { autoOrient, xmp } = await openPicture(original).metadata();
  const upright = openPicture(original, mediaType === 'image/gif').autoOrient();
  const part = crop ? upright.extract(cropBox(autoOrient, crop.ratio, crop.focalPoint)) : upright;
  const sized = part.resize({ width, withoutEnlargement: true }).toColourspace('srgb');
  const written = (WRITERS[mediaType] ?? WRITERS['image/jpeg']!)(sized);
  const said = mergedWords(words, await readPictureWords(original, xmp));
  if (!hasWords(said)) return written.toBuffer();
  const bytes = await written.withXmp(xmpOf(said)).toBuffer();
  return mediaType === 'image/jpeg' ? withIptc(bytes, said) : bytes;
}
