import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Article, newArticle } from '#core/article/article.ts';
import { Fault } from '#core/fault.ts';
import { DEFAULT_PROFILE } from '#core/profile.ts';
import { writeBundle } from '../../../../electron/backend/bundle.ts';
import { verifyBag } from '../../../../electron/backend/verify-bag.ts';

const THEMES = join(import.meta.dirname, '../../../../assets/themes');
const AT = '2026-11-25T08:00:00Z';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warraq-bundle-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const story = (id: string, fields: Partial<Article> = {}): Article =>
  newArticle({
    id,
    headline: `خبر ${id}`,
    slug: `story-${id}`,
    createdAt: AT,
    updatedAt: AT,
    blocks: [{ id: 'p', type: 'paragraph', content: [{ type: 'text', text: `نص الخبر ${id}.` }] }],
    ...fields,
  });

/** Bundles these; `undefined` is one that cannot be read. */
function bundle(
  name: string,
  articles: readonly (Article | undefined)[],
  { at = AT, signer = '', signal }: { at?: string; signer?: string; signal?: AbortSignal } = {},
) {
  const labels = articles.map((article, index) => article?.id ?? `file-${index}`);
  const open = async (index: number) => {
    const article = articles[index];
    if (!article) throw new Fault('source.damaged', { file: labels[index]!, detail: 'cut off' });
    return { article };
  };
  const ways = { profile: DEFAULT_PROFILE, formats: ['html', 'json'], signer, at };
  const sources = { assets: folder, themes: THEMES };
  return writeBundle(join(folder, name), { labels, open }, ways, sources, { ...(signal && { signal }) });
}
const left = () => readdirSync(folder).filter((name) => name.startsWith('.'));
const digest = (name: string) =>
  createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex');

describe('a bundle', () => {
  test('holds a sound bag of each article, a page and feeds over all of them, in their order', async () => {
    const headlines = ['خبر أول', 'خبر ثانٍ', 'خبر ثالث'];
    const stories = headlines.map((headline, index) => story(String(index + 1), { headline }));
    const { made, failed } = await bundle('out', stories);
    expect(failed).toEqual([]);
    expect(made.map(({ entry }) => entry.name)).toEqual(['story-1', 'story-2', 'story-3']);
    for (const { entry } of made)
      expect(await verifyBag(join(folder, 'out', entry.name))).toMatchObject({ valid: true });
    for (const file of ['index.html', 'rss.xml', 'atom.xml', 'feed.json', 'bundle.json']) {
      const text = readFileSync(join(folder, 'out', file), 'utf8');
      const places = headlines.map((headline) => text.indexOf(headline));
      expect(places.every((place) => place > 0)).toBe(true);
      expect(places.toSorted((a, b) => a - b)).toEqual(places);
    }
    expect(left()).toEqual([]);
  });

  test('is made of the others where one is held back or cannot be read, and both are named', async () => {
    const held = story('2', { headline: '' });
    const { made, failed } = await bundle('out', [story('1'), held, undefined, story('4')]);
    expect(made.map(({ label }) => label)).toEqual(['1', '4']);
    expect(failed).toMatchObject([
      { label: '2', fault: { code: 'article.held' } },
      { label: 'file-2', fault: { code: 'source.damaged' } },
    ]);
    expect(readdirSync(join(folder, 'out'))).not.toContain('story-2');
  });

  test('is not written at all where no article is left', async () => {
    const { made } = await bundle('out', [story('1', { headline: '' }), undefined]);
    expect(made).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('has the same bytes whoever is faster, on another day, and others where another signs', async () => {
    const stories = Array.from({ length: 60 }, (_, index) => story(String(index)));
    for (const day of ['one', 'other', 'signed']) mkdirSync(join(folder, day));
    await bundle('one/news.zip', stories);
    await bundle('other/news.zip', stories, { at: '2026-11-26T09:30:00Z' });
    await bundle('signed/news.zip', stories, { signer: 'ليلى' });
    expect(digest('other/news.zip')).toBe(digest('one/news.zip'));
    expect(digest('signed/news.zip')).not.toBe(digest('one/news.zip'));
  });

  test('gives way to one of the same articles, and to no other', async () => {
    await bundle('out', [story('1'), story('2')]);
    await bundle('out', [story('1', { headline: 'خبر أحدث' }), story('2'), story('3')]);
    expect(readFileSync(join(folder, 'out/index.html'), 'utf8')).toContain('خبر أحدث');
    await expect(bundle('out', [story('1'), story('9')])).rejects.toMatchObject({ code: 'target.exists' });
    expect(existsSync(join(folder, 'out/story-3'))).toBe(true);
    mkdirSync(join(folder, 'mine'));
    writeFileSync(join(folder, 'mine/notes.txt'), 'ملاحظات');
    await expect(bundle('mine', [story('1')])).rejects.toMatchObject({ code: 'target.exists' });
    expect(readdirSync(join(folder, 'mine'))).toEqual(['notes.txt']);
    await bundle('zipped.zip', [story('1')]);
    await bundle('zipped.zip', [story('1')]);
    await expect(bundle('zipped.zip', [story('2')])).rejects.toMatchObject({ code: 'target.exists' });
    expect(left()).toEqual([]);
  });

  test.each(['out', 'out.zip'])(
    'that is cancelled on the way leaves nothing of itself (%s)',
    async (name) => {
      const controller = new AbortController();
      const articles = Array.from({ length: 40 }, (_, index) => story(String(index)));
      let opened = 0;
      const watched = articles.map((article) => ({
        ...article,
        get slug() {
          opened += 1;
          if (opened > 10) controller.abort();
          return article.slug;
        },
      }));
      await expect(bundle(name, watched, { signal: controller.signal })).rejects.toMatchObject({
        code: 'cancelled',
      });
      expect(readdirSync(folder)).toEqual([]);
    },
  );
});
