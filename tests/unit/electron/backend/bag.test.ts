import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newArticle } from '#core/article/article.ts';
import type { PackageFile } from '#core/export/package-file.ts';
import { bagFiles, writeBagFolder } from '../../../../electron/backend/bag.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warraq-bag-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const article = newArticle({ headline: 'عودة القطار' });
const files: PackageFile[] = [
  { path: 'index.html', role: 'page', mediaType: 'text/html', source: { text: '<p>عاد القطار</p>' } },
];
const bag = () => bagFiles(article, { slug: 'train', files }, { assets: folder, themes: folder });

test('a bag passes sha256sum, and the same article gives the same bytes', async () => {
  const target = join(folder, 'train');
  await writeBagFolder(target, await bag());
  for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
    expect(execFileSync('sha256sum', ['-c', manifest], { cwd: target, encoding: 'utf8' })).toContain('OK');
  expect(await bag()).toEqual(await bag());
});

test('an earlier package is replaced; any other folder is refused', async () => {
  const target = join(folder, 'train');
  await writeBagFolder(target, await bag());
  await writeBagFolder(target, await bag());
  const other = join(folder, 'photos');
  mkdirSync(other);
  await expect(writeBagFolder(other, await bag())).rejects.toMatchObject({ code: 'target.exists' });
  expect(readdirSync(folder).toSorted()).toEqual(['photos', 'train']);
});

test('a cancelled export leaves nothing', async () => {
  const target = join(folder, 'train');
  await expect(writeBagFolder(target, await bag(), AbortSignal.abort())).rejects.toMatchObject({
    code: 'cancelled',
  });
  expect(readdirSync(folder)).toEqual([]);
});
