import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '#core/article/article.ts';
import { BLOCK_TYPES } from '#core/article/block.ts';
import { MARKS } from '#core/article/inline.ts';
import { parseArticle } from '#core/article/read-article.ts';
import { exportContext } from '#core/export/build-package.ts';
import { bundleEntry, bundleIndexHtml } from '#core/export/bundle-index.ts';
import { articleHtml } from '#core/export/fragment.ts';
import { newsArticle } from '#core/export/jsonld.ts';
import { ninjs, ninjs16 } from '#core/export/ninjs.ts';
import { pageHtml } from '#core/export/page.ts';
import { readProfile } from '#core/profile.ts';
import { arbitraryArticle } from '../article/arbitrary-article.ts';
import { contextOf } from './export-context.ts';
import { checkedByW3c, hasJava, pageAround } from './w3c-validator.ts';

const formats = addFormats as unknown as (ajv: Ajv | Ajv2020) => void;
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
    imageFormats: ['avif', 'webp'],
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

describe('the JSON of samples and generated articles', () => {
  const schema = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../../fixtures/schemas/${name}`, import.meta.url), 'utf8'));
  const newer = new Ajv2020({ strict: false, allErrors: true });
  formats(newer);
  newer.addSchema(schema('GeoJSON-schema.json'), 'https://geojson.org/schema/GeoJSON.json');
  const older = new Ajv({ strict: false, validateSchema: false, allErrors: true });
  formats(older);
  const { $schema: _, ...ninjs16Schema } = schema('ninjs-schema_1.6.json');
  const contexts = PROFILES.flatMap((profile) =>
    [...samples, ...generated].map((article) => exportContext(article, readProfile(profile))),
  );

  it.each([
    ['ninjs 3.1', newer.compile(schema('ninjs-schema_3.1.json')), ninjs],
    ['ninjs 1.6', older.compile(ninjs16Schema), ninjs16],
    ['JSON-LD', newer.compile(schema('news-article-jsonld.json')), newsArticle],
  ])('%s is valid', (_name, isValid, write) => {
    for (const context of contexts) {
      isValid(JSON.parse(JSON.stringify(write(context))));
      expect(isValid.errors, context.article.id).toBeNull();
    }
  });
  it('ninjs tells related stories by addresses in ASCII, and 1.6 every time in UTC', () => {
    const url = 'http://example.org/خبر';
    const related = [{ id: 'r', headline: 'طريق', url, publishedAt: '2026-11-22T11:21:00+02:00' }];
    const context = contextOf({ related });
    expect(ninjs(context).associations).toMatchObject([
      { name: 'related-1', uri: 'http://example.org/%D8%AE%D8%A8%D8%B1' },
    ]);
    expect(ninjs16(context)).toMatchObject({
      versioncreated: '2026-11-22T09:21:00Z',
      associations: { 'related-1': { versioncreated: '2026-11-22T09:21:00Z' } },
    });
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
  it('finds none in the page of a bundle, of each and of all in one', async () => {
    const pages = new Map<string, string>();
    for (const [number, given] of PROFILES.entries()) {
      const profile = readProfile(given);
      const entries = [...samples, ...generated].map((article, index) =>
        bundleEntry(
          exportContext(article, profile),
          `story-${index}`,
          index % 3 ? 'index.html' : 'article.md',
        ),
      );
      pages.set(`bundle-all-${number}`, bundleIndexHtml(entries, profile));
      for (const [index, entry] of entries.entries())
        if (index % 10 === 0) pages.set(`bundle-${number}-${index}`, bundleIndexHtml([entry], profile));
      pages.set(`bundle-none-${number}`, bundleIndexHtml([], profile));
    }
    expect(await checkedByW3c(pages)).toEqual([]);
  }, 300_000);
});
