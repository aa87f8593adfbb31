import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newArticle } from '#core/article/article.ts';
import { type HostEvent, settingsSchema } from '#core/host.ts';
import { openPackages } from '../../../../electron/backend/packages.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warraq-packages-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const REQUEST = { formats: ['json'], as: 'zip' as const, work: 'w1' };

function packages(doors?: { chooseFolder(): Promise<string | undefined>; reveal(path: string): void }) {
  const events: HostEvent[] = [];
  const opened = openPackages({
    sources: { assets: folder, themes: folder },
    exports: join(folder, 'exports'),
    open: async (id) => newArticle({ id, headline: 'خبر واحد', slug: 'same-name' }),
    settings: () => settingsSchema.parse({ editorName: 'سلمى الأنصاري' }),
    tell: (event) => events.push(event),
    doors,
  });
  return { ...opened, events };
}

test('a package is made, told of while it is made, and given out by its handle alone', async () => {
  const { export: make, zip, events } = packages();
  const result = await make({ ...REQUEST, ids: ['a'], name: 'khabar' });
  expect(result.download).toBe(`/packages/${result.handle}.zip`);
  expect(await zip(result.handle)).toMatchObject({ file: join(folder, 'exports', 'khabar.zip') });
  expect(await zip('../../etc/passwd')).toBeUndefined();
  expect(events.at(-1)).toMatchObject({ type: 'work.progress', work: 'w1' });
});

test('two stories of one name do not write over each other: nothing is left but what was there', async () => {
  const { export: make } = packages();
  await expect(make({ ...REQUEST, ids: ['a', 'b'] })).rejects.toMatchObject({ code: 'target.exists' });
  expect(readdirSync(join(folder, 'exports'))).toEqual([]);
  await make({ ...REQUEST, ids: ['a'] });
  await expect(make({ ...REQUEST, ids: ['b'] })).rejects.toMatchObject({ code: 'target.exists' });
  expect(readdirSync(join(folder, 'exports'))).toEqual(['same-name.zip']);
});

test('a cancel that overtakes its export is heeded, and leaves nothing', async () => {
  const { export: make, cancel } = packages();
  cancel('w1');
  await expect(make({ ...REQUEST, ids: ['a'] })).rejects.toMatchObject({ code: 'cancelled' });
  expect(readdirSync(join(folder, 'exports'))).toEqual([]);
});

test('a chosen folder is known by its handle, and shown in the file manager', async () => {
  const chosen = join(folder, 'chosen');
  const shown: string[] = [];
  const {
    chooseFolder,
    export: make,
    reveal,
  } = packages({
    chooseFolder: async () => chosen,
    reveal: (path) => shown.push(path),
  });
  const { handle } = await chooseFolder();
  const result = await make({ ...REQUEST, as: 'folder', ids: ['a'], folder: handle });
  reveal(result.handle);
  expect(shown).toEqual([join(chosen, 'same-name')]);
  expect(existsSync(join(chosen, 'same-name', 'bagit.txt'))).toBe(true);
  expect(result.download).toBeUndefined();
  await expect(make({ ...REQUEST, ids: ['a'], folder: '/etc' })).rejects.toMatchObject({
    code: 'request.invalid',
  });
});
