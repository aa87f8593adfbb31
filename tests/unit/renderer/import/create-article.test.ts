import { describe, expect, it } from 'vitest';
import { newArticle } from '#core/article/article.ts';
import { Fault } from '#core/fault.ts';
import { asCopy, createArticle, isInLibrary } from '../../../../renderer/import/create-article.ts';
import { hostDouble } from '../host-double.ts';

const asset = { hash: 'a'.repeat(64), mediaType: 'image/png', bytes: 3 };
const figure = { id: 'fig', type: 'figure' as const, caption: [], credit: '', alt: '' };
const picture = {
  name: 'شارع.png',
  mediaType: 'image/png',
  bytes: new Uint8Array([1, 2, 3]),
  target: { blockId: 'fig' },
};

describe('an imported article', () => {
  it('gets its pictures stored and put into their figures', async () => {
    const host = hostDouble({
      'assets.add': () => ({ asset }),
      'library.add': ({ article }) => ({ article: article as never, revision: 1 }),
    });
    const article = newArticle({ headline: 'عنوان', blocks: [figure] });
    expect(await createArticle(host, article, [picture])).toEqual({ id: article.id, refused: [] });
    expect(host.asked[0]).toEqual({ method: 'assets.add', input: { name: 'شارع.png', base64: 'AQID' } });
    expect(host.asked[1]?.input).toMatchObject({ article: { blocks: [{ id: 'fig', asset }] } });
  });

  it('is kept without a picture that is refused', async () => {
    const host = hostDouble({
      'assets.add': () => {
        throw new Fault('asset.refused', { reason: 'damaged' });
      },
      'library.add': ({ article }) => ({ article: article as never, revision: 1 }),
    });
    const made = await createArticle(host, newArticle({ blocks: [figure] }), [picture]);
    expect(made.refused).toEqual(['شارع.png']);
  });

  it('is not added where the disk is full', async () => {
    const host = hostDouble({
      'assets.add': () => {
        throw new Fault('disk.full', {});
      },
    });
    await expect(createArticle(host, newArticle(), [picture])).rejects.toMatchObject({ code: 'disk.full' });
  });
});

describe('an article that the library has already', () => {
  const missing = () => {
    throw new Fault('article.missing', { id: 'x' });
  };

  it('is found in the trash as well', async () => {
    const article = newArticle();
    const trashed = hostDouble({
      'library.open': missing,
      'library.list': () => ({ articles: [{ id: article.id }] as never, total: 1 }),
    });
    const nowhere = hostDouble({
      'library.open': missing,
      'library.list': () => ({ articles: [], total: 0 }),
    });
    expect(await isInLibrary(trashed, article.id)).toBe(true);
    expect(await isInLibrary(nowhere, article.id)).toBe(false);
  });

  it('comes in as a copy with an id of its own, and nothing else changed', () => {
    const article = newArticle({ headline: 'عنوان' });
    const { id, ...others } = asCopy(article);
    expect(id).not.toBe(article.id);
    expect({ id: article.id, ...others }).toEqual(article);
  });
});
