import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as later } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newArticle } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';
import { libraryQuerySchema } from '#core/host/library.ts';
import { type LibraryClient, openLibrary } from '../../../../electron/backend/library-client.ts';

const everything = libraryQuerySchema.parse({});
const words: Block = {
  id: 'p',
  type: 'paragraph',
  content: [{ type: 'text', text: 'وصلت السفينة إلى الميناء' }],
};

describe('the worker of the library', () => {
  let folder: string;
  let library: LibraryClient;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'warraq-worker-'));
    library = await openLibrary(folder);
  });
  afterEach(async () => {
    await library.call('close');
    rmSync(folder, { recursive: true });
  });

  async function written(): Promise<void> {
    const [added] = await library.call('addAll', [newArticle({ headline: 'خبر' })]);
    if (added === undefined) throw new Error('nothing was added');
    const { article, revision: base } = added;
    await library.call('save', { id: article.id, base, blocks: [words], order: ['p'] });
  }

  it('lists an article with the words that were saved a moment ago', async () => {
    await written();
    const { articles } = await library.call('list', everything);
    expect(articles).toMatchObject([{ words: 4, snippet: 'وصلت السفينة إلى الميناء' }]);
  });

  it('brings the index up to date while somebody keeps asking whether another process wrote', async () => {
    await written();
    for (let asked = 0; asked < 6; asked += 1) {
      await later(500);
      await library.call('dataVersion');
    }
    const file = new DatabaseSync(join(folder, 'library.sqlite'), { readOnly: true });
    try {
      expect(file.prepare('select count(*) as count from dirty').get()).toEqual({ count: 0 });
    } finally {
      file.close();
    }
  });
});
