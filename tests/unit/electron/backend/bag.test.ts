import { execFileSync } from 'node:child_process';
import {
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { newArticle } from '#core/article/article.ts';
import { packageFiles } from '#core/export/build-package.ts';
import type { PackageFile } from '#core/export/package-file.ts';
import { pictureStem } from '#core/export/places.ts';
import { DEFAULT_PROFILE } from '#core/profile.ts';
import { makeBag, withSpool, writeBagFolder, writeBagZip } from '../../../../electron/backend/bag.ts';
import { verifyBag } from '../../../../electron/backend/verify-bag.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warraq-bag-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const article = newArticle({ headline: 'عودة القطار' });
const files: PackageFile[] = [
  { path: 'index.html', role: 'page', mediaType: 'text/html', source: { text: '<p>عاد القطار</p>' } },
];
const sources = () => ({ assets: folder, themes: folder });
const bag = () => makeBag(article, { slug: 'train', files }, sources());

/** A zip of these files, as somebody else might have made it. */
async function zipOf(entries: Record<string, string>, options: { mode?: number } = {}): Promise<string> {
  const zip = new ZipFile();
  for (const [path, text] of Object.entries(entries)) zip.addBuffer(Buffer.from(text), path, options);
  zip.end();
  const file = join(folder, 'other.zip');
  await pipeline(zip.outputStream, createWriteStream(file));
  return file;
}

describe('a package that is written', () => {
  test('passes sha256sum, and the same article gives the same bytes', async () => {
    const target = join(folder, 'train');
    await writeBagFolder(target, await bag());
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
      expect(execFileSync('sha256sum', ['-c', manifest], { cwd: target, encoding: 'utf8' })).toContain('OK');
    expect(await bag()).toEqual(await bag());
  });

  test('is the same zip, byte for byte, whenever it is made', async () => {
    const [first, second] = [join(folder, 'a.zip'), join(folder, 'b.zip')];
    await writeBagZip(first, await bag());
    await writeBagZip(second, await bag());
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
    expect(await verifyBag(first)).toEqual({ valid: true, errors: [] });
  });

  test('is the same with its pictures put aside on the disk, and leaves none of them there', async () => {
    const large = Buffer.alloc(200_000, 'قطار');
    const heavy: PackageFile[] = [
      ...files,
      { path: 'assets/photo.jpg', role: 'figure', mediaType: 'image/jpeg', source: { bytes: large } },
    ];
    const make = (spool?: string) => makeBag(article, { slug: 'train', files: heavy }, sources(), { spool });
    const whole = await make();
    await writeBagFolder(join(folder, 'whole'), whole);
    const zips = [join(folder, 'a.zip'), join(folder, 'b.zip')] as const;
    for (const zip of zips)
      await withSpool(zip, async (spool) => {
        const aside = await make(spool);
        expect(aside.files.find(({ path }) => path.endsWith('.jpg'))?.bytes).toBeUndefined();
        expect(aside.files.map(({ sha256 }) => sha256)).toEqual(whole.files.map(({ sha256 }) => sha256));
        await writeBagZip(zip, aside);
        await writeBagFolder(join(folder, 'aside'), aside);
      });
    expect(readFileSync(zips[0]).equals(readFileSync(zips[1]))).toBe(true);
    expect(readFileSync(join(folder, 'aside/data/assets/photo.jpg')).equals(large)).toBe(true);
    for (const made of [zips[0], join(folder, 'aside'), join(folder, 'whole')])
      expect(await verifyBag(made)).toEqual({ valid: true, errors: [] });
    expect(readdirSync(folder).toSorted()).toEqual(['a.zip', 'aside', 'b.zip', 'whole']);
  });

  test('replaces an earlier package and nothing else', async () => {
    const target = join(folder, 'train');
    await writeBagFolder(target, await bag());
    await writeBagFolder(target, await bag());
    const zip = join(folder, 'train.zip');
    await writeBagZip(zip, await bag());
    await writeBagZip(zip, await bag());
    mkdirSync(join(folder, 'photos'));
    writeFileSync(join(folder, 'photos.zip'), 'no zip at all');
    const exists = { code: 'target.exists' };
    const other = { ...(await bag()), articleId: 'another story' };
    await expect(writeBagFolder(target, other)).rejects.toMatchObject(exists);
    await expect(writeBagZip(zip, other)).rejects.toMatchObject(exists);
    await expect(writeBagFolder(join(folder, 'photos'), await bag())).rejects.toMatchObject(exists);
    await expect(writeBagZip(join(folder, 'photos.zip'), await bag())).rejects.toMatchObject(exists);
    expect(readdirSync(folder).toSorted()).toEqual(['photos', 'photos.zip', 'train', 'train.zip']);
  });

  test('leaves nothing when it is cancelled', async () => {
    const cancelled = { code: 'cancelled' };
    const { signal } = { signal: AbortSignal.abort() };
    await expect(writeBagFolder(join(folder, 'a'), await bag(), signal)).rejects.toMatchObject(cancelled);
    await expect(writeBagZip(join(folder, 'a.zip'), await bag(), signal)).rejects.toMatchObject(cancelled);
    await expect(makeBag(article, { slug: 'a', files }, sources(), { signal })).rejects.toMatchObject(
      cancelled,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test('goes on without a picture that the library does not have, and says so', async () => {
    const asset = { hash: '0'.repeat(64), mediaType: 'image/jpeg', bytes: 9, width: 900, height: 600 };
    const lead = { asset, caption: [], credit: '', alt: 'قطار يدخل المحطة' };
    const withPicture = { ...article, lead };
    const made = packageFiles(withPicture, DEFAULT_PROFILE, ['json', 'html']);
    const themes = join(process.cwd(), 'assets', 'themes');
    const written = await makeBag(withPicture, made, { assets: folder, themes });
    expect(written.missing.map(({ image }) => image?.alt)).toContain('قطار يدخل المحطة');
    // In all its widths, kinds and crops it is one picture to whoever is told.
    expect(new Set(written.missing.map(({ path }) => pictureStem(path)))).toEqual(
      new Set([`assets/${asset.hash}`]),
    );
    const manifest = written.files.find(({ path }) => path === 'data/manifest.json');
    expect(JSON.parse(Buffer.from(manifest?.bytes ?? []).toString()).missing[0].alt).toBe('قطار يدخل المحطة');
    await writeBagFolder(join(folder, 'train'), written);
    expect((await verifyBag(join(folder, 'train'))).valid).toBe(true);
  });
});

describe('a package that is checked', () => {
  const target = () => join(folder, 'train');
  beforeEach(async () => writeBagFolder(target(), await bag()));

  test('shows a changed byte, a missing file and one too many', async () => {
    writeFileSync(join(target(), 'data', 'index.html'), '<p>عاد القطاز</p>');
    rmSync(join(target(), 'data', 'manifest.json'));
    writeFileSync(join(target(), 'data', 'extra.txt'), '');
    const { valid, errors } = await verifyBag(target());
    expect(valid).toBe(false);
    expect(errors).toEqual(
      expect.arrayContaining([
        { path: 'data/index.html', problem: 'differs from its sha256 in manifest-sha256.txt' },
        { path: 'data/manifest.json', problem: 'is missing' },
        { path: 'data/extra.txt', problem: 'is not in manifest-sha256.txt' },
      ]),
    );
  });

  test('is another’s as well: other checksums, encoded names, line ends of Windows, a BOM', async () => {
    const other = join(folder, 'other');
    mkdirSync(join(other, 'data'), { recursive: true });
    writeFileSync(join(other, 'data', '100%.txt'), 'abc');
    writeFileSync(join(other, 'bagit.txt'), 'BagIt-Version: 0.97\r\nTag-File-Character-Encoding: UTF-8\r\n');
    writeFileSync(
      join(other, 'manifest-md5.txt'),
      '\ufeff900150983cd24fb0d6963f7d28e17f72  data/100%25.txt\r\n',
    );
    expect(await verifyBag(other)).toEqual({ valid: true, errors: [] });
    writeFileSync(join(other, 'data', 'أول.txt'.normalize('NFD')), 'abc');
    writeFileSync(
      join(other, 'manifest-md5.txt'),
      `900150983cd24fb0d6963f7d28e17f72  data/100%25.txt\n900150983cd24fb0d6963f7d28e17f72  data/${'أول.txt'.normalize('NFC')}\n`,
    );
    expect(await verifyBag(other)).toEqual({ valid: true, errors: [] });
    writeFileSync(join(other, 'bag-info.txt'), 'Payload-Oxum: 4.1\n');
    expect((await verifyBag(other)).errors[0]?.path).toBe('bag-info.txt');
  });

  test('names what is yet to be fetched and what leads outside', async () => {
    const sum = 'a'.repeat(64);
    writeFileSync(join(target(), 'fetch.txt'), 'https://example.org/film.mp4 - data/film.mp4\n');
    writeFileSync(
      join(target(), 'manifest-sha256.txt'),
      `${readFileSync(join(target(), 'manifest-sha256.txt'), 'utf8')}${sum}  data/film.mp4\n${sum}  ../secret\n`,
    );
    const problems = (await verifyBag(target())).errors.map(({ path, problem }) => `${path} ${problem}`);
    expect(problems).toContain('data/film.mp4 is missing, to be fetched from https://example.org/film.mp4');
    expect(problems).toContain('../secret manifest-sha256.txt names a place outside data/');
  });

  test('is refused where it is no bag, and where a zip is hostile', async () => {
    mkdirSync(join(folder, 'empty'));
    await expect(verifyBag(join(folder, 'empty'))).rejects.toMatchObject({ code: 'package.not-a-bag' });
    await expect(verifyBag(await zipOf({ 'story.txt': 'نص' }))).rejects.toMatchObject({
      code: 'package.not-a-bag',
    });
    const bomb = await zipOf({ 'bagit.txt': 'BagIt', 'data/zeros.txt': '\0'.repeat(4_000_000) });
    await expect(verifyBag(bomb)).rejects.toMatchObject({ code: 'source.damaged' });
    const link = await zipOf({ 'bagit.txt': 'BagIt', 'data/link': '/etc/passwd' }, { mode: 0o120777 });
    await expect(verifyBag(link)).rejects.toMatchObject({ code: 'package.not-a-bag' });
    const outside = readFileSync(await zipOf({ 'bagit.txt': 'BagIt', 'data/xx/evil': 'x' }));
    const turned = Buffer.from(
      outside.toString('latin1').replaceAll('data/xx/evil', 'data/../evil'),
      'latin1',
    );
    writeFileSync(join(folder, 'outside.zip'), turned);
    await expect(verifyBag(join(folder, 'outside.zip'))).rejects.toMatchObject({ code: 'source.damaged' });
  });
});
