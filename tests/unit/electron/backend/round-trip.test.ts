import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BLOCK_TYPES } from '#core/article/block.ts';
import { canonicalArticle } from '#core/article/canonical.ts';
import { withoutNotes } from '#core/article/inline.ts';
import { mapArticleContent } from '#core/article/map-content.ts';
import { parseArticle } from '#core/article/read-article.ts';
import { packageFiles } from '#core/export/build-package.ts';
import { DEFAULT_PROFILE } from '#core/profile.ts';
import { makeBag, writeBagFolder, writeBagZip } from '../../../../electron/backend/bag.ts';
import { verifyBag } from '../../../../electron/backend/verify-bag.ts';
import { importFile } from '../../../../electron/cli/read-file.ts';
import { arbitraryArticle } from '../../core/article/arbitrary-article.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'warraq-round-trip-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const THEMES = join(import.meta.dirname, '../../../../assets/themes');
const FIXTURES = join(import.meta.dirname, '../../../fixtures/packages');

describe('a package of any article', () => {
  test.each(['folder', 'zip'])(
    'gives the same article back, from a %s',
    async (as) => {
      const seen = new Set<string>();
      let number = 0;
      await fc.assert(
        fc.asyncProperty(arbitraryArticle, async (article) => {
          for (const { type } of article.blocks) seen.add(type);
          number += 1;
          const target = join(folder, `${number}${as === 'zip' ? '.zip' : ''}`);
          const made = packageFiles(article, DEFAULT_PROFILE, ['json', 'html']);
          const bag = await makeBag(article, made, { assets: folder, themes: THEMES });
          await (as === 'zip' ? writeBagZip(target, bag) : writeBagFolder(target, bag));
          expect((await verifyBag(target)).errors).toEqual([]);
          // The desk's notes stay at the desk.
          const { notes: _, ...published } = mapArticleContent(article, (content) => withoutNotes(content));
          expect((await importFile(target)).article).toEqual(canonicalArticle(published));
        }),
        { numRuns: 60, seed: 20261127 },
      );
      expect(seen).toEqual(new Set(BLOCK_TYPES));
    },
    120_000,
  );
});

describe('a package of version 1, as it was first written', () => {
  test('is still sound and gives its article', async () => {
    const place = join(folder, 'first');
    cpSync(join(FIXTURES, 'version-1'), place, { recursive: true });
    expect(await verifyBag(place)).toMatchObject({ valid: true, errors: [] });
    const kept = readFileSync(join(place, 'data/article.json'), 'utf8');
    const { article } = await importFile(place);
    expect(article).toEqual(parseArticle(kept));
    expect(article.headline).toBe('القطار يعود إلى الواحة بعد غياب');
    expect(article.blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'heading',
      'quote',
      'list',
      'table',
    ]);
    const manifest = JSON.parse(readFileSync(join(place, 'data/manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ format: 'warraq-package', version: 1, signedOffBy: 'سلمى الأنصاري' });
  });
});
