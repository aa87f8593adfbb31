import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Article, newArticle } from '#core/article/article.ts';
import { settingsSchema } from '#core/host/settings.ts';
import { importSource } from '#core/import/import-source.ts';
import { zipDirectory } from '#core/import/zip-directory.ts';
import { zipOf } from '../../../../electron/backend/archive.ts';
import { addAsset } from '../../../../electron/backend/assets.ts';
import { openPackages } from '../../../../electron/backend/packages.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warraq-zipped-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function packed(article: Article): Promise<Uint8Array> {
  const { export: make } = openPackages({
    sources: { assets: folder, themes: join(import.meta.dirname, '../../../../assets/themes') },
    exports: folder,
    open: async () => ({ article }),
    settings: () => settingsSchema.parse({}),
    tell: () => undefined,
    doors: undefined,
  });
  await make({
    id: article.id,
    formats: ['html', 'json'],
    as: 'zip',
    name: 'p',
    work: 'w',
    despiteEmbargo: false,
  });
  return new Uint8Array(readFileSync(join(folder, 'p.zip')));
}

const PARAGRAPH = {
  id: 'p',
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text: 'وصلت السفينة فجرًا.' }],
};

describe('a package as a zip', () => {
  it('gives its article back, with the largest of each picture for its figure', async () => {
    const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#1e4d8c' } })
      .jpeg()
      .toBuffer();
    const { asset } = await addAsset(folder, 'ميناء.jpg', bytes);
    const figure = { id: 'f', type: 'figure' as const, asset, caption: [], credit: 'وكالة', alt: 'ميناء' };
    const article = newArticle({ headline: 'وصول السفينة', blocks: [figure] });
    const imported = await importSource(await packed(article), { name: 'p.zip' });
    expect(imported.article).toEqual(article);
    expect(imported.files).toHaveLength(1);
    const [picture] = imported.files ?? [];
    expect(picture).toMatchObject({ target: { blockId: 'f' }, name: 'ميناء.jpg', hash: asset.hash });
    expect(await sharp(picture?.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 900 });
  });

  it('is refused where a file is not what its manifest says', async () => {
    const zip = await packed(newArticle({ headline: 'خبر', blocks: [PARAGRAPH] }));
    const name = zipDirectory(zip)?.find((entry) => /article\.json$/.test(entry.name))?.name as string;
    const root = name.replace('data/article.json', '');
    const forged = await zipOf([
      {
        path: `${root}manifest-sha256.txt`,
        bytes: new TextEncoder().encode(`${'0'.repeat(64)}  data/article.json\n`),
      },
      { path: name, bytes: new TextEncoder().encode(JSON.stringify(newArticle({ headline: 'آخر' }))) },
    ]);
    await expect(importSource(forged, { name: 'p.zip' })).rejects.toMatchObject({ code: 'package.damaged' });
  });

  it('is refused where its bytes cannot be unpacked', async () => {
    const zip = await packed(newArticle({ headline: 'خبر', blocks: [PARAGRAPH] }));
    const entry = zipDirectory(zip)?.find(({ name }) => /article\.json$/.test(name));
    const broken = zip.slice();
    broken.fill(0xff, (entry?.at ?? 0) + 60, (entry?.at ?? 0) + 90);
    await expect(importSource(broken, { name: 'p.zip' })).rejects.toMatchObject({
      code: expect.stringMatching(/^(source|package)\.damaged$/),
    });
  });
});
