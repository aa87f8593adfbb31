import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Article, newArticle } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';
import {
  healthOf,
  listBackups,
  newestGoodBackup,
  pruneBackups,
  writeBackup,
} from '../../../../electron/backend/backups.ts';
import { Library } from '../../../../electron/backend/library/library.ts';
import { recoverLibrary } from '../../../../electron/backend/library/recover.ts';
import { MIGRATIONS } from '../../../../electron/backend/library/schema.ts';
import { collectOrphans } from '../../../../electron/backend/orphan-assets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warraq-backups-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const NOW = Date.parse('2026-11-20T10:00:00Z');
const DAY_MS = 24 * 3_600_000;
const file = () => join(folder, 'library.sqlite');
const paragraph = (text: string): Block => ({
  id: 'p1',
  type: 'paragraph',
  content: [{ type: 'text', text }],
});
const story = (headline: string) => newArticle({ headline, blocks: [paragraph(`نص ${headline}`)] });

function withDatabase<T>(work: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(file());
  try {
    return work(database);
  } finally {
    database.close();
  }
}
const backUp = (now = NOW) => withDatabase((database) => writeBackup(database, folder, now));

/** Writes noise over whole pages of the file, as a dying disk does. */
function ruin(pages: readonly number[]): void {
  const open = openSync(file(), 'r+');
  for (const page of pages) writeSync(open, Buffer.alloc(8192, 0xa5), 0, 8192, (page - 1) * 8192);
  closeSync(open);
}

function libraryOf(articles: Article[]): void {
  const library = new Library(folder);
  library.addAll(articles);
  library.close();
}

test('a backup is a whole library, made beside a writer, and sound', () => {
  const library = new Library(folder);
  library.add(story('أول'));
  const backup = backUp();
  library.add(story('ثان'));
  library.close();
  expect(healthOf(backup.path)).toEqual({ isSound: true, articles: 1 });
  expect(newestGoodBackup(folder)).toMatchObject({ at: NOW, articles: 1 });
  expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
});

test('a damaged backup is passed over for an older one that is sound', () => {
  libraryOf([story('أول')]);
  backUp(NOW - DAY_MS);
  truncateSync(backUp(NOW).path, 9_000);
  expect(newestGoodBackup(folder)?.at).toBe(NOW - DAY_MS);
});

test('backups are thinned with age, and the newest two stay whatever their age', () => {
  libraryOf([story('أول')]);
  for (let hours = 0; hours < 60 * 24; hours += 12) backUp(NOW - hours * 3_600_000);
  pruneBackups(folder, NOW);
  const left = listBackups(folder).map(({ at }) => (NOW - at) / DAY_MS);
  expect(left.length).toBeGreaterThan(8);
  expect(left.length).toBeLessThan(18);
  expect(Math.max(...left)).toBeLessThanOrEqual(35);
  pruneBackups(folder, NOW + 365 * DAY_MS);
  expect(listBackups(folder)).toHaveLength(2);
});

test('before a migration the file as it was is kept', () => {
  withDatabase((database) => {
    for (const step of MIGRATIONS.slice(0, 3)) database.exec(step);
    database.exec('pragma user_version=3; pragma application_id=0x57727271');
  });
  new Library(folder).close();
  expect(listBackups(folder)).toMatchObject([{ before: MIGRATIONS.length }]);
  new Library(folder).close();
  expect(listBackups(folder)).toHaveLength(1);
});

test('out of a damaged file and a backup comes a sound library: newer texts win, older ones are versions', () => {
  const kept = story('باقٍ');
  const others = Array.from({ length: 60 }, (_, at) => story(`خبر ${at} ${'كلمات كثيرة '.repeat(400)}`));
  libraryOf([kept, ...others]);
  backUp();
  const library = new Library(folder);
  library.save({ id: kept.id, base: 1, blocks: [paragraph('نص أحدث من النسخة الاحتياطية')] });
  const late = library.add(story('بعد النسخة')).article;
  library.close();
  ruin([Math.floor(statSync(file()).size / 8192) - 20, Math.floor(statSync(file()).size / 8192) - 30]);

  const recovery = recoverLibrary(folder, NOW);
  expect(recovery).toMatchObject({ backupAt: NOW, articles: 62, salvaged: 2 });
  expect(existsSync(recovery.setAside)).toBe(true);
  expect(healthOf(file())).toEqual({ isSound: true, articles: 62 });
  const again = new Library(folder);
  expect(again.open(kept.id).article.blocks).toEqual([paragraph('نص أحدث من النسخة الاحتياطية')]);
  expect(again.open(late.id).article.headline).toBe('بعد النسخة');
  const [version] = again.versions(kept.id);
  expect(again.version(kept.id, version?.id as number).blocks).toEqual([paragraph('نص باقٍ')]);
  again.close();
});

test('a file of which nothing can be read gives way to the backup, and without one to an empty library', () => {
  libraryOf([story('أول')]);
  backUp();
  writeFileSync(file(), 'ليس مكتبة');
  expect(recoverLibrary(folder, NOW)).toMatchObject({ articles: 1, salvaged: 0 });
  rmSync(join(folder, 'backups'), { recursive: true });
  writeFileSync(file(), '');
  const { setAside } = recoverLibrary(folder, NOW + 1);
  expect(statSync(setAside).size).toBe(0);
  new Library(folder).close();
});

test('pictures that nothing refers to go after six weeks; those of the trash, of versions and of drafts never', () => {
  const assets = join(folder, 'assets');
  mkdirSync(assets);
  const [shown, trashed, versioned, drafted, alone] = ['1', '2', '3', '4', '5'].map((digit) =>
    digit.repeat(64),
  ) as [string, string, string, string, string];
  for (const hash of [shown, trashed, versioned, drafted, alone]) writeFileSync(join(assets, hash), '');
  const figure = (hash: string): Block => ({
    id: 'f1',
    type: 'figure',
    caption: [],
    credit: '',
    alt: '',
    asset: { hash, mediaType: 'image/png', bytes: 1 },
  });
  const library = new Library(folder);
  library.add(newArticle({ headline: 'أول', blocks: [figure(shown)] }));
  const gone = library.add(newArticle({ headline: 'محذوف', blocks: [figure(trashed)] })).article;
  library.remove([gone.id]);
  const changed = library.add(newArticle({ headline: 'تغيّر', blocks: [figure(versioned)] })).article;
  library.save({ id: changed.id, base: 1, blocks: [figure(drafted)] });
  const collect = (days: number) =>
    withDatabase((database) => collectOrphans(database, assets, NOW + days * DAY_MS));
  expect(collect(0)).toEqual([]);
  expect(collect(40)).toEqual([]);
  expect(collect(50)).toEqual([alone]);
  expect(collect(500)).toEqual([]);
  expect(existsSync(join(assets, versioned))).toBe(true);
  library.close();
  withDatabase((database) => database.exec("update body set z=x'00' where id=1"));
  writeFileSync(join(assets, alone), '');
  expect(() => collect(501)).toThrow();
  expect(existsSync(join(assets, alone))).toBe(true);
});
