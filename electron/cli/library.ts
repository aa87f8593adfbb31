import { join, resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { Article } from '#core/article/article.ts';
import { articleJson } from '#core/article/read-article.ts';
import { targetIds } from '#core/export/obstacles.ts';
import { type Fault, faultFrom, withFile } from '#core/fault.ts';
import { libraryQuerySchema } from '#core/host/library.ts';
import { readSearchQuery } from '#core/search-query.ts';
import type { Library } from '../backend/library/library.ts';
import {
  type FolderWork,
  isLibraryFolder,
  readLibraryFolder,
  writeLibraryFolder,
} from '../backend/library-folder.ts';
import { englishOf } from '../english.ts';
import { cancellable } from './cancellable.ts';
import { readTop } from './keywords.ts';
import { addLibraryKeeping } from './library-keeping.ts';
import { openLibrary } from './open-library.ts';
import { progressOn } from './progress.ts';
import { readArticleFile, readProfileFile } from './read-file.ts';
import {
  type ReleaseOptions,
  releaseMany,
  releaseSources,
  releaseWays,
  takesReleaseOptions,
} from './release-options.ts';

const DAY_MS = 86_400_000;

/** `library --at DIR add|list|get|search|remove|versions|backup|...`: works beside a host that holds the same library. */
export function addLibrary(program: Command): void {
  const library = program
    .command('library')
    .description('the articles of a library')
    .requiredOption('--at <dir>', 'the library')
    .option('--json', 'print one JSON document');
  const run = async (work: (library: Library) => unknown, isMade = false) => {
    const { at, json } = library.opts<{ at: string; json?: boolean }>();
    const opened = openLibrary(at, isMade);
    try {
      const found = await work(opened);
      if (found === undefined) return;
      if (json || !Array.isArray(found)) process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
      else for (const each of found) process.stdout.write(`${each.id}\t${each.headline ?? each.file}\n`);
    } finally {
      opened.close();
    }
  };
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const list = (text: string, limit: number) =>
    run(
      (opened) =>
        opened.list(libraryQuerySchema.parse({ text, limit, sort: text ? 'best' : 'updated', timeZone }))
          .articles,
    );

  library
    .command('add <file...>')
    .description(
      'add article JSON files and packages, all or none; they keep their ids. What is there already with the same ' +
        'text stays as it is (out of the trash it comes back); another text under the same id is refused. ' +
        'A folder that "library export" has written is read back, pictures too',
    )
    .option('--copy', 'add such another text under a new id, so that both are kept')
    .action(async (files: string[], { copy }: { copy?: boolean }) => {
      const [only] = files;
      if (files.length === 1 && only !== undefined && (await isLibraryFolder(only))) {
        await addFolder(only, copy ?? false);
        return;
      }
      const read = await Promise.all(
        files.map(async (file) => ({ file, article: await readArticleFile(file) })),
      );
      await run((opened) => {
        const added = addedFrom(read, () =>
          opened.addAll(
            read.map(({ article }) => article),
            { asCopy: copy ?? false },
          ),
        );
        return read.map(({ file }, place) => ({ file, id: added[place]?.article.id }));
      }, true);
    });
  library
    .command('export <dir>')
    .description('write all articles as JSON and Markdown, with their pictures, into a new folder')
    .option('--profile <file>', 'the publication’s own ways, for the Markdown')
    .action(async (dir: string, options: { profile?: string }) => {
      const profile = await readProfileFile(options.profile);
      await run(async (opened) => {
        const ids = opened.ids(libraryQuerySchema.parse({ sort: 'created' }));
        const open = (id: string) => opened.open(id).article;
        const source = { ids, open, assets: assetsOf(), profile };
        const made = await withProgress((work) => writeLibraryFolder(resolve(dir), source, work));
        for (const name of made.missing) process.stderr.write(`${name}: not in the library; left out\n`);
        process.stderr.write(`${resolve(dir)}: ${made.articles} articles, ${made.assets} pictures\n`);
        return library.opts<{ json?: boolean }>().json ? made : undefined;
      });
    });
  const packing = library
    .command('package <id...>')
    .description(
      'publishing packages of these articles beside each other, with a page and feeds over all of them, as a folder ' +
        'or a zip. Exit 1 where an article is held back',
    );
  takesReleaseOptions(packing).action(async (ids: string[], options: ReleaseOptions) => {
    const ways = await releaseWays(options, packing);
    await run(async (opened) => {
      const open = async (index: number) => {
        const { article, revision } = opened.open(ids[index] as string);
        const targets = opened.targets(targetIds(article)).filter(({ state }) => state !== 'there');
        return { article, revision, gone: new Set(targets.map(({ id }) => id)) };
      };
      // Wherever it stands on the line, the command above takes it.
      const { at, json } = library.opts<{ at: string; json?: boolean }>();
      const sources = releaseSources(resolve(at));
      await releaseMany(resolve(options.out), { labels: ids, open }, ways, sources, {
        ...(json && { json }),
      });
      return undefined;
    });
  });
  library
    .command('list')
    .option('--limit <n>', 'at most so many', readLimit, 500)
    .action(({ limit }) => list('', limit));
  library
    .command('keywords')
    .description('the words that its articles are about, weighed against how many of them say each')
    .option('--top <n>', 'so many at most', readTop, 20)
    .option('--days <n>', 'only of articles changed in so many days', readTop)
    .action(({ top, days }: { top: number; days?: number }) =>
      run((opened) => {
        const since = days === undefined ? 0 : Date.now() - days * DAY_MS;
        const found = opened.keywords({ top, since });
        if (library.opts<{ json?: boolean }>().json) return found;
        for (const { text, count } of found) process.stdout.write(`${text}\t${count}\n`);
        return undefined;
      }),
    );
  library
    .command('search')
    .argument('<query>', 'what to find', readQuery)
    .description(
      'find articles, best first: words in any of their forms, "phrases" or «phrases», -word to leave out, ' +
        'desk: by: tag: status: before: after: (قسم: بقلم: وسم: حالة: قبل: بعد:) with a word, a "phrase", a day ' +
        '(2026-05-03, ٣ مايو ٢٠٢٦), a month or a year; write -- before a query that begins with -',
    )
    .option('--limit <n>', 'at most so many', readLimit, 20)
    .action((query: string, { limit }) => list(query, limit));
  library
    .command('get <id>')
    .action((id: string) => run((opened) => JSON.parse(articleJson(opened.open(id).article))));
  library
    .command('remove <id>')
    .description('move an article to the trash')
    .action((id: string) =>
      run((opened) => {
        opened.remove([id]);
        return library.opts<{ json?: boolean }>().json ? { id } : undefined;
      }),
    );
  library
    .command('versions <id>')
    .description("an article's versions, newest first")
    .action((id: string) =>
      run((opened) =>
        opened.versions(id).map((version) => ({
          ...version,
          headline: [version.madeAt, version.reason, version.name].filter(Boolean).join('\t'),
        })),
      ),
    );
  library
    .command('version <id> <version>')
    .description('the article as a version has it')
    .action((id: string, version: string) =>
      run((opened) => JSON.parse(articleJson(opened.version(id, readNumber(version))))),
    );
  library
    .command('restore-version <id> <version>')
    .description('write the article as a version has it; what was there is kept as a version')
    .action((id: string, version: string) =>
      run((opened) => {
        const { revision } = opened.open(id);
        return { id, revision: opened.restoreVersion(id, readNumber(version), revision).revision };
      }),
    );
  addLibraryKeeping(library);
  const assetsOf = () => join(resolve(library.opts<{ at: string }>().at), 'assets');
  const addFolder = (folder: string, asCopy: boolean) =>
    run(async (opened) => {
      const add = (articles: Article[]) => opened.addAll(articles, { asCopy });
      const read = await withProgress((work) => readLibraryFolder(folder, { add, assets: assetsOf() }, work));
      for (const { fault } of read.refused) process.stderr.write(`${englishOf(fault)}\n`);
      if (read.refused.length > 0) process.exitCode = 1;
      return read.added;
    }, true);
  for (const command of library.commands.filter((each) => each !== packing))
    command
      .option('--json', 'print one JSON document')
      .on('option:json', () => library.setOptionValue('json', true));
}

/** Long work with a bar, that Ctrl-C stops. */
function withProgress<T>(work: (work: FolderWork) => Promise<T>): Promise<T> {
  return cancellable(async (signal) => {
    const progress = progressOn(process.stderr);
    try {
      return await work({ signal, onProgress: progress.show });
    } finally {
      progress.stop();
    }
  });
}

/** What `add` gives; a refusal names the file that the refused article came from. */
function addedFrom<T>(read: readonly { file: string; article: Article }[], add: () => T): T {
  try {
    return add();
  } catch (thrown) {
    const fault = faultFrom(thrown) as Fault<'article.exists'>;
    const source = read.findLast(({ article }) => article.id === fault.facts.id);
    throw source === undefined ? fault : withFile(fault, source.file);
  }
}

function readNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It is the number of a version.');
  return Number(text);
}

function readLimit(text: string): number {
  const limit = Number(text);
  if (!/^\d+$/.test(text) || limit < 1 || limit > 500)
    throw new InvalidArgumentError('It is a whole number from 1 to 500.');
  return limit;
}

/** A condition that asks for nothing, such as a day that does not exist, would let everything through. */
function readQuery(text: string): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const [unread] = readSearchQuery(text, { timeZone }).unread;
  if (unread !== undefined)
    throw new InvalidArgumentError(
      `«${text.slice(unread.start, unread.end)}» is not understood; write a day, month or year, or one of the statuses.`,
    );
  return text;
}
