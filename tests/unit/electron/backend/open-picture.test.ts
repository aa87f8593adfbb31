import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { examinePicture } from '../../../../electron/backend/open-picture.ts';

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#8a5a00' } });

async function reasonFor(bytes: Uint8Array, name = 'صورة.jpg'): Promise<unknown> {
  return examinePicture(name, bytes).then(
    (found) => found.mediaType,
    (fault) => [fault.code, fault.facts.reason],
  );
}
const refused = (reason: string) => ['asset.refused', reason];

describe('a picture that comes in', () => {
  test('is known by its bytes and not by its name', async () => {
    const png = await plain(30, 20).png().toBuffer();
    expect(await examinePicture('صورة.jpg', png)).toMatchObject({
      mediaType: 'image/png',
      width: 30,
      height: 20,
    });
    expect(await reasonFor(Buffer.from('%PDF-1.7\n'), 'صورة.png')).toEqual(refused('kind'));
    expect(await reasonFor(await plain(9, 9).tiff().toBuffer())).toEqual(refused('kind'));
  });

  test('is measured upright', async () => {
    const lying = await plain(30, 20).withMetadata({ orientation: 8 }).jpeg().toBuffer();
    expect(await examinePicture('صورة.jpg', lying)).toMatchObject({ width: 20, height: 30 });
  });

  test('is refused where it unpacks to more than a photo, also in all its frames together', async () => {
    expect(await reasonFor(await plain(15_000, 15_000).png().toBuffer())).toEqual(refused('size'));
    const frame = await plain(1_100, 1_000).png().toBuffer();
    const film = Array.from({ length: 100 }, (_, index) => (index % 2 ? frame : framed));
    expect(
      await reasonFor(
        await sharp(film, { join: { animated: true } })
          .gif({ effort: 1 })
          .toBuffer(),
      ),
    ).toEqual(refused('size'));
  }, 60_000);

  test('is refused where it breaks off', async () => {
    for (const whole of [
      await noise.jpeg().toBuffer(),
      await noise.png().toBuffer(),
      await noise.webp().toBuffer(),
    ])
      expect(await reasonFor(whole.subarray(0, whole.length - 2_000))).toEqual(refused('damaged'));
  });

  test('is refused where it is a drawing that may hold a script, and told so', async () => {
    const svg =
      '\ufeff<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script/></svg>';
    expect(await reasonFor(Buffer.from(svg), 'شعار.png')).toEqual(refused('svg'));
  });
});

const framed = await plain(1_100, 1_000).negate().png().toBuffer();
const noise = sharp({
  create: {
    width: 200,
    height: 200,
    channels: 3,
    background: '#888',
    noise: { type: 'gaussian', mean: 128, sigma: 60 },
  },
});
