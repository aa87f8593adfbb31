import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newArticle } from '#core/article/article.ts';
import { Library } from '../../../../electron/backend/library/library.ts';

let folder: string;
let library: Library;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warraq-keywords-'));
  library = new Library(folder);
});
afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const add = (id: string, text: string, updatedAt = '2026-01-10T00:00:00.000Z') =>
  library.add(
    newArticle({
      id,
      headline: 'خبر',
      updatedAt,
      blocks: [{ id: `${id}p`, type: 'paragraph', content: [{ type: 'text', text }] }],
    }),
  );

it('names what articles are about before what every article says', () => {
  for (const id of ['a', 'b', 'c', 'd', 'e']) add(id, 'الجمهور والجمهور في الملعب.');
  add('f', 'السد والسد وجمهور.');
  add('g', 'سد الوادي وسدود وجمهور.');
  const words = library.keywords({ top: 10 });
  const place = (word: string) => words.findIndex(({ text }) => text === word);
  expect(words[place('الجمهور')]).toMatchObject({ count: 12 });
  // Said half as often as the public, but in two articles of seven.
  expect((words[place('السد')]?.score ?? 0) / 4).toBeGreaterThan((words[place('الجمهور')]?.score ?? 0) / 12);
});

it('reads only what changed since an instant, and nothing from the trash', () => {
  add('a', 'السد والسد.');
  add('b', 'القمح والقمح.');
  library.remove(['b']);
  expect(library.keywords({ top: 5 }).map(({ text }) => text)).toEqual(['السد', 'خبر']);
  expect(library.keywords({ top: 5, since: Date.now() + 60_000 })).toEqual([]);
});

it('weighs the words of one article against what the others say', () => {
  for (const id of ['a', 'b', 'c', 'd', 'e']) add(id, 'الجمهور والجمهور في الملعب.');
  const article = newArticle({
    blocks: [
      {
        id: 'p',
        type: 'paragraph',
        content: [{ type: 'text', text: 'الجمهور قرب السد. عاد الجمهور إلى السد.' }],
      },
    ],
  });
  expect(library.keywordsAgainst(article, 2).map(({ text }) => text)).toEqual(['السد', 'الجمهور']);
  expect(
    library.keywordsAgainst({ ...article, keywords: { title: '', pinned: ['الجمهور'], hidden: [] } }, 2),
  ).toMatchObject([{ text: 'الجمهور' }, { text: 'السد' }]);
});
