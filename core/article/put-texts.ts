import type { Block } from './block.ts';
import { type Inline, plainText } from './inline.ts';

/**
 * The block with these contents in the place of its own texts, by field as `blockTexts` names them. Texts without
 * marks (a credit, a title) take the plain words; one that may be absent is absent when it is empty.
 * Gives the same block where nothing changed. A field that the block does not have is left out.
 */
export function putTexts<B extends Block>(block: B, texts: Iterable<readonly [string, Inline[]]>): B {
  let result: unknown = block;
  for (const [field, content] of texts) result = put(result, field.split('.'), content);
  return result as B;
}

function put(value: unknown, path: readonly string[], content: Inline[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const index = Number(key);
    if (!(index in value)) return value;
    const next = put(value[index], rest, content);
    return next === value[index] ? value : value.with(index, next);
  }
  const record = value as Record<string, unknown>;
  const before = record[key];
  if (rest.length > 0) {
    const next = put(before, rest, content);
    return next === before ? value : { ...record, [key]: next };
  }
  if (Array.isArray(before)) {
    return JSON.stringify(before) === JSON.stringify(content) ? value : { ...record, [key]: content };
  }
  const text = plainText(content);
  if ((before ?? '') === text) return value;
  if (text !== '' || !MAY_BE_ABSENT.has(`${record.type}.${key}`)) return { ...record, [key]: text };
  const { [key]: _, ...others } = record;
  return others;
}

const MAY_BE_ABSENT: ReadonlySet<string> = new Set(['embed.title', 'embed.description', 'related.title']);
