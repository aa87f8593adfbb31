import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { newArticle } from '#core/article/article.ts';
import { Library } from '../../../../electron/backend/library/library.ts';

/** A disk of two megabytes of our own; only root may mount one, and not in every container. */
function smallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
}

const disk = smallDisk();
afterAll(() => {
  if (disk === undefined) return;
  execFileSync('umount', [disk]);
  rmSync(disk, { recursive: true });
});

/** Leaves so many bytes free. */
function fill(folder: string, free: number): string {
  const { bavail, bsize } = statfsSync(folder);
  const file = join(folder, 'filler');
  writeFileSync(file, Buffer.alloc(Math.max(0, bavail * bsize - free)));
  return file;
}

describe.skipIf(disk === undefined)('a full disk (skipped where no small disk can be mounted)', () => {
  test('refuses the save, and what was saved before is there', () => {
    const folder = join(disk as string, 'library');
    const library = new Library(folder);
    const paragraph = (text: string) => ({
      id: 'p1',
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text }],
    });
    const { article } = library.add(newArticle({ headline: 'خبر', blocks: [paragraph('محفوظ')] }));
    const filler = fill(disk as string, 0);
    const large = paragraph('نص طويل لا مكان له '.repeat(20_000));
    expect(() => library.save({ id: article.id, base: 1, blocks: [large] })).toThrow(/disk\.full/);
    expect(library.open(article.id)).toMatchObject({
      revision: 1,
      article: { blocks: [paragraph('محفوظ')] },
    });
    rmSync(filler);
    expect(library.save({ id: article.id, base: 1, blocks: [paragraph('بعد الإفراغ')] }).revision).toBe(2);
    library.close();
  });

  test('leaves no half-begun library that the next start would refuse', () => {
    const folder = join(disk as string, 'begun');
    const filler = fill(disk as string, 4_096);
    expect(() => new Library(folder)).toThrow(/disk\.full/);
    expect(readdirSync(folder)).toEqual([]);
    rmSync(filler);
    new Library(folder).close();
  });
});
