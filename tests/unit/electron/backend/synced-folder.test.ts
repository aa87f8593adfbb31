import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newArticle } from '#core/article/article.ts';
import { Library } from '../../../../electron/backend/library/library.ts';
import { articleOfCopy, compareCopy } from '../../../../electron/backend/library/other-copy.ts';
import {
  otherCopies,
  otherCopyPath,
  setCopiesAside,
  syncServiceOf,
} from '../../../../electron/backend/synced-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warraq-synced-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string) => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), 'x');
};

describe('the service that carries a folder', () => {
  it.each([
    ['Dropbox/أخبار/library', 'Dropbox'],
    ['Dropbox (الجريدة)/library', 'Dropbox'],
    ['OneDrive - Newsroom/library', 'OneDrive'],
    ['Library/Mobile Documents/com~apple~CloudDocs/library', 'iCloud'],
    ['Google Drive/library', 'Google Drive'],
    ['Nextcloud/library', 'Nextcloud'],
    ['Documents/library', undefined],
    ['DropboxNotes/library', undefined],
  ])('of %s is %s', (path, service) => {
    expect(syncServiceOf(join(folder, path))).toBe(service);
  });

  it('is known by what it keeps in its folder', () => {
    put('any/.stfolder');
    expect(syncServiceOf(join(folder, 'any', 'deep', 'library'))).toBe('Syncthing');
  });
});

describe('the copies beside a library', () => {
  it('are known by the names that the services give, and told from its own files', async () => {
    const hash = 'a'.repeat(64);
    const names = {
      'library (Ahmed’s conflicted copy 2026-11-27).sqlite': ['library', 'Dropbox'],
      'library (conflicted copy 2026-11-27 101112).sqlite': ['library', 'Dropbox'],
      'library.sync-conflict-20261127-101112-ABCDEFG.sqlite': ['library', 'Syncthing'],
      'library.sync-conflict-20261127-101112-ABCDEFG.sqlite-wal': ['log', 'Syncthing'],
      'library-NEWSDESK-2.sqlite': ['library', 'OneDrive'],
      'library (1).sqlite': ['library', 'Google Drive'],
      'library 2.sqlite': ['library', 'iCloud'],
      'library_conflict-20261127-101112.sqlite': ['library', 'Nextcloud'],
      [`assets/${hash}.sync-conflict-20261127-101112-ABCDEFG`]: ['picture', 'Syncthing'],
    };
    for (const name of Object.keys(names)) put(name);
    for (const own of [
      'library.sqlite',
      'library.sqlite-wal',
      'library.lock',
      'settings.json',
      `assets/${hash}`,
    ])
      put(own);
    const found = await otherCopies(folder);
    expect(Object.fromEntries(found.map(({ name, kind, service }) => [name, [kind, service]]))).toEqual(
      names,
    );
  });

  it('are read by their names alone, and moved aside with nothing deleted', async () => {
    put('library (1).sqlite');
    put('settings.json');
    await expect(otherCopyPath(folder, '../secret')).rejects.toMatchObject({ code: 'source.unreadable' });
    await expect(setCopiesAside(folder, ['settings.json'], 0)).rejects.toMatchObject({
      code: 'source.unreadable',
    });
    const place = await setCopiesAside(folder, ['library (1).sqlite'], 0);
    expect(readdirSync(place)).toEqual(['library (1).sqlite']);
    expect(await otherCopies(folder)).toEqual([]);
  });
});

describe('what a copy has otherwise', () => {
  const text = (words: string) => [
    { id: 'p', type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] },
  ];
  const copyName = 'library-OTHER.sqlite';

  it('is each article that the library lacks or has in another text; neither file is written', () => {
    const library = new Library(folder);
    const stories = ['مشترك', 'عُدّل هنا وهناك', 'محذوف هنا'].map((headline) =>
      newArticle({ headline, blocks: text('نص') }),
    );
    library.addAll(stories);
    library.close();
    const other = join(folder, 'other');
    mkdirSync(other);
    copyFileSync(join(folder, 'library.sqlite'), join(other, 'library.sqlite'));
    const there = new Library(other);
    const [, both, removed] = stories as [never, (typeof stories)[0], (typeof stories)[0]];
    there.save({ id: both.id, base: 1, blocks: text('كُتب هناك') });
    there.save({ id: removed.id, base: 1, blocks: text('كُتب هناك أيضًا') });
    const { article: fresh } = there.add(newArticle({ headline: 'جديد هناك', blocks: text('نص') }));
    there.close();
    copyFileSync(join(other, 'library.sqlite'), join(folder, copyName));
    const here = new Library(folder);
    here.save({ id: both.id, base: 1, blocks: text('كُتب هنا') });
    here.remove([removed.id]);

    const path = join(folder, copyName);
    const bytes = readFileSync(path);
    const { articles, same, unreadable } = compareCopy(here.path, path);
    expect(articles.map(({ id, state }) => [id, state]).toSorted()).toEqual(
      [
        [both.id, 'differs'],
        [removed.id, 'trash'],
        [fresh.id, 'absent'],
      ].toSorted(),
    );
    expect([same, unreadable]).toEqual([1, 0]);
    expect(articleOfCopy(path, both.id).blocks).toEqual(text('كُتب هناك'));
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(here.open(both.id).article.blocks).toEqual(text('كُتب هنا'));
    expect(readdirSync(folder).filter((name) => name.startsWith(copyName))).toEqual([copyName]);
    here.close();
  });

  it('of a file that is no library is said to be damaged', () => {
    new Library(folder).close();
    for (const bytes of ['no database at all', '']) {
      writeFileSync(join(folder, copyName), bytes);
      expect(() => compareCopy(join(folder, 'library.sqlite'), join(folder, copyName))).toThrow(
        /library\.damaged/,
      );
    }
  });
});
