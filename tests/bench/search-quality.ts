/**
 * Measures what the search finds of the judged set beside plain FTS5 and light10: `node tests/bench/search-quality.ts`.
 * Prints recall, precision and F1 of each (means over the queries, in per cent), and by rule; asserts nothing.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { libraryEngine, light10Engine, unicode61Engine } from '../fixtures/search/engines.ts';
import { judge, judgedSet } from '../fixtures/search/judged-set.ts';

const set = judgedSet();
const folder = mkdtempSync(join(tmpdir(), 'warraq-quality-'));
const engines = {
  'plain FTS5 (unicode61)': unicode61Engine(set.texts),
  'light10 (Lucene)': light10Engine(set.texts),
  Warraq: libraryEngine(folder, set.texts),
};
const percent = (share: number) => (share * 100).toFixed(1).padStart(6);
const results = Object.entries(engines).map(([name, engine]) => ({ name, ...judge(set, engine.find) }));
console.log(`${set.queries.length} queries over ${set.texts.length} texts: recall, precision, F1`);
for (const { name, recall, precision, f1 } of results)
  console.log(name.padEnd(24), percent(recall), percent(precision), percent(f1));

console.log('\nF1 by rule');
for (const rule of new Set(set.queries.map((query) => query.rule))) {
  const shares = results.map(({ each }) => {
    const own = each.filter((query) => query.rule === rule);
    const sum = own.reduce((total, { found, relevant }) => {
      const right = [...found].filter((text) => relevant.has(text)).length;
      return total + (2 * right) / (found.size + relevant.size);
    }, 0);
    return percent(sum / own.length);
  });
  console.log(shares.join(' '), rule);
}
for (const engine of Object.values(engines)) engine.close();
rmSync(folder, { recursive: true });
