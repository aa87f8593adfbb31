import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newArticle } from '#core/article/article.ts';
import type { KeptText } from '#core/host/journal.ts';
import { openJournal } from '../../../../electron/backend/journal.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warraq-journal-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const article = newArticle({ headline: 'خبر لم يُحفظ' });
const kept = (headline: string, more: Partial<KeptText> = {}): KeptText => ({
  article: { ...article, headline },
  base: 3,
  keptAt: '2026-11-27T10:00:00.000Z',
  writer: 'نافذة',
  ...more,
});
const place = (name: string) => join(folder, name);
const files = (name: string) =>
  readdirSync(place(name), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));

describe('the emergency journal', () => {
  it('gives the last text of each article and writer back, to the next start as well, until it is let go of', async () => {
    const journal = openJournal([place('a')], '/library');
    await journal.keep(kept('أول'));
    await journal.keep(kept('ثانٍ', { keptAt: '2026-11-27T10:00:01.000Z' }));
    await journal.keep(kept('من نافذة أخرى', { writer: 'أخرى' }));
    const next = openJournal([place('a')], '/library');
    expect((await next.list()).map((text) => text.article.headline)).toEqual(['ثانٍ', 'من نافذة أخرى']);
    await next.forget(article.id, 'نافذة');
    expect((await next.list()).map((text) => text.writer)).toEqual(['أخرى']);
    expect(await openJournal([place('a')], '/another').list()).toEqual([]);
  });

  it('goes to the next place where the first takes nothing, and says so where none does', async () => {
    writeFileSync(place('file'), '');
    const journal = openJournal([place('file'), place('b')], '/library');
    expect(await journal.keep(kept('نص'))).toContain(place('b'));
    expect(await journal.list()).toHaveLength(1);
    await journal.forget(article.id, 'نافذة');
    expect(await journal.list()).toEqual([]);
    await expect(openJournal([place('file')], '/library').keep(kept('نص'))).rejects.toMatchObject({
      code: 'write.failed',
    });
    await expect(openJournal([], '/library').keep(kept('نص'))).rejects.toMatchObject({
      code: 'write.failed',
    });
  });

  it('gives the text before a line that broke off or was changed, and goes on behind it', async () => {
    const journal = openJournal([place('a')], '/library');
    await journal.keep(kept('سليم'));
    const [file] = files('a') as [string];
    await journal.keep(kept('انقطع', { keptAt: '2026-11-27T10:00:02.000Z' }));
    truncateSync(file, statSync(file).size - 30);
    expect((await journal.list())[0]?.article.headline).toBe('سليم');
    await journal.keep(kept('بعده', { keptAt: '2026-11-27T10:00:03.000Z' }));
    expect((await journal.list())[0]?.article.headline).toBe('بعده');
    appendFileSync(file, '\n0 {"article":1}\nnonsense\n');
    expect((await journal.list())[0]?.article.headline).toBe('بعده');
  });

  it('is begun anew before it grows without end', async () => {
    const journal = openJournal([place('a')], '/library');
    const long = 'نص طويل '.repeat(100_000);
    for (let round = 0; round < 12; round += 1) await journal.keep(kept(`${round} ${long}`));
    const [file] = files('a') as [string];
    expect(statSync(file).size).toBeLessThan(12 * long.length);
    expect((await journal.list())[0]?.article.headline).toMatch(/^11 /);
  });
});
