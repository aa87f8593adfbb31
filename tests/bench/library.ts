/**
 * Measures the library against bare SQLite in the same process: `node tests/bench/library.ts [articles...]`.
 * Prints medians and 95th percentiles in milliseconds, and the ratio to the floor; asserts nothing.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Block } from '#core/article/block.ts';
import { libraryQuerySchema } from '#core/host.ts';
import { bodyTexts } from '../../electron/backend/library/article-text.ts';
import { Library } from '../../electron/backend/library/library.ts';
import { searchWords } from '../../electron/backend/library/search-words.ts';
import { arabicCorpus } from './arabic-corpus.ts';

const SEED = 20_261_127;
const BATCH = 500;
const ROUNDS = 3;

interface Figure {
  what: string;
  median: number;
  p95: number;
  floor?: { what: string; median: number };
}

function measure(times: number, work: (round: number) => void): { median: number; p95: number } {
  const taken: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const start = performance.now();
    work(round);
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] as number;
  return { median: at(0.5), p95: at(0.95) };
}

function benchmark(count: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-bench-'));
  try {
    const corpus = arabicCorpus(SEED);
    const library = new Library(folder);
    const plain = plainDatabase(join(folder, 'plain.sqlite'));
    const put = plain.prepare('insert into t(rowid, h, b) values(?,?,?)');
    const added = { ours: 0, plain: 0 };
    let edited = '';
    for (let from = 0; from < count; from += BATCH) {
      const stories = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) =>
        corpus.story(from + at),
      );
      edited = stories[0]?.id as string;
      let start = performance.now();
      library.addAll(stories);
      added.ours += performance.now() - start;
      start = performance.now();
      plain.exec('begin');
      for (const [at, story] of stories.entries())
        put.run(from + at + 1, folded(story.headline), folded(bodyTexts(story).join(' ')));
      plain.exec('commit');
      added.plain += performance.now() - start;
    }
    library.tidy();
    const size = (name: string) => (statSync(join(folder, name)).size / 1e6).toFixed(1);
    console.log(
      `\n${count} articles: ${size('library.sqlite')} MB against ${size('plain.sqlite')} of plain FTS5;`,
    );
    console.log(
      `added in ${(added.ours / count).toFixed(2)} ms each against ${(added.plain / count).toFixed(2)}`,
    );
    show([
      ...saves(library, plain, edited),
      lists(library, plain),
      ...searches(library, plain, corpus.vocabulary),
    ]);
    library.close();
    plain.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The floor: folded text in FTS5's usual table, and a table of rows for bare inserts. */
function plainDatabase(path: string): DatabaseSync {
  const plain = new DatabaseSync(path);
  plain.exec(`pragma page_size=8192; pragma journal_mode=wal; pragma synchronous=full; pragma fullfsync=1;
    pragma cache_size=-32768; create table r(id integer primary key, json text);
    create virtual table t using fts5(h, b, prefix='2 3', tokenize="unicode61 remove_diacritics 0")`);
  return plain;
}

function folded(text: string): string {
  return searchWords(text)
    .map((word) => word.form)
    .join(' ');
}

function saves(library: Library, plain: DatabaseSync, id: string): Figure[] {
  const opened = library.open(id);
  let { revision } = opened;
  const first = opened.article.blocks[0] as Block;
  const blocks = Array.from({ length: 100 }, (_, place) => ({ ...first, id: `b${place}` }));
  revision = library.save({ id, base: revision, blocks, order: blocks.map((block) => block.id) }).revision;
  const block = (round: number) => ({
    id: `b${round % 100}`,
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text: `${round} ${'كلمة من كلام الخبر '.repeat(15)}` }],
  });
  const insert = plain.prepare('insert or replace into r values(?,?)');
  const floor = measure(300, (round) => insert.run(round % 100, JSON.stringify(block(round))));
  const save = measure(300, (round) => {
    revision = library.save({ id, base: revision, blocks: [block(round)] }).revision;
  });
  const settle = measure(20, (round) => {
    revision = library.save({ id, base: revision, blocks: [block(round)] }).revision;
    library.settle();
  });
  const bare = { what: 'one insert', median: floor.median };
  return [
    { what: 'save one changed block', ...save, floor: bare },
    { what: 'save and bring the index up', ...settle, floor: bare },
  ];
}

function lists(library: Library, plain: DatabaseSync): Figure {
  const select = plain.prepare('select rowid, h from t order by rowid desc limit 100');
  const floor = measure(50, () => select.all());
  const query = libraryQuerySchema.parse({});
  return {
    what: 'first page of the list (100)',
    ...measure(50, () => library.list(query)),
    floor: { what: 'one select of 100 rows', median: floor.median },
  };
}

function searches(library: Library, plain: DatabaseSync, vocabulary: readonly string[]): Figure[] {
  const best = plain.prepare(
    `select rowid, h, snippet(t, 1, '<', '>', '…', 20) from t where t match ? order by rank limit 20`,
  );
  const known = (place: number) => vocabulary[place] as string;
  const kinds: [what: string, queries: string[]][] = [
    ['common word', [1, 2, 3, 5, 8].map((place) => `${known(place)} `)],
    ['word of the middle', [60, 90, 120, 150, 180].map((place) => `${known(place)} `)],
    ['rare word', [700, 750, 800, 850, 900].map((place) => `${known(place)} `)],
    ['two words', [1, 2, 3, 5, 8].map((place) => `${known(place)} ${known(place + 50)} `)],
    ['beginning of 2 letters', [10, 20, 30, 40, 50].map((place) => known(place).slice(0, 2))],
    ['beginning of 3 letters', [10, 20, 30, 40, 50].map((place) => known(place).slice(0, 3))],
    ['beginning of 4 letters', [10, 20, 30, 40, 50].map((place) => known(place).slice(0, 4))],
  ];
  return kinds.map(([what, queries]) => {
    const text = (round: number) => queries[round % queries.length] as string;
    let hits = 0;
    const ours = measure(queries.length * ROUNDS, (round) => {
      hits = Math.max(
        hits,
        library.list(libraryQuerySchema.parse({ text: text(round), sort: 'best', limit: 20 })).total,
      );
    });
    const floor = measure(queries.length * ROUNDS, (round) => {
      const match = folded(text(round))
        .split(' ')
        .map((word) => `"${word}"${text(round).endsWith(' ') ? '' : '*'}`)
        .join(' ');
      best.all(match);
    });
    return {
      what: `${what} (up to ${hits} hits)`,
      ...ours,
      floor: { what: 'plain FTS5', median: floor.median },
    };
  });
}

function show(figures: readonly Figure[]): void {
  for (const { what, median, p95, floor } of figures)
    console.log(
      [
        what.padEnd(44),
        `${median.toFixed(2)} / ${p95.toFixed(2)} ms`.padEnd(22),
        floor && `${(median / floor.median).toFixed(2)}x of ${floor.what} (${floor.median.toFixed(2)} ms)`,
      ].join(' '),
    );
}

const counts = process.argv.slice(2).map(Number);
for (const count of counts.length > 0 ? counts : [1_000, 50_000]) benchmark(count);
