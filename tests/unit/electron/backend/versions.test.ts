import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newArticle } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';
import { plainText } from '#core/article/inline.ts';
import { Library } from '../../../../electron/backend/library/library.ts';

let folder: string;
let library: Library;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T08:00:00Z') });
  folder = mkdtempSync(join(tmpdir(), 'warraq-versions-'));
  library = new Library(folder);
});
afterEach(() => {
  library.close();
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

const paragraph = (id: string, text: string): Block => ({
  id,
  type: 'paragraph',
  content: [{ type: 'text', text }],
});
const textOf = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.type === 'paragraph' ? plainText(block.content) : block.type));
const pass = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);
const added = () =>
  library.add(
    newArticle({
      headline: 'ترميم السوق القديم',
      blocks: [paragraph('p1', 'بدأ العمل'), paragraph('p2', 'أمس')],
    }),
  ).article;

/** Saves one text after another into the first paragraph, so many minutes apart. */
function work(id: string, texts: readonly string[], minutes: number): void {
  for (const text of texts) {
    pass(minutes);
    library.save({ id, base: library.open(id).revision, blocks: [paragraph('p1', text)] }, 'سلمى');
  }
}

test('the text before a session, and every ten minutes of work, is kept with who sat there', () => {
  const { id } = added();
  work(id, ['أ', 'ب', 'ج', 'د'], 4);
  expect(library.versions(id).map(({ reason, author }) => [reason, author])).toEqual([
    ['time', 'سلمى'],
    ['session', 'سلمى'],
  ]);
  const [newest, oldest] = library.versions(id);
  expect(textOf(library.version(id, oldest?.id as number).blocks)).toEqual(['بدأ العمل', 'أمس']);
  expect(textOf(library.version(id, newest?.id as number).blocks)).toEqual(['ج', 'أمس']);
  pass(31);
  work(id, ['هـ'], 0);
  expect(library.versions(id)[0]?.reason).toBe('session');
});

test('a text that reads as its newest version is not kept twice, but takes the name', () => {
  const { id } = added();
  const first = library.keepVersion(id, { reason: 'replace' });
  expect(library.keepVersion(id, { reason: 'replace' }).id).toBe(first.id);
  const named = library.keepVersion(id, { reason: 'named', name: 'قبل المراجعة' });
  expect(named).toMatchObject({ id: first.id, name: 'قبل المراجعة' });
  expect(library.nameVersion(id, first.id, '')).not.toHaveProperty('name');
  expect(() => library.nameVersion(id, 999, 'لا شيء')).toThrow(/version\.missing/);
});

test('a restore writes that text, keeps what was there, and is taken back by another restore', () => {
  const { id } = added();
  const old = library.keepVersion(id, { reason: 'named', name: 'الأولى' });
  library.setStatus([id], 'review');
  work(id, ['نص جديد'], 1);
  const { revision, article } = library.restoreVersion(id, old.id, library.open(id).revision);
  expect(textOf(article.blocks)).toEqual(['بدأ العمل', 'أمس']);
  expect(library.open(id).article).toEqual(article);
  expect(article.status).toBe('review');
  expect(
    library
      .versions(id)
      .map(({ reason }) => reason)
      .slice(0, 2),
  ).toEqual(['restored', 'restore']);
  const before = library.versions(id)[1]?.id as number;
  expect(textOf(library.restoreVersion(id, before, revision).article.blocks)).toEqual(['نص جديد', 'أمس']);
  expect(() => library.restoreVersion(id, old.id, revision)).toThrow(/article\.conflict/);
});

test('what is published is kept, however it was published', () => {
  const { id } = added();
  library.setStatus([id], 'published');
  expect(library.versions(id)).toMatchObject([{ reason: 'published', status: 'published' }]);
  const { blocks: _, ...fields } = library.open(id).article;
  const save = (status: 'draft' | 'published') =>
    library.save({
      id,
      base: library.open(id).revision,
      fields: { ...fields, headline: 'عنوان ثان', status },
    });
  save('draft');
  save('published');
  expect(library.versions(id)[0]).toMatchObject({ reason: 'published', headline: 'عنوان ثان' });
});

test('versions are thinned with age, but not the named, the published and the first', () => {
  const { id } = added();
  library.keepVersion(id, { reason: 'named', name: 'باقية' });
  work(
    id,
    Array.from({ length: 60 }, (_, at) => `سطر ${at}`),
    10,
  );
  library.tidy();
  expect(library.versions(id).length).toBeGreaterThan(55);
  pass(3 * 24 * 60);
  work(id, ['بعد أيام'], 0);
  library.tidy();
  const left = library.versions(id);
  expect(left.length).toBeGreaterThanOrEqual(10);
  expect(left.length).toBeLessThan(16);
  expect(left.at(-1)?.name).toBe('باقية');
  // What is left can be read, and nothing is left that no version has.
  for (const { id: version } of left) expect(library.version(id, version).blocks).toHaveLength(2);
  const database = new DatabaseSync(join(folder, 'library.sqlite'));
  expect(Number(database.prepare('select count(*) n from piece').get()?.n)).toBeLessThan(left.length + 4);
  database.close();
});

test('a piece that changed on disk is said to be damaged, and never read as text', () => {
  const { id } = added();
  const { id: version } = library.keepVersion(id, { reason: 'replace' });
  const database = new DatabaseSync(join(folder, 'library.sqlite'));
  database.exec('update piece set z=(select z from piece order by id desc limit 1)');
  database.close();
  expect(() => library.version(id, version)).toThrow(/library\.damaged/);
});

test('an erased article leaves no version behind', () => {
  const { id } = added();
  library.keepVersion(id, { reason: 'replace' });
  library.remove([id]);
  expect(library.versions(id)).toHaveLength(1);
  library.erase([id]);
  const database = new DatabaseSync(join(folder, 'library.sqlite'));
  for (const table of ['version', 'piece'])
    expect(database.prepare(`select count(*) n from ${table}`).get()).toEqual({ n: 0 });
  database.close();
});
