import type { z } from 'zod';
import { Fault } from '../fault.ts';
import { ARTICLE_FORMAT, ARTICLE_VERSION, type Article, articleSchema } from './article.ts';
import { canonicalArticle } from './canonical.ts';
import { newId } from './id.ts';

type Json = Record<string, unknown>;

/** Steps from one version to the next: `MIGRATIONS[n]` turns a document of version n into one of version n + 1. */
export const MIGRATIONS: Readonly<Record<number, (older: Json) => Json>> = {};

/**
 * An article from JSON that came from outside: recognised, migrated, checked against the schema, put into its
 * normal form. Missing ids and other optional fields get their defaults; doubled block ids get new ones.
 * @throws Fault `article.foreign`, `article.newer` or `article.invalid`; the value itself is left untouched.
 */
export function readArticle(value: unknown): Article {
  if (!isRecord(value)) throw new Fault('article.foreign', { found: kindOf(value) });
  if (value.format !== ARTICLE_FORMAT)
    throw new Fault('article.foreign', { found: String(value.format ?? kindOf(value)).slice(0, 80) });
  const { version } = value;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    throw new Fault('article.invalid', { path: 'version', problem: 'must be a whole number from 1 on' });
  if (version > ARTICLE_VERSION) throw new Fault('article.newer', { version, supported: ARTICLE_VERSION });

  let document: Json = value;
  for (let from = version; from < ARTICLE_VERSION; from += 1) {
    const migrate = MIGRATIONS[from];
    if (!migrate)
      throw new Fault('article.invalid', { path: 'version', problem: `no way from version ${from}` });
    document = migrate(document);
  }
  const parsed = articleSchema.safeParse(document);
  if (!parsed.success) throw invalid(parsed.error);
  return canonicalArticle(withUniqueIds(parsed.data));
}

/**
 * An article from JSON text.
 * @throws Fault as `readArticle`, and `source.damaged` where the text is not JSON.
 */
export function parseArticle(json: string): Article {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new Fault('source.damaged', { detail: (error as Error).message });
  }
  return readArticle(value);
}

/** The article as JSON text, two spaces deep, ended by a line feed: the same article gives the same bytes. */
export function articleJson(article: Article): string {
  return `${JSON.stringify(articleSchema.parse(article), null, 2)}\n`;
}

function withUniqueIds(article: Article): Article {
  const seen = new Set<string>();
  const blocks = article.blocks.map((block) => {
    const id = seen.has(block.id) ? newId() : block.id;
    seen.add(id);
    return id === block.id ? block : { ...block, id };
  });
  return { ...article, blocks };
}

function invalid(error: z.ZodError): Fault {
  const issue = error.issues[0];
  return new Fault('article.invalid', {
    path: issue?.path.join('.') || '(document)',
    problem: issue?.message ?? 'does not match the schema',
  });
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value !== 'object') return `a ${typeof value}`;
  return `an object with ${Object.keys(value).slice(0, 5).join(', ') || 'no fields'}`;
}
