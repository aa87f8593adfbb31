/**
 * What versions cost: `node tests/bench/versions.ts`. Two articles of 5,000 words, one saved 500 times with a version
 * each; prints how fast each opens, how large the versions are and what keeping one takes. Asserts nothing.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Library } from '../../electron/backend/library/library.ts';
import { arabicCorpus } from './arabic-corpus.ts';

const VERSIONS = 500;
const STORIES = 12;
const folder = mkdtempSync(join(tmpdir(), 'warraq-versions-'));
const library = new Library(folder);
const corpus = arabicCorpus(2026);
const longStory = (from: number) => ({
  ...corpus.story(from),
  blocks: Array.from({ length: STORIES }, (_, at) => corpus.story(from + at).blocks)
    .flat()
    .map((block, at) => ({ ...block, id: `b${at}` })),
});
const fresh = library.add(longStory(0)).article;
const old = library.add(longStory(100)).article;
const size = () => {
  const database = new DatabaseSync(join(folder, 'library.sqlite'));
  database.exec('pragma wal_checkpoint(truncate)');
  database.close();
  return statSync(join(folder, 'library.sqlite')).size;
};
const before = size();
const kept: number[] = [];
for (let at = 0; at < VERSIONS; at += 1) {
  const block = old.blocks[at % old.blocks.length];
  if (block?.type !== 'paragraph') continue;
  const changed = { ...block, content: [...block.content, { type: 'text' as const, text: ` تعديل ${at}` }] };
  library.save({ id: old.id, base: library.open(old.id).revision, blocks: [changed] });
  const start = performance.now();
  library.keepVersion(old.id, { reason: 'named', name: `نسخة ${at}` });
  kept.push(performance.now() - start);
}
library.settle();
const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]?.toFixed(2);
const timed = (work: () => unknown) => {
  const taken: number[] = [];
  for (let round = 0; round < 100; round += 1) {
    const start = performance.now();
    work();
    taken.push(performance.now() - start);
  }
  return middle(taken);
};
const count = library.versions(old.id).length;
const last = library.versions(old.id)[0]?.id as number;
process.stdout.write(
  [
    `${old.blocks.length} blocks, ${count} versions: ${((size() - before) / 1024).toFixed(0)} KB, the article itself ${(JSON.stringify(old).length / 1024).toFixed(0)} KB`,
    `open without versions ${timed(() => library.open(fresh.id))} ms, with ${count} ${timed(() => library.open(old.id))} ms`,
    `list ${timed(() => library.versions(old.id))} ms, read one ${timed(() => library.version(old.id, last))} ms, keep one ${middle(kept)} ms`,
    '',
  ].join('\n'),
);
library.close();
rmSync(folder, { recursive: true });
