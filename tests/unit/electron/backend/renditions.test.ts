import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exifr from 'exifr';
import sharp, { type Sharp } from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PictureSource } from '#core/export/package-file.ts';
import { readPictureWords } from '../../../../electron/backend/picture-words.ts';
import { openRenditionCache } from '../../../../electron/backend/rendition-cache.ts';
import { renditionOf } from '../../../../electron/backend/renditions.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warraq-renditions-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Red at the left, green in the middle, blue at the right: where a crop was cut shows by its colour. */
function stripes(width: number, height: number): Sharp {
  const third = Math.round(width / 3);
  const stripe = (background: string, left: number) => ({
    input: { create: { width: third, height, channels: 3 as const, background } },
    left,
    top: 0,
  });
  return sharp({ create: { width, height, channels: 3, background: '#0000ff' } }).composite([
    stripe('#ff0000', 0),
    stripe('#00ff00', third),
  ]);
}

/** Puts bytes among the library's pictures; gives what asks for them. */
function kept(bytes: Uint8Array, how: Omit<PictureSource, 'asset'>): PictureSource {
  const hash = createHash('sha256').update(bytes).digest('hex');
  writeFileSync(join(folder, hash), bytes);
  return { asset: { hash, mediaType: 'image/jpeg', bytes: bytes.length, name: 'صورة.jpg' }, ...how };
}

async function colourAt(bytes: Uint8Array, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (y * info.width + x) * info.channels;
  return [...data.subarray(at, at + 3)];
}

const WORDS = {
  caption: 'تلاميذ المدرسة في ساحتها الجديدة',
  alt: 'تلاميذ يقفون صفين أمام مبنى من طابقين',
  credit: 'هالة يوسف / أرشيف الجريدة',
  rights: '© الجريدة اليومية ٢٠٢٦',
};

