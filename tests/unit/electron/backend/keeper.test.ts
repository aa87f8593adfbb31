import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newArticle } from '#core/article/article.ts';
import { openBackend } from '../../../../electron/backend/backend.ts';
import { listBackups } from '../../../../electron/backend/backups.ts';
import { keeperTask } from '../../../../electron/backend/keeper.ts';
import { Library } from '../../../../electron/backend/library/library.ts';

// Each worker loads the schema anew, which on a busy machine takes seconds.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warraq-keeper-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const options = () => ({ version: '0', library: folder, settings: folder, themes: folder });

test('a library that changed is backed up beside its host, and not again while nothing changes', async () => {
  const backend = await openBackend({ kind: 'web', ...options() });
  await backend.call('library.add', { article: newArticle({ headline: 'خبر' }) });
  expect(await keeperTask('keep', folder)).toEqual({});
  expect(await keeperTask('keep', folder)).toEqual({});
  expect(listBackups(folder)).toHaveLength(1);
  await backend.close();
});

test('a damaged library is told of, recovered on request, and then works; without the offer it is refused', async () => {
  const library = new Library(folder);
  const { article } = library.add(newArticle({ headline: 'باقٍ في النسخة' }));
  library.close();
  await keeperTask('keep', folder);
  writeFileSync(join(folder, 'library.sqlite'), Buffer.alloc(9_000, 1));
  await expect(openBackend({ kind: 'web', ...options() })).rejects.toThrow(/library\.damaged/);

  const backend = await openBackend({ kind: 'web', offersRecovery: true, ...options() });
  const { damage } = await backend.call('host.info', {});
  expect(damage).toMatchObject({ isOpen: false, backup: { articles: 1 } });
  await expect(backend.call('library.open', { id: article.id })).rejects.toThrow(/library\.damaged/);
  expect(await backend.call('library.recover', {})).toMatchObject({ articles: 1, salvaged: 0 });
  expect((await backend.call('library.open', { id: article.id })).article.headline).toBe('باقٍ في النسخة');
  expect(await backend.call('host.info', {})).not.toHaveProperty('damage');
  await backend.close();
});

test('versions are answered by the host, with who sits there', async () => {
  const backend = await openBackend({ kind: 'web', ...options() });
  await backend.call('settings.set', { editorName: 'سلمى الأنصاري' });
  const { article } = await backend.call('library.add', { article: newArticle({ headline: 'خبر' }) });
  const { id } = article;
  const { version } = await backend.call('versions.keep', { id, reason: 'named', name: 'أولى' });
  expect(version).toMatchObject({ name: 'أولى', author: 'سلمى الأنصاري' });
  const { blocks: _, ...fields } = article;
  await backend.call('library.save', { id, base: 1, fields: { ...fields, headline: 'خبر آخر' } });
  const restored = await backend.call('versions.restore', { id, version: version.id, base: 2 });
  expect(restored).toMatchObject({ revision: 3, article: { headline: 'خبر' } });
  const { versions } = await backend.call('versions.list', { id });
  expect(versions.map(({ reason }) => reason)).toEqual(['restored', 'restore', 'named']);
  expect((await backend.call('versions.get', { id, version: version.id })).article.headline).toBe('خبر');
  await backend.close();
});
