import { Ajv } from 'ajv';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import type { Article } from '#core/article/article.ts';
import { exportContext } from '#core/export/build-package.ts';
import { ghostExporter } from '#core/export/ghost.ts';
import { EVERY_WORD, EVERYTHING, HOSTILE_READ } from './every-block.ts';
import { contextOf } from './export-context.ts';
import { toText } from './html-text.ts';

/** What Ghost's importer and its tables insist on, in the words of its own schema. */
const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength });
const rows = (properties: object, required: string[], more = {}) => ({
  type: 'array',
  items: { type: 'object', properties, required },
  ...more,
});
const isGhost = new Ajv({ allowUnionTypes: true }).compile({
  type: 'object',
  required: ['db'],
  additionalProperties: false,
  properties: {
    db: {
      type: 'array',
      minItems: 1,
      maxItems: 1,
      items: {
        type: 'object',
        required: ['meta', 'data'],
        properties: {
          meta: {
            type: 'object',
            required: ['exported_on', 'version'],
            properties: {
              exported_on: { type: 'integer' },
              version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
            },
          },
          data: {
            type: 'object',
            required: ['posts', 'tags', 'posts_tags', 'users', 'posts_authors', 'posts_meta'],
            properties: {
              posts: rows(
                {
                  title: text(255),
                  slug: { ...text(191), pattern: '^[a-z0-9-]+$' },
                  lexical: text(1_000_000),
                  status: { enum: ['published', 'draft', 'scheduled'] },
                  visibility: { const: 'public' },
                  custom_excerpt: { type: ['string', 'null'], maxLength: 300 },
                  uuid: { type: 'string', maxLength: 36 },
                },
                ['id', 'title', 'slug', 'lexical', 'status', 'created_at', 'updated_at'],
                { minItems: 1 },
              ),
              posts_meta: rows({ feature_image_alt: { type: ['string', 'null'], maxLength: 125 } }, [
                'post_id',
              ]),
              tags: rows({ name: { ...text(191), pattern: '^[^,]' }, slug: text(191) }, [
                'id',
                'name',
                'slug',
              ]),
              posts_tags: rows({}, ['post_id', 'tag_id']),
              users: rows({ name: text(191), slug: text(191), email: text(191) }, ['name', 'slug', 'email']),
              posts_authors: rows({}, ['post_id', 'author_id']),
            },
          },
        },
      },
    },
  },
});

function read(fields: Partial<Article>, absent: string[] = []) {
  const { article, profile } = contextOf(fields);
  const [zip] = ghostExporter.files(exportContext(article, profile, { absent: new Set(absent) }));
  const parts = zip && 'archive' in zip.source ? zip.source.archive : [];
  const [json] = parts;
  const file = JSON.parse(json && 'text' in json.source ? json.source.text : '');
  const { data } = file.db[0];
  const [card] = JSON.parse(data.posts[0].lexical).root.children;
  return { file, data, post: data.posts[0], card: card as { type: string; html: string }, parts };
}

describe('the file for Ghost', () => {
  it('is of the shape that its importer and its tables take', () => {
    for (const fields of [EVERYTHING, {}, { headline: '', deck: 'كلمة '.repeat(200) }]) {
      const { file } = read(fields);
      expect(isGhost(file), JSON.stringify(isGhost.errors)).toBe(true);
    }
  });
  it('holds every block in one HTML card with its direction, and runs no script of a story', () => {
    const { card } = read(EVERYTHING);
    expect(card.type).toBe('html');
    expect(card.html).toMatch(/^<article lang="ar" dir="rtl">/);
    expect(card.html).toContain('<bdi dir="ltr" lang="en">Nile Rail</bdi>');
    expect(card.html).toContain('<p dir="ltr">The timetable');
    const tree = fromHtml(card.html, { fragment: true });
    for (const words of EVERY_WORD) expect(toText(tree)).toContain(words);
    expect(toText(tree)).toContain(HOSTILE_READ);
    expect(JSON.stringify(tree)).not.toContain('"tagName":"script"');
  });
  it('brings its pictures under ASCII names, and points to each where Ghost will keep it', () => {
    const { parts, post, card } = read(EVERYTHING);
    const images = parts.slice(1).map(({ path }) => path);
    expect(images).toHaveLength(4);
    for (const path of images) expect(path).toMatch(/^content\/images\/warraq\/[0-9a-f]+\.jpg$/);
    expect(post.feature_image).toBe(`__GHOST_URL__/${images[0]}`);
    for (const path of images.slice(1)) expect(card.html).toContain(`src="__GHOST_URL__/${path}"`);
    expect(card.html).not.toContain('srcset');
    expect(card.html).not.toContain(images[0]);
  });
  it('leaves out a picture that the library has not, and keeps its words', () => {
    const { parts, card } = read(EVERYTHING, ['a'.repeat(64), 'b'.repeat(64)]);
    expect(parts.slice(1)).toHaveLength(2);
    expect(card.html).toContain('القطار يدخل المحطة');
    expect(card.html).toContain('العربة الأولى');
    expect(card.html).not.toContain('src="assets');
  });
  it('ties tags and authors to the post in their order, the desk first', () => {
    const { data } = read({ ...EVERYTHING, tags: ['مياه', '#خفي', 'مياه'] });
    const tagOf = ({ tag_id }: { tag_id: string }) =>
      data.tags.find(({ id }: { id: string }) => id === tag_id).name;
    expect(data.posts_tags.map(tagOf)).toEqual(['محليات', 'مياه', 'خفي', 'نقل بالقطار']);
    expect(data.users.map(({ name }: { name: string }) => name)).toEqual(['سلمى عبد الله', 'كريم']);
    expect(data.posts_authors).toHaveLength(2);
  });
  it('publishes nothing before its time', () => {
    expect(read(EVERYTHING).post.status).toBe('published');
    expect(read({ ...EVERYTHING, embargoUntil: '2027-01-01T00:00:00Z' }).post.status).toBe('draft');
    expect(read({ ...EVERYTHING, status: 'ready' }).post.status).toBe('draft');
  });
});
