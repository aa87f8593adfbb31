import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newArticle } from '#core/article/article.ts';
import { settingsSchema } from '#core/host/settings.ts';
import type { HostEvent } from '#core/host.ts';
import { openPackages, type PackageDoors } from '../../../../electron/backend/packages.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warraq-packages-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const REQUEST = { formats: ['json'], as: 'zip' as const, work: 'w1', despiteEmbargo: false };
const PARAGRAPH = {
  id: 'p',
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text: 'بدأ العام.' }],
};
const NOW = Date.parse('2026-11-25T08:00:00Z');

function packages(doors?: PackageDoors, profile = {}) {
  const events: HostEvent[] = [];
  const opened = openPackages({
    sources: { assets: folder, themes: join(import.meta.dirname, '../../../../assets/themes') },
    exports: join(folder, 'exports'),
    open: async (id) => ({
      article: newArticle({
        id,
        headline: 'خبر واحد',
        slug: 'same-name',
        blocks: id.startsWith('empty') ? [] : [PARAGRAPH],
        ...(id.startsWith('embargo') && { embargoUntil: '2026-11-25T12:00:00+02:00' }),
      }),
      revision: 3,
      gone: new Set<string>(),
    }),
    settings: () => settingsSchema.parse({ editorName: 'سلمى الأنصاري', profile }),
    tell: (event) => events.push(event),
    now: () => NOW,
    doors,
  });
  return { ...opened, events };
}

test('a package is made, told of while it is made, and given out by its handle alone', async () => {
  const { export: make, zip, file, events } = packages();
  const result = await make({ ...REQUEST, id: 'a', name: 'khabar' });
  expect(result.download).toBe(`/packages/${result.handle}.zip`);
  expect(await zip(result.handle)).toMatchObject({ file: join(folder, 'exports', 'khabar.zip') });
  expect(await zip('../../etc/passwd')).toBeUndefined();
  expect(events.at(-1)).toMatchObject({ type: 'work.progress', work: 'w1' });
  const manifest = await file(result.handle, 'data/manifest.json');
  expect(JSON.parse((await buffer(manifest!.stream)).toString())).toMatchObject({
    signOff: { by: 'سلمى الأنصاري', at: '2026-11-25T08:00:00.000Z' },
    article: { id: 'a', revision: 3, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  expect(await file(result.handle, '../../etc/passwd')).toBeUndefined();
});

test('two stories of one name do not write over each other: what was there stays', async () => {
  const { export: make } = packages();
  await make({ ...REQUEST, id: 'a' });
  await expect(make({ ...REQUEST, id: 'b' })).rejects.toMatchObject({ code: 'target.exists' });
  expect(readdirSync(join(folder, 'exports'))).toEqual(['same-name.zip']);
});

test('a cancel that overtakes its export is heeded, and leaves nothing', async () => {
  const { export: make, exportMany, cancel } = packages();
  cancel('w1');
  await expect(make({ ...REQUEST, id: 'a' })).rejects.toMatchObject({ code: 'cancelled' });
  cancel('w1');
  await expect(exportMany({ ...REQUEST, ids: ['a', 'b'] })).rejects.toMatchObject({ code: 'cancelled' });
  expect(readdirSync(join(folder, 'exports'))).toEqual([]);
});

test('an embargo holds the package, and whoever lets it out all the same is named in it', async () => {
  const { export: make } = packages();
  await expect(make({ ...REQUEST, id: 'embargo' })).rejects.toMatchObject({
    code: 'article.held',
    facts: { obstacles: [{ code: 'embargo', text: '2026-11-25T12:00:00+02:00' }] },
  });
  expect(readdirSync(join(folder, 'exports'))).toEqual([]);
  const { place } = await make({ ...REQUEST, as: 'folder', id: 'embargo', despiteEmbargo: true });
  expect(readFileSync(join(place, 'bag-info.txt'), 'utf8')).toMatch(
    /^Contact-Name: سلمى الأنصاري\n.*\nDespite-Embargo-Until: 2026-11-25T12:00:00\+02:00\n/s,
  );
});

test('of many articles those that are held back are told by their reason, and the others go out', async () => {
  const { exportMany, file, events } = packages();
  const result = await exportMany({ ...REQUEST, formats: ['html'], ids: ['a', 'empty', 'b'] });
  expect(result.made.map(({ id, name }) => [id, name])).toEqual([
    ['a', 'same-name'],
    ['b', 'same-name-3'],
  ]);
  expect(result.failed).toMatchObject([{ id: 'empty', fault: { code: 'article.held' } }]);
  expect(result.page).toBe(`/packages/${result.handle}/index.html`);
  const page = await file(result.handle, 'index.html');
  expect(page?.mediaType).toMatch('text/html');
  const html = (await buffer(page!.stream)).toString();
  for (const { name } of result.made) expect(html).toContain(`href="${name}/data/index.html"`);
  expect(events.at(-1)).toMatchObject({ type: 'work.progress', done: 3, total: 3 });
});

test('of many articles one that has the address of another is told of', async () => {
  const { exportMany } = packages(undefined, { baseUrl: 'https://daily.example' });
  const { made } = await exportMany({ ...REQUEST, ids: ['a', 'b'] });
  expect(made.map(({ id, twin }) => [id, twin])).toEqual([
    ['a', undefined],
    ['b', 'خبر واحد'],
  ]);
});

test('a chosen folder is known by its handle, and shown in the file manager and the browser', async () => {
  const chosen = join(folder, 'chosen');
  const shown: string[] = [];
  const {
    chooseFolder,
    export: make,
    reveal,
    open,
  } = packages({
    chooseFolder: async () => chosen,
    reveal: (path) => shown.push(path),
    open: (path) => shown.push(path),
  });
  const { handle } = await chooseFolder();
  const folderWays = { ...REQUEST, as: 'folder' as const, formats: ['html'], id: 'a', folder: handle };
  const result = await make(folderWays);
  reveal(result.handle);
  open(result.handle);
  expect(shown).toEqual([join(chosen, 'same-name'), join(chosen, 'same-name/data/index.html')]);
  expect(existsSync(join(chosen, 'same-name', 'bagit.txt'))).toBe(true);
  expect(result).toMatchObject({ opens: true });
  expect(result.download).toBeUndefined();
  await expect(make({ ...REQUEST, id: 'a', folder: '/etc' })).rejects.toMatchObject({
    code: 'request.invalid',
  });
});
