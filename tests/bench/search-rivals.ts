import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import type { Article } from '#core/article/article.ts';
import { libraryQuerySchema } from '#core/host/library.ts';
import { bodyTexts } from '../../electron/backend/library/article-text.ts';
import { Library } from '../../electron/backend/library/library.ts';

/** What is asked of all alike: words, the last of them perhaps only begun, or a phrase. */
export interface Asked {
  text: string;
  isBegun?: boolean;
  isPhrase?: boolean;
}

/** One way to search the same stories. */
export interface Rival {
  name: string;
  add(stories: readonly Article[]): void;
  /** Gives the best 20 with a snippet each. Undefined where it cannot do that. */
  find(asked: Asked): number | undefined;
  /** Writes one story anew, with its index, to the disk where there is one. */
  update(story: Article): void;
  megabytes(): number;
  close(): void;
}

const SHOWN = 20;

/** The library as it is. */
export function ours(folder: string): Rival & { library: Library } {
  const library = new Library(folder);
  return {
    name: 'Warraq',
    library,
    add: (stories) => void library.addAll(stories),
    find({ text, isBegun, isPhrase }) {
      const typed = isPhrase ? `«${text}»` : isBegun ? text : `${text} `;
      return library.list(libraryQuerySchema.parse({ text: typed, sort: 'best', limit: SHOWN })).articles
        .length;
    },
    update({ id, blocks }) {
      library.save({ id, base: library.open(id).revision, blocks });
      library.settle();
    },
    megabytes: () => megabytesOf(library.path),
    close: () => library.close(),
  };
}

/** FTS5 as it comes: unicode61, the text in the index as well as in a table, bm25 over every hit, `snippet()`. */
export function plainFts(folder: string): Rival & { database: DatabaseSync } {
  const path = join(folder, 'plain.sqlite');
  const database = new DatabaseSync(path);
  database.exec(`pragma page_size=8192; pragma journal_mode=wal; pragma synchronous=full; pragma fullfsync=1;
    pragma cache_size=-32768;
    create table if not exists a(id integer primary key, uid text unique, json text);
    create virtual table if not exists t using fts5(h, b, prefix='2 3', tokenize=unicode61)`);
  const row = database.prepare('insert into a(uid, json) values(?,?) returning id');
  const put = database.prepare('insert or replace into t(rowid, h, b) values(?,?,?)');
  const shown = `select rowid, h, snippet(t, 1, '<', '>', '…', 20) from t where t match ?`;
  const best = database.prepare(`${shown} order by bm25(t, 10, 1) limit ${SHOWN}`);
  return {
    name: 'plain FTS5',
    database,
    add(stories) {
      database.exec('begin');
      for (const story of stories)
        put.run(
          row.get(story.id, JSON.stringify(story))?.id as number,
          story.headline,
          bodyTexts(story).join(' '),
        );
      database.exec('commit');
    },
    find: (asked) => best.all(matchOf(asked)).length,
    update(story) {
      database.exec('begin');
      const id = database.prepare('select id from a where uid=?').get(story.id)?.id as number;
      database.prepare('update a set json=? where id=?').run(JSON.stringify(story), id);
      put.run(id, story.headline, bodyTexts(story).join(' '));
      database.exec('commit');
    },
    megabytes: () => megabytesOf(path),
    close: () => database.close(),
  };
}

/** The same table under the cap that the library has: what of the gain is the cap's, and what the layout's. */
export function cappedFts({ database, ...plain }: ReturnType<typeof plainFts>): Rival {
  const count = database.prepare('select count(*) n from t where t match ?');
  const snippets = `select rowid, h, snippet(t, 1, '<', '>', '…', 20) from t where t match ?`;
  const best = database.prepare(`${snippets} order by bm25(t, 10, 1) limit ${SHOWN}`);
  const heads = database.prepare(`${snippets} order by rowid desc limit ${SHOWN}`);
  const newest = database.prepare(
    `${snippets} and rowid in (select id from (select rowid id, bm25(t, 10, 1) s from t where t match ?
       order by rowid desc limit 1000) order by s limit ${SHOWN})`,
  );
  return {
    ...plain,
    name: 'plain FTS5, same cap',
    find(asked) {
      const match = matchOf(asked);
      if (Number(count.get(match)?.n) <= 3_000) return best.all(match).length;
      const found = heads.all(`{h} : (${match})`).length;
      return found >= SHOWN ? found : newest.all(match, match).length;
    },
  };
}

/** MiniSearch over the same words, with what it needs to show; it has no phrases. */
export function miniSearch(): Rival {
  return inMemory('MiniSearch', () => {
    const index = new MiniSearch<Told>({ fields: ['h', 'b'], storeFields: ['h', 'b'] });
    return {
      add: (told) => index.addAll(told),
      replace: (told) => index.replace(told),
      find: ({ text, isBegun }) =>
        index
          .search(text, {
            combineWith: 'AND',
            boost: { h: 10 },
            prefix: (_, place, terms) => isBegun === true && place === terms.length - 1,
          })
          .slice(0, SHOWN)
          .map((hit) => hit.b as string),
    };
  });
}

/** FlexSearch's document index with beginnings of words; it has no phrases. */
export function flexSearch(): Rival {
  return inMemory('FlexSearch', () => {
    const index = new FlexSearch.Document({
      document: { id: 'id', index: ['h', 'b'], store: ['h', 'b'] },
      tokenize: 'forward',
    });
    return {
      add: (told) => {
        for (const each of told) index.add(each as never);
      },
      replace: (told) => void index.update(told as never),
      find: ({ text }) => {
        const found = index.search(text, { limit: SHOWN, enrich: true, merge: true }) as unknown as {
          doc: Told;
        }[];
        return found.map(({ doc }) => doc.b);
      },
    };
  });
}

interface Told {
  id: string;
  h: string;
  b: string;
}

/** Its size is what the heap has grown by. */
function inMemory(
  name: string,
  make: () => {
    add(told: Told[]): void;
    replace(told: Told): void;
    find(asked: Asked): string[];
  },
): Rival {
  const before = heapMegabytes();
  const index = make();
  const told = (story: Article): Told => ({
    id: story.id,
    h: story.headline,
    b: bodyTexts(story).join(' '),
  });
  return {
    name,
    add: (stories) => index.add(stories.map(told)),
    find(asked) {
      if (asked.isPhrase) return undefined;
      const first = asked.text.split(' ')[0] as string;
      return index.find(asked).map((text) => {
        const at = text.indexOf(first);
        return text.slice(Math.max(0, at - 60), at + 90);
      }).length;
    },
    update: (story) => index.replace(told(story)),
    megabytes: () => heapMegabytes() - before,
    close: () => undefined,
  };
}

function matchOf({ text, isBegun, isPhrase }: Asked): string {
  if (isPhrase) return `"${text}"`;
  return `${text
    .split(' ')
    .map((word) => `"${word}"`)
    .join(' ')}${isBegun ? '*' : ''}`;
}

function megabytesOf(path: string): number {
  const sizeOf = (name: string) => statSync(name, { throwIfNoEntry: false })?.size ?? 0;
  return (sizeOf(path) + sizeOf(`${path}-wal`)) / 1e6;
}

function heapMegabytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 1e6;
}
