import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newArticle } from '#core/article/article.ts';
import { openBackend } from '../../../../electron/backend/backend.ts';
import { lockLibrary } from '../../../../electron/backend/library-lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warraq-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('is shared, and had alone only by one who is alone', async () => {
  const first = lockLibrary(folder);
  const second = lockLibrary(folder);
  first.setAddress('http://127.0.0.1:4317');
  await expect(second.alone(async () => 'done')).rejects.toMatchObject({
    code: 'library.in-use',
    facts: { path: folder, pid: process.pid, address: 'http://127.0.0.1:4317' },
  });
  first.release();
  const came = second.alone(async () => {
    expect(() => lockLibrary(folder)).toThrow(expect.objectContaining({ code: 'library.in-use' }));
    return 'done';
  });
  expect(await came).toBe('done');
  lockLibrary(folder).release();
  second.release();
});

it('does not mind what a power cut left, though its number is now that of another program', () => {
  writeFileSync(join(folder, 'library.lock'), '');
  writeFileSync(join(folder, 'library.holder.json'), JSON.stringify({ pid: process.ppid }));
  lockLibrary(folder).release();
});

it('lets two hosts work on one library: each sees what the other writes, and neither writes over it', async () => {
  const open = () =>
    openBackend({ kind: 'web', version: '1', library: folder, settings: folder, themes: folder });
  const [one, other] = [await open(), await open()];
  const heard = new Promise<void>((resolve) => {
    other.listen(({ type }) => {
      if (type === 'library.changed') resolve();
    });
  });
  const { article, revision } = await one.call('library.add', { article: newArticle({ headline: 'خبر' }) });
  await heard;
  expect((await other.call('library.list', { text: 'خبر ' })).total).toBe(1);
  const { blocks: _, ...fields } = article;
  const save = (headline: string) => ({
    id: article.id,
    base: revision,
    fields: { ...fields, headline },
  });
  await one.call('library.save', save('من الأول'));
  await expect(other.call('library.save', save('من الآخر'))).rejects.toMatchObject({
    code: 'article.conflict',
  });
  expect((await other.call('library.open', { id: article.id })).article.headline).toBe('من الأول');
  await one.close();
  await other.close();
});

it('tells a host of settings that another one wrote, and not the one that wrote them', async () => {
  const open = () =>
    openBackend({ kind: 'web', version: '1', library: folder, settings: folder, themes: folder });
  const [one, other] = [await open(), await open()];
  const own: unknown[] = [];
  one.listen((event) => {
    if (event.type === 'settings.changed') own.push(event.settings.appearance);
  });
  const heard = new Promise((resolve) => {
    other.listen((event) => {
      if (event.type === 'settings.changed') resolve(event.settings.appearance);
    });
  });
  await one.call('settings.set', { appearance: 'sepia' });
  expect(await heard).toBe('sepia');
  expect(own).toEqual(['sepia']);
  await one.close();
  await other.close();
});
