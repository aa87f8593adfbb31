import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '#core/article/article.ts';
import { BLOCK_TYPES } from '#core/article/block.ts';
import { MARKS } from '#core/article/inline.ts';
import { parseArticle } from '#core/article/read-article.ts';
import { exportContext } from '#core/export/build-package.ts';
import { articleHtml } from '#core/export/fragment.ts';
import { pageHtml } from '#core/export/page.ts';
import { readProfile } from '#core/profile.ts';
import { arbitraryArticle } from '../article/arbitrary-article.ts';
import { checkedByW3c, hasJava, pageAround } from './w3c-validator.ts';

const SAMPLES = new URL('../../../../assets/samples/', import.meta.url);
const samples = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.json') && name !== 'samples.json')
  .map((name) => parseArticle(readFileSync(new URL(name, SAMPLES), 'utf8')));
const generated = fc.sample(arbitraryArticle, { numRuns: 200, seed: 20261127 });
/** The publication's ways change the page as well: a site or none, both digits, Hijri dates. */
const PROFILES = [
  {},
  {
    baseUrl: 'https://daily.example',
    hijri: true,
    digits: 'latn',
    months: 'levantine',
    theme: 'magazine',
    colours: { accent: '#b00020' },
    ranges: 'first-left',
  },
];

function pagesOf(articles: readonly Article[], name: string): Map<string, string> {
  const pages = new Map<string, string>();
  for (const [index, article] of articles.entries()) {
    for (const [number, profile] of PROFILES.entries()) {
      const context = exportContext(article, readProfile(profile));
      const id = `${name}-${index}-${number}`;
      pages.set(
        id,
        pageHtml(context, (path) => path),
      );
      pages.set(`${id}-fragment`, pageAround(articleHtml(context, (path) => path)));
    }
  }
  return pages;
}

describe('the generated articles', () => {
  it('use every kind of block and every mark', () => {
    const blocks = generated.flatMap((article) => article.blocks);
    expect(new Set(blocks.map(({ type }) => type))).toEqual(new Set(BLOCK_TYPES));
    for (const mark of MARKS) expect(JSON.stringify(blocks)).toContain(`"${mark}"`);
  });
});

describe.skipIf(!hasJava)('the W3C checker (skipped where Java is not installed)', () => {
  it.each([
    ['samples', samples],
    ['generated articles', generated],
  ])(
    'finds no error and no warning in the pages and fragments of the %s',
    async (name, articles) => {
      const pages = pagesOf(articles, name.replaceAll(' ', '-'));
      expect(await checkedByW3c(pages)).toEqual([]);
    },
    300_000,
  );
});
