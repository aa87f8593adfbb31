/**
 * Measures the library beside plain FTS5, plain FTS5 under the same cap, MiniSearch and FlexSearch, all in one process,
 * each question put to each in turn: `node tests/bench/library.ts [articles...]`. The two that live in memory take part
 * up to 10,000 articles. Prints medians and 95th percentiles in milliseconds and their ratio to plain FTS5; asserts
 * nothing.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';
import { libraryQuerySchema } from '#core/host/library.ts';
import { Library } from '../../electron/backend/library/library.ts';
import { arabicCorpus } from './arabic-corpus.ts';
import {
  type Asked,
  cappedFts,
  flexSearch,
  miniSearch,
  ours,
  plainFts,
  type Rival,
} from './search-rivals.ts';

const SEED = 20_261_127;
const BATCH = 500;
const ROUNDS = 2;
const IN_MEMORY_UP_TO = 10_000;
/** What a process of its own does with a library, told by this argument: so its memory and its start are its own. */
const ALONE = '--alone';

interface Taken {
  median: number;
  p95: number;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function figures(taken: readonly number[]): Taken {
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
  return { median: at(0.5), p95: at(0.95) };
}

function benchmark(count: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-bench-'));
  try {
    const [library, plain] = [ours(folder), plainFts(folder)];
    const inMemory = count <= IN_MEMORY_UP_TO ? [miniSearch, flexSearch] : [];
    const rivals: Rival[] = [library, plain];
    console.log(`\n${count} articles`);
    const { edited, vocabulary } = filled(library, count);
    filled(plain, count, plain);
    library.library.tidy();
    for (const make of inMemory) {
      const rival = make();
      rivals.push(rival);
      filled(rival, count, plain);
    }
    const questions = questionsOf(vocabulary);
    const asked = [...rivals.toSpliced(2, 0, cappedFts(plain))];
    console.log(
      `\n${'search with snippets: p50 / p95'.padEnd(34)}${asked.map(({ name }) => name.padEnd(30)).join('')}`,
    );
    for (const [kind, texts] of questions) {
      const taken = asked.map((): number[] => []);
      for (let round = 0; round < ROUNDS; round += 1)
        for (const text of texts)
          for (const [place, rival] of asked.entries()) {
            let found: number | undefined;
            const ms = timed(() => {
              found = rival.find(text);
            });
            if (found !== undefined) taken[place]?.push(ms);
          }
      const floor = figures(taken[1] as number[]);
      console.log(kind.padEnd(34) + taken.map((each) => shown(each, floor).padEnd(30)).join(''));
    }
    const updates = rivals.map((rival) => edited.map((story) => timed(() => rival.update(retold(story)))));
    const floor = figures(updates[1] as number[]);
    console.log(
      `\n${'one story written anew, indexed'.padEnd(34)}${rivals.map(({ name }, place) => `${name}: ${shown(updates[place] as number[], floor)}`).join('   ')}`,
    );
    console.log(
      `${'autosave of one changed block'.padEnd(34)}${autosaves(library.library, plain, edited[0] as Article)}`,
    );
    for (const rival of rivals) rival.close();
    console.log(
      `in a process of its own: ${execFileSync(process.execPath, [fileURLToPath(import.meta.url), ALONE, folder], { encoding: 'utf8' })}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Adds the stories, and tells how quickly and how large it has become. */
function filled(rival: Rival, count: number, floor?: Rival) {
  const corpus = arabicCorpus(SEED);
  let adding = 0;
  let edited: Article[] = [];
  for (let from = 0; from < count; from += BATCH) {
    const stories = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) => ({
      ...corpus.story(from + at),
      id: `story-${from + at}`,
    }));
    if (from === 0) edited = stories.slice(0, 100);
    adding += timed(() => rival.add(stories));
  }
  const size = rival.megabytes();
  const share = floor && floor !== rival ? ` (${(size / floor.megabytes()).toFixed(2)}x)` : '';
  console.log(
    `${rival.name.padEnd(24)} ${Math.round(count / (adding / 1_000))} added a second, ${size.toFixed(0)} MB${share}`,
  );
  return { edited, vocabulary: corpus.vocabulary };
}

function shown(taken: readonly number[], floor: Taken): string {
  if (taken.length === 0) return '-';
  const { median, p95 } = figures(taken);
  return `${median.toFixed(1)} / ${p95.toFixed(1)} (${(p95 / floor.p95).toFixed(2)}x)`;
}

function questionsOf(vocabulary: readonly string[]): [kind: string, texts: Asked[]][] {
  // From the most frequent to the rarest, so that every share of the library is asked for.
  const places = Array.from({ length: 40 }, (_, step) => Math.floor(1.17 ** step) + step);
  const word = (place: number) => vocabulary[place] as string;
  const begun = (length: number) =>
    [...new Set(places.map((place) => word(place).slice(0, length)))].map((text) => ({
      text,
      isBegun: true,
    }));
  return [
    ['one word', places.map((place) => ({ text: word(place) }))],
    ['two words', places.map((place) => ({ text: `${word(place)} ${word(place + 50)}` }))],
    ['phrase', places.map((place) => ({ text: `${word(place)} ${word(place + 1)}`, isPhrase: true }))],
    ['beginning of 2 letters', begun(2)],
    ['beginning of 3 letters', begun(3)],
    ['beginning of 4 letters', begun(4)],
  ];
}

function retold(story: Article): Article {
  const [first, ...rest] = story.blocks as [Block, ...Block[]];
  return {
    ...story,
    blocks: [{ ...first, content: [{ type: 'text', text: 'فقرة كُتبت من جديد' }] } as Block, ...rest],
  };
}

/** Beside one insert of the same bytes into a table: what of it is SQLite's and the disk's. */
function autosaves(library: Library, plain: ReturnType<typeof plainFts>, { id, blocks }: Article): string {
  plain.database.exec('create table r(id integer primary key, json text)');
  const insert = plain.database.prepare('insert or replace into r values(?,?)');
  let { revision } = library.open(id);
  const saves: number[] = [];
  const inserts: number[] = [];
  for (let round = 0; round < 300; round += 1) {
    const block = {
      ...blocks[round % blocks.length],
      content: [{ type: 'text', text: `${round} كلمات` }],
    } as Block;
    inserts.push(timed(() => insert.run(round, JSON.stringify(block))));
    saves.push(
      timed(() => {
        revision = library.save({ id, base: revision, blocks: [block] }).revision;
      }),
    );
  }
  const [save, floor] = [figures(saves), figures(inserts)];
  return `${save.median.toFixed(2)} / ${save.p95.toFixed(2)}, one insert ${floor.median.toFixed(2)} / ${floor.p95.toFixed(2)}`;
}

/** Opens a library, lists its first page and searches; tells the times and the most memory that it took. */
function alone(folder: string): void {
  let library: Library | undefined;
  const opened = timed(() => {
    library = new Library(folder);
  });
  const page = (text: string) =>
    library?.list(libraryQuerySchema.parse({ text, sort: text ? 'best' : 'updated' }));
  const listed = timed(() => page(''));
  const [[, words]] = questionsOf(arabicCorpus(SEED).vocabulary) as [[string, Asked[]]];
  // As the program does before anybody has typed a word.
  const warmed = timed(() => library?.warm());
  const first = timed(() => page(`${words[0]?.text} `));
  for (const { text } of words) page(`${text} `);
  const memory = process.resourceUsage().maxRSS / 1_000;
  console.log(
    `opened in ${opened.toFixed(1)} ms, first 100 rows ${listed.toFixed(1)}, warmed in ${warmed.toFixed(1)}, first search ${first.toFixed(1)}; ${memory.toFixed(0)} MB after ${words.length} searches`,
  );
  library?.close();
}

const [first, ...more] = process.argv.slice(2);
if (first === ALONE) alone(more[0] as string);
else for (const count of first ? [first, ...more].map(Number) : [IN_MEMORY_UP_TO, 50_000]) benchmark(count);
