import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newArticle } from '#core/article/article.ts';
import { libraryQuerySchema } from '#core/host/library.ts';
import { Library } from '../../../../electron/backend/library/library.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warraq-library-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const search = (library: Library, text: string) =>
  library.list(libraryQuerySchema.parse({ text, sort: 'best' }));
const story = () =>
  newArticle({
    headline: 'افتتاح المكتبة العامة في أسوان',
    blocks: [{ id: 'p1', type: 'paragraph', content: [{ type: 'text', text: 'حضر الأهالي منذ الصباح.' }] }],
  });

test('a save writes what changed and is there after opening anew', () => {
  const library = new Library(folder);
  const { article } = library.add(story());
  library.save({
    id: article.id,
    base: 1,
    order: ['p1', 'p2'],
    blocks: [{ id: 'p2', type: 'paragraph', content: [{ type: 'text', text: 'وبدأ الحفل.' }] }],
  });
  // Not closed: as after a kill, nothing but the commits is there.
  const again = new Library(folder);
  expect(again.open(article.id).article.blocks.map((block) => block.id)).toEqual(['p1', 'p2']);
  expect(search(again, 'الحفل').total).toBe(1);
  again.close();
  library.close();
});

test('a save on an old revision is a conflict and overwrites nothing', () => {
  const library = new Library(folder);
  const { article } = library.add(story());
  library.save({ id: article.id, base: 1, order: ['p1'] });
  expect(() => library.save({ id: article.id, base: 1, order: [] })).toThrow(/article\.conflict/);
  expect(library.open(article.id).article.blocks).toHaveLength(1);
  library.close();
});

test('a search finds attached particles, other spellings and beginnings, and tells where they stand', () => {
  const library = new Library(folder);
  library.add(story());
  for (const text of ['مكتبه', 'والمكتبة', 'اسوان', 'المكت', 'أهالي'])
    expect(search(library, text).total, text).toBe(1);
  expect(search(library, 'قطار').total).toBe(0);
  const [found] = search(library, 'المكتبة').articles;
  expect(found?.headlineHits.map(([start, end]) => found.headline.slice(start, end))).toEqual(['المكتبة']);
  library.close();
});

test('the trash gives back what it took, and erases only what is in it', () => {
  const library = new Library(folder);
  const { article } = library.add(story());
  library.erase([article.id]);
  library.remove([article.id]);
  expect(() => library.open(article.id)).toThrow(/article\.missing/);
  library.restore([article.id]);
  expect(library.open(article.id).article.headline).toBe(article.headline);
  library.remove([article.id]);
  library.erase([article.id]);
  expect(library.counts()).toMatchObject({ all: 0, trash: 0 });
  library.close();
});

test('an empty file and a file of another kind are refused and left as they were', () => {
  const path = join(folder, 'library.sqlite');
  for (const text of ['', 'خطاب إلى المحرر '.repeat(20)]) {
    writeFileSync(path, text);
    expect(() => new Library(folder)).toThrow(/library\.damaged/);
    expect(readFileSync(path, 'utf8')).toBe(text);
  }
});

test('a status is given to all or none, as the desk’s rules let them, and can be taken back', () => {
  const library = new Library(folder);
  const [draft, ready] = library
    .addAll([story(), { ...story(), status: 'ready' }])
    .map(({ article }) => article.id) as [string, string];
  const rules = { draft: ['review' as const] };
  expect(() => library.setStatus([ready, draft], 'published', rules)).toThrow(/status\.refused/);
  expect(library.open(ready).article.status).toBe('ready');
  expect(library.setStatus([ready, draft], 'review', rules)).toEqual([
    { status: 'ready', ids: [ready] },
    { status: 'draft', ids: [draft] },
  ]);
  expect(library.setStatus([ready], 'review')).toEqual([]);
  // The text is as it was: nothing is to be indexed anew.
  expect(library.settle(1)).toBe(false);
  library.close();
});

test('a tag is put on all and taken off those that have it, and is found at once', () => {
  const library = new Library(folder);
  const ids = library.addAll([{ ...story(), tags: ['ثقافة'] }, story()]).map(({ article }) => article.id);
  expect(library.setTag(ids, 'ثقافة', true)).toEqual([ids[1]]);
  expect(search(library, 'وسم:ثقافة').total).toBe(2);
  expect(library.setTag(ids, 'ثقافة', false)).toEqual(ids);
  expect(search(library, 'وسم:ثقافة').total).toBe(0);
  expect(library.open(ids[0] as string)).toMatchObject({ article: { tags: [] }, revision: 2 });
  library.close();
});

test('two articles of one name are told of each other, by slug or by headline, until one goes', () => {
  const library = new Library(folder);
  const add = (id: string, headline: string, slug = '') => library.add(newArticle({ id, headline, slug }));
  add('a', 'مدارس القرى');
  add('b', 'خبر آخر', 'mdars-alqra');
  add('c', 'خبر ثالث', 'thalith');
  library.settle();
  expect(library.ofSlug('a', 'mdars-alqra')).toEqual([{ id: 'b', headline: 'خبر آخر' }]);
  expect(library.ofSlug('c', 'thalith')).toEqual([]);
  library.remove(['b']);
  expect(library.ofSlug('a', 'mdars-alqra')).toEqual([]);
  library.restore(['b']);
  expect(library.ofSlug('a', 'mdars-alqra')).toHaveLength(1);
  library.close();
});
