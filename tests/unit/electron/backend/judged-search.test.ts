import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { libraryEngine, light10Engine, unicode61Engine } from '../../../fixtures/search/engines.ts';
import { judge, judgedSet } from '../../../fixtures/search/judged-set.ts';

const set = judgedSet();
const folder = mkdtempSync(join(tmpdir(), 'warraq-judged-'));
const engine = libraryEngine(folder, set.texts);
const result = judge(set, engine.find);
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the judged set', () => {
  it('has enough queries and texts, all different', () => {
    expect(set.queries.length).toBeGreaterThanOrEqual(60);
    expect(new Set(set.texts).size).toBe(set.texts.length);
    expect(set.texts.length).toBeGreaterThanOrEqual(300);
    for (const { query, relevant } of set.queries) expect(relevant.size, query).toBeGreaterThan(1);
  });

  it('is found nearly whole, and nearly nothing else', () => {
    expect(result.recall).toBeGreaterThanOrEqual(0.98);
    expect(result.precision).toBeGreaterThanOrEqual(0.98);
  });

  it('is found in every rule, by every query at least by half', () => {
    const poor = result.each.filter(({ found, relevant }) => {
      const right = [...found].filter((text) => relevant.has(text)).length;
      return right < relevant.size / 2 || right < found.size / 2;
    });
    expect(poor.map(({ rule, query }) => `${rule}: ${query}`)).toEqual([]);
  });

  it('is found worse by the words as they stand and by light10 alone', () => {
    for (const other of [unicode61Engine(set.texts), light10Engine(set.texts)]) {
      const { recall, f1 } = judge(set, other.find);
      expect(recall).toBeGreaterThan(0.3);
      expect(recall).toBeLessThan(result.recall - 0.15);
      expect(f1).toBeLessThan(result.f1 - 0.15);
      other.close();
    }
  });
});