describe('a picture as a package has it', () => {
  test('is cut round its focal point and never enlarged', async () => {
    const wide = await stripes(1200, 400).jpeg().toBuffer();
    const cut = async (x: number) => {
      const crop = { ratio: 1, focalPoint: { x, y: 0.5 } };
      return renditionOf(kept(wide, { width: 1200, crop }), 'image/jpeg', { assets: folder });
    };
    const strongest = (colour: number[]) => colour.indexOf(Math.max(...colour));
    for (const [at, channel] of [
      [0, 0],
      [0.5, 1],
      [1, 2],
    ] as const) {
      const bytes = await cut(at);
      expect(await sharp(bytes).metadata()).toMatchObject({ width: 400, height: 400, format: 'jpeg' });
      expect(strongest(await colourAt(bytes, 200, 200))).toBe(channel);
    }
  });

  test('stands upright: the turn that the camera noted is made, its note is gone', async () => {
    const lying = await stripes(300, 90).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const bytes = await renditionOf(kept(lying, { width: 1000 }), 'image/webp', { assets: folder });
    const found = await sharp(bytes).metadata();
    expect([found.width, found.height, found.orientation]).toEqual([90, 300, undefined]);
    // Turned a quarter clockwise the left edge is on top.
    expect((await colourAt(bytes, 45, 10))[0]).toBeGreaterThan(200);
  });

  test('keeps caption, credit and rights and nothing of the place and the camera', async () => {
    const photo = await stripes(600, 400)
      .withExif({
        IFD0: { Make: 'Camera', Artist: 'secret owner' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '30/1 2/1 40/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '31/1 14/1 0/1',
        },
      })
      .jpeg()
      .toBuffer();
    expect((await exifr.gps(photo))?.latitude).toBeCloseTo(30.044, 2);
    const jpeg = await renditionOf(kept(photo, { width: 600, words: WORDS }), 'image/jpeg', {
      assets: folder,
    });
    expect((await sharp(jpeg).metadata()).exif).toBeUndefined();
    expect(await exifr.gps(jpeg).catch(() => undefined)).toBeUndefined();
    expect(Buffer.from(jpeg).includes('secret owner')).toBe(false);
    const { caption, credit, rights } = WORDS;
    expect(await readPictureWords(jpeg)).toMatchObject({ caption, credit, rights });
    // IPTC alone says it as well, for desks that read no XMP.
    const iptc = await exifr.parse(Buffer.from(jpeg), { iptc: true, xmp: false, tiff: false });
    expect(Buffer.from(iptc.Credit, 'latin1').toString('utf8')).toBe(credit);
    for (const kind of ['image/webp', 'image/avif']) {
      const bytes = await renditionOf(kept(photo, { width: 300, words: WORDS }), kind, { assets: folder });
      const { xmp, exif } = await sharp(bytes).metadata();
      expect(exif).toBeUndefined();
      expect(await readPictureWords(bytes, xmp)).toMatchObject({ caption, credit, rights });
    }
  });

  test('says what it came with where the article says nothing', async () => {
    const first = await renditionOf(
      kept(await stripes(90, 60).jpeg().toBuffer(), { width: 90, words: WORDS }),
      'image/jpeg',
      { assets: folder },
    );
    const silent = { caption: '', alt: '', credit: '', rights: '' };
    const again = await renditionOf(
      kept(first, { width: 60, words: { ...silent, credit: 'وكالة' } }),
      'image/jpeg',
      { assets: folder },
    );
    expect(await readPictureWords(again)).toEqual({
      caption: WORDS.caption,
      credit: 'وكالة',
      creator: WORDS.credit,
      rights: WORDS.rights,
    });
  });

  test('is in sRGB, whatever it was photographed in', async () => {
    const red = { create: { width: 8, height: 8, channels: 3 as const, background: '#e62b1f' } };
    const plain = await sharp(red).png().toBuffer();
    const wide = await sharp(plain)
      .withIccProfile('p3')
      .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
      .toBuffer();
    const bytes = await renditionOf(kept(wide, { width: 8 }), 'image/png', { assets: folder });
    const [r = 0, g = 0, b = 0] = await colourAt(bytes, 4, 4);
    expect([Math.abs(r - 0xe6), Math.abs(g - 0x2b), Math.abs(b - 0x1f)].every((off) => off <= 4)).toBe(true);
    expect((await sharp(bytes).metadata()).icc).toBeUndefined();
    const print = await sharp(plain).toColourspace('cmyk').jpeg().toBuffer();
    const screen = await renditionOf(kept(print, { width: 8 }), 'image/jpeg', { assets: folder });
    expect((await sharp(screen).metadata()).space).toBe('srgb');
  });

  test('gives the same bytes every time, and other bytes for other words', async () => {
    const source = kept(await stripes(400, 300).jpeg().toBuffer(), { width: 200, words: WORDS });
    for (const kind of ['image/jpeg', 'image/webp', 'image/avif', 'image/png']) {
      const [one, two] = [
        await renditionOf(source, kind, { assets: folder }),
        await renditionOf(source, kind, { assets: folder }),
      ];
      expect(Buffer.compare(one, two), kind).toBe(0);
      const other = await renditionOf({ ...source, words: { ...WORDS, credit: 'أخرى' } }, kind, {
        assets: folder,
      });
      expect(Buffer.compare(one, other), kind).not.toBe(0);
    }
  });

  test('that moves goes on moving as GIF, and stands still in every other kind', async () => {
    const frames = await Promise.all(
      ['#ff0000', '#0000ff'].map((background) =>
        sharp({ create: { width: 60, height: 40, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .gif({ delay: [300, 300] })
      .toBuffer();
    const source = kept(moving, { width: 30 });
    const gif = await renditionOf(source, 'image/gif', { assets: folder });
    expect(await sharp(gif).metadata()).toMatchObject({ pages: 2, width: 30 });
    const still = await renditionOf(source, 'image/jpeg', { assets: folder });
    expect(await sharp(still).metadata()).toMatchObject({ width: 30, height: 20 });
  });

  test('is refused with the reason where the library holds no sound picture', async () => {
    const whole = await stripes(500, 400).jpeg().toBuffer();
    const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const hostile: [Uint8Array, string][] = [
      [whole.subarray(0, whole.length / 2), 'damaged'],
      [bomb, 'size'],
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'svg'],
      [Buffer.from('<!doctype html><script>1</script>'), 'kind'],
      [Buffer.from('MM\0*not a TIFF that is read'), 'kind'],
    ];
    for (const [bytes, reason] of hostile)
      await expect(
        renditionOf(kept(bytes, { width: 100 }), 'image/jpeg', { assets: folder }),
      ).rejects.toMatchObject({ code: 'asset.refused', facts: { name: 'صورة.jpg', reason } });
  });
});

describe('made pictures', () => {
  test('are taken from the cache, made anew where it is torn, and the least used go first', async () => {
    const source = kept(await stripes(400, 300).jpeg().toBuffer(), { width: 200 });
    const place = join(folder, 'cache');
    const made = await renditionOf(source, 'image/jpeg', { assets: folder, cache: place });
    const [name = ''] = readdirSync(place);
    const file = join(place, name);
    // A picture that only the cache can know of.
    const marked = Buffer.from('marked');
    writeFileSync(file, Buffer.concat([createHash('sha256').update(marked).digest(), marked]));
    const again = await renditionOf(source, 'image/jpeg', { assets: folder, cache: place });
    expect(Buffer.from(again).toString()).toBe('marked');
    writeFileSync(file, readFileSync(file).subarray(0, 34));
    const healed = await renditionOf(source, 'image/jpeg', { assets: folder, cache: place });
    expect(Buffer.compare(healed, made)).toBe(0);

    const small = openRenditionCache(join(folder, 'small'), 1_000);
    for (const key of ['a', 'b', 'c']) {
      await small.keep(key, Buffer.alloc(400));
      // Times of files are no finer than this on every system.
      const { mtimeMs } = statSync(join(folder, 'small', key));
      while (Date.now() <= mtimeMs + 2);
    }
    expect(readdirSync(join(folder, 'small')).toSorted()).toEqual(['b', 'c']);
  });
});
