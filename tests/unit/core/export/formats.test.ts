import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '#core/article/read-article.ts';
import { exportContext, packageFiles } from '#core/export/build-package.ts';
import { feedItem } from '#core/export/feed-item.ts';
import { atom, jsonFeed, rss } from '#core/export/feeds.ts';
import { newsArticle } from '#core/export/jsonld.ts';
import { manifestJson } from '#core/export/manifest.ts';
import { articleMarkdown } from '#core/export/markdown.ts';
import { ninjs, ninjs16 } from '#core/export/ninjs.ts';
import { FORMAT_NAMES } from '#core/export/registry.ts';
import { Fault } from '#core/fault.ts';
import { DEFAULT_PROFILE } from '#core/profile.ts';
import { contextOf } from './export-context.ts';
import { all, xmlTree } from './xml-tree.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const schema = (name: string) => JSON.parse(read(`../../../fixtures/schemas/${name}`));
const samples = readdirSync(new URL('../../../../assets/samples', import.meta.url))
  .filter((name) => name.endsWith('.json') && name !== 'samples.json')
  .map((name) => parseArticle(read(`../../../../assets/samples/${name}`)));
const formats = addFormats as unknown as (ajv: Ajv | Ajv2020) => void;

describe('the formats', () => {
  for (const baseUrl of [undefined, 'https://daily.example'])
    it(`ninjs ${baseUrl ? 'with' : 'without'} a site is valid against the schemas of 3.1 and 1.6`, () => {
      const newer = new Ajv2020({ strict: false });
      formats(newer);
      newer.addSchema(schema('GeoJSON-schema.json'), 'https://geojson.org/schema/GeoJSON.json');
      const isNinjs = newer.compile(schema('ninjs-schema_3.1.json'));
      const older = new Ajv({ strict: false, validateSchema: false });
      formats(older);
      const { $schema: _, ...old } = schema('ninjs-schema_1.6.json');
      const isNinjs16 = older.compile(old);
      for (const article of samples) {
        const context = exportContext(article, { ...DEFAULT_PROFILE, ...(baseUrl && { baseUrl }) });
        expect(isNinjs(ninjs(context)), JSON.stringify(isNinjs.errors)).toBe(true);
        expect(isNinjs16(ninjs16(context)), JSON.stringify(isNinjs16.errors)).toBe(true);
      }
    });
  it('tell what stands under a picture as its caption, and what it shows as its alternative text', () => {
    const lead = {
      asset: { hash: 'a'.repeat(64), mediaType: 'image/webp', bytes: 1, width: 1280, height: 720 },
      caption: [{ type: 'text' as const, text: 'تلاميذ في طريقهم' }],
      credit: 'وكالة',
      alt: 'ثلاثة تلاميذ أمام مدرسة',
    };
    const context = contextOf({ lead }, { baseUrl: 'https://daily.example' });
    expect(ninjs(context)).toMatchObject({
      associations: [
        {
          descriptions: [
            { role: 'caption', value: 'تلاميذ في طريقهم' },
            { role: 'alt', value: 'ثلاثة تلاميذ أمام مدرسة' },
          ],
        },
      ],
    });
    expect(ninjs16(context)).toMatchObject({
      associations: { 'picture-1': { description_text: 'تلاميذ في طريقهم' } },
    });
    expect(newsArticle(context)).toMatchObject({ image: [{ caption: 'تلاميذ في طريقهم' }, {}, {}] });
  });
  it('a feed names the kind of the file that it points to, not of the one that came in', () => {
    const asset = { hash: 'a'.repeat(64), mediaType: 'image/webp', bytes: 1, width: 1280, height: 720 };
    const lead = { asset, caption: [], credit: '', alt: 'جسر' };
    const context = contextOf({ lead }, { baseUrl: 'https://daily.example' });
    expect(rss([feedItem(context)], context.profile)).toMatch(
      /url="[^"]*-1280\.jpg"[^>]* type="image\/jpeg"/,
    );
  });
  it('a feed cannot be broken by what a headline or a paragraph holds', () => {
    const context = contextOf({
      headline: 'أ & ب ]]> <ج>\u0007',
      blocks: [{ id: 'p', type: 'code', content: [{ type: 'text', text: ']]>' }] }],
    });
    const items = [feedItem(context)];
    expect(rss(items, context.profile)).toContain('<title>أ &amp; ب ]]&gt; &lt;ج&gt;</title>');
    expect(rss(items, context.profile).replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '')).not.toContain(']]>');
    expect(atom(items, context.profile)).toContain('xml:lang="ar"');
    expect(JSON.parse(jsonFeed(items, context.profile)).version).toBe('https://jsonfeed.org/version/1.1');
  });
  it('a feed of many has each of them once, and the time of the youngest', () => {
    const stories = ['2026-11-23T09:00:00.123+02:00', '2026-11-24T09:00:00Z', '2026-11-22T09:00:00Z'].map(
      (updatedAt, index) => contextOf({ id: `s${index}`, headline: `خبر ${index}`, updatedAt }),
    );
    const items = stories.map(feedItem);
    const { profile } = stories[0]!;
    const self = 'https://daily.example/rss.xml';
    for (const xml of [rss(items, profile, self), atom(items, profile, self)]) {
      const tree = xmlTree(xml);
      expect([...all(tree, 'item'), ...all(tree, 'entry')]).toHaveLength(3);
      expect(xml).toContain(`href="${self}"`);
    }
    expect(atom(items, profile).match(/<updated>(.*?)<\/updated>/)?.[1]).toBe('2026-11-24T09:00:00Z');
    expect(JSON.parse(jsonFeed(items, profile)).items).toHaveLength(3);
    expect(atom([], profile)).toContain('<updated>1991-08-06T00:00:00Z</updated>');
  });
  it('a title that begins with a Latin name still reads from the right', () => {
    const title = (headline: string) => feedItem(contextOf({ headline })).title;
    expect(title('Google تفتح مكتبًا في القاهرة')).toBe('\u200fGoogle تفتح مكتبًا في القاهرة');
    expect(title('مكتب Google في القاهرة')).toBe('مكتب Google في القاهرة');
  });
  it('Markdown says its direction and keeps isolates', () => {
    const content = [{ type: 'text' as const, text: 'تنفذها شركة Nile Works وحدها' }];
    const markdown = articleMarkdown(contextOf({ blocks: [{ id: 'p', type: 'paragraph', content }] }));
    expect(markdown).toContain('\nlang: ar\ndir: rtl\n');
    expect(markdown).toContain('<bdi dir="ltr">Nile Works</bdi>');
  });
  it('Markdown keeps a Latin name within its item, and lists tight', () => {
    const items = ['منصة VSA، وهي جديدة', 'ثانية'].map((words) => ({
      content: [{ type: 'text' as const, text: words }],
    }));
    const made = articleMarkdown(
      contextOf({ blocks: [{ id: 'l', type: 'list', style: 'numbered', items }] }),
    );
    expect(made).toContain('1. منصة <bdi dir="ltr">VSA</bdi>، وهي جديدة\n2. ثانية\n');
  });

  it('every format gives the same files twice, under ASCII paths', () => {
    for (const article of samples) {
      const first = packageFiles(article, DEFAULT_PROFILE, FORMAT_NAMES);
      expect(packageFiles(article, DEFAULT_PROFILE, FORMAT_NAMES)).toEqual(first);
      for (const { path } of first.files) expect(path).toMatch(/^[A-Za-z0-9][A-Za-z0-9./-]*$/);
    }
  });
  it('an unknown format is refused with those that are known', () => {
    const { article, profile } = contextOf({});
    expect(() => packageFiles(article, profile, ['html', 'stone'])).toThrow(Fault);
  });
  it('the manifest lists its files by path, whatever the order they come in', () => {
    const { article } = contextOf({});
    const entry = (path: string) => ({
      path,
      role: 'page',
      mediaType: 'text/html',
      bytes: 1,
      sha256: '0'.repeat(64),
    });
    const one = manifestJson(article, 'a', [entry('b.html'), entry('a.html')]);
    expect(one).toBe(manifestJson(article, 'a', [entry('a.html'), entry('b.html')]));
    expect(JSON.parse(one).files.map((file: { path: string }) => file.path)).toEqual(['a.html', 'b.html']);
  });
});
