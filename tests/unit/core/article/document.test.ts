import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARTICLE_VERSION, articleSchema, newArticle } from '#core/article/article.ts';
import { canonicalArticle } from '#core/article/canonical.ts';
import { canonicalContent, type Inline, plainText } from '#core/article/inline.ts';
import { articleJsonSchema, articleJsonSchemaText } from '#core/article/json-schema.ts';
import { articleJson, parseArticle, readArticle } from '#core/article/read-article.ts';
import type { Fault } from '#core/fault.ts';
import { arbitraryArticle, arbitraryContent } from './arbitrary-article.ts';

describe('the document', () => {
  it('comes back from JSON as it went in', () => {
    fc.assert(
      fc.property(arbitraryArticle, (article) => {
        const canonical = canonicalArticle(article);
        expect(parseArticle(articleJson(canonical))).toEqual(canonical);
      }),
    );
  });

  it('gives the same JSON whatever way its fields were put in', () => {
    fc.assert(
      fc.property(arbitraryArticle, (article) => {
        const shuffled = Object.fromEntries(Object.entries(article).reverse());
        expect(articleJson(readArticle(shuffled))).toBe(articleJson(canonicalArticle(article)));
      }),
    );
  });

  it('keeps its text when it is put into normal form, and is the same object when put into it again', () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        const once = canonicalContent(content);
        expect(plainText(once)).toBe(plainText(content));
        expect(canonicalContent(once)).toBe(once);
      }),
    );
    fc.assert(
      fc.property(arbitraryArticle, (article) => {
        const once = canonicalArticle(article);
        expect(canonicalArticle(once)).toBe(once);
        for (const content of contentsIn(once)) expect(canonicalContent(content)).toBe(content);
      }),
    );
  });

  it('gives doubled block ids new ones and keeps the blocks', () => {
    const double = { id: 'same', type: 'paragraph', content: [] };
    const article = readArticle({ ...newArticle(), blocks: [double, double, double] });
    expect(article.blocks).toHaveLength(3);
    expect(article.blocks[0]?.id).toBe('same');
    expect(new Set(article.blocks.map(({ id }) => id)).size).toBe(3);
  });

  it('refuses JSON of another program, a newer document and a broken one, each by its own code', () => {
    const codeOf = (value: unknown) => {
      try {
        readArticle(value);
      } catch (error) {
        return (error as Fault).code;
      }
      return undefined;
    };
    expect(codeOf({ title: 'a page', posts: [] })).toBe('article.foreign');
    expect(codeOf([])).toBe('article.foreign');
    expect(codeOf(null)).toBe('article.foreign');
    expect(codeOf({ ...newArticle(), version: ARTICLE_VERSION + 1 })).toBe('article.newer');
    expect(codeOf({ ...newArticle(), version: '1' })).toBe('article.invalid');
    expect(codeOf({ ...newArticle(), headline: 7 })).toBe('article.invalid');
  });

  it('fills in what an older hand left out', () => {
    const article = readArticle({
      format: 'warraq-article',
      version: 1,
      headline: 'ميناء',
      bylines: ['منى'],
    });
    expect(article.bylines).toEqual([{ name: 'منى' }]);
    expect(article.blocks).toEqual([]);
    expect(article.direction).toBe('rtl');
  });
});

/** Every content in a document, wherever it stands. */
function contentsIn(value: unknown): Inline[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === 'content' || key === 'caption') && Array.isArray(inner) ? [inner] : contentsIn(inner),
  );
}

describe('the published JSON Schema', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(articleJsonSchema());

  it('takes every article that Warraq writes', () => {
    fc.assert(
      fc.property(arbitraryArticle, (article) => {
        expect(validate(JSON.parse(articleJson(article))), JSON.stringify(validate.errors)).toBe(true);
      }),
    );
  });

  it('refuses what the definition refuses', () => {
    const article = JSON.parse(articleJson(newArticle()));
    for (const broken of [
      { ...article, version: 2 },
      { ...article, status: 'lost' },
      { ...article, createdAt: 'yesterday' },
      { ...article, blocks: [{ id: 'a', type: 'heading', level: 1, content: [] }] },
    ]) {
      expect(articleSchema.safeParse(broken).success).toBe(false);
      expect(validate(broken)).toBe(false);
    }
  });

  it('stands in docs/ as the definition has it today', () => {
    const file = new URL('../../../../docs/article.schema.json', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(articleJsonSchemaText());
  });
});
