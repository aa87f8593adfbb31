import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Article, newArticle } from '#core/article/article.ts';
import { DEFAULT_PROFILE } from '#core/profile.ts';
import { addAsset } from '../../../../electron/backend/assets.ts';
import { Library } from '../../../../electron/backend/library/library.ts';
import {
  isLibraryFolder,
  readLibraryFolder,
  writeLibraryFolder,
} from '../../../../electron/backend/library-folder.ts';

let home: string;
let library: Library;
let other: Library;
const at = (name: string) => join(home, name);
const still = { signal: new AbortController().signal };

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'warraq-folder-'));
  library = new Library(at('library'));
  other = new Library(at('other'));
});
afterEach(() => {
  library.close();
  other.close();
  rmSync(home, { recursive: true, force: true });
});

async function filled(): Promise<Article[]> {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } })
    .png()
    .toBuffer();
  const { asset } = await addAsset(at('library/assets'), 'سد.png', bytes);
  const articles = [
    newArticle({
      headline: 'سد جديد',
      lead: { asset, caption: [{ type: 'text', text: 'السد' }], credit: 'أرشيف', alt: 'سد على النهر' },
      blocks: [{ id: 'p', type: 'paragraph', content: [{ type: 'text', text: 'نص الخبر.' }] }],
    }),
    newArticle({ id: '../خارج المجلد', headline: 'معرّف غريب' }),
  ];
  library.addAll(articles);
  return articles;
}

const write = (target: string, work = still) => {
  const ids = library.ids({ text: '', timeZone: 'UTC', trash: false, sort: 'created', offset: 0, limit: 1 });
  return writeLibraryFolder(
    at(target),
    { ids, open: (id) => library.open(id).article, assets: at('library/assets'), profile: DEFAULT_PROFILE },
    work,
  );
};
const read = (source: string) =>
  readLibraryFolder(
    at(source),
    { add: (articles) => other.addAll(articles), assets: at('other/assets') },
    still,
  );

describe('a library in open formats', () => {
  it('comes back as it was, pictures too', async () => {
    const articles = await filled();
    expect(await write('out')).toEqual({ articles: 2, assets: 1, missing: [] });
    expect(await isLibraryFolder(at('out'))).toBe(true);
    expect(readdirSync(at('out')).toSorted()).toEqual(['articles', 'assets', 'library.json']);
    const { added, refused } = await read('out');
    expect(refused).toEqual([]);
    expect(added.map(({ id }) => id).toSorted()).toEqual(articles.map(({ id }) => id).toSorted());
    for (const { id } of articles) expect(other.open(id).article).toEqual(library.open(id).article);
    expect(readdirSync(at('other/assets'))).toEqual(readdirSync(at('library/assets')));
  });

  it('has Markdown whose picture is where it says', async () => {
    const [article] = await filled();
    await write('out');
    const text = readFileSync(at(`out/articles/${article?.id}.md`), 'utf8');
    const [, picture] = /\]\(\.\.\/(assets\/\S+?)[ )]/.exec(text) ?? [];
    expect(text).toContain('سد جديد');
    expect(
      readFileSync(at(`out/${picture}`))
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('never overwrites, and leaves nothing where it is stopped', async () => {
    await filled();
    const stopped = AbortSignal.abort();
    await expect(write('out', { signal: stopped })).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(home).toSorted()).toEqual(['library', 'other']);
    await write('out');
    await expect(write('out')).rejects.toMatchObject({ code: 'target.exists' });
  });

  it('names what it refuses and takes the rest', async () => {
    const [article, strange] = (await filled()) as [Article, Article];
    await write('out');
    writeFileSync(at('out/articles/broken.json'), '{"format": "warraq-article"');
    const [picture] = readdirSync(at('out/assets')) as [string];
    writeFileSync(at(`out/assets/${picture}`), 'not a picture');
    other.add({ ...article, headline: 'نص آخر للمعرّف نفسه' });
    const { added, refused } = await read('out');
    expect(added.map(({ id }) => id)).toEqual([strange.id]);
    expect(refused.map(({ fault }) => fault.code).toSorted()).toEqual([
      'article.exists',
      'asset.refused',
      'source.damaged',
    ]);
    expect(other.open(article.id).article.headline).toBe('نص آخر للمعرّف نفسه');
  });
});
