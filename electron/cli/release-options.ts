import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { instantSchema } from '#core/article/related.ts';
import { FORMAT_NAMES } from '#core/export/registry.ts';
import type { BagSources } from '../backend/bag.ts';
import { type BundleArticles, type BundleMade, writeBundle } from '../backend/bundle.ts';
import type { ReleaseWays } from '../backend/release.ts';
import { RENDITIONS } from '../backend/rendition-cache.ts';
import { englishOf } from '../english.ts';
import { cancellable } from './cancellable.ts';
import { progressOn } from './progress.ts';
import { readProfileFile } from './read-file.ts';
import { assetsFolder, distFolder } from './serve.ts';

/** What every command that lets articles out takes. */
export interface ReleaseOptions {
  out: string;
  profile?: string;
  formats?: string;
  signedOffBy?: string;
  signedOffAt?: string;
  despiteEmbargo?: boolean;
  json?: boolean;
}

/** Adds those options to a command. */
export function takesReleaseOptions(command: Command): Command {
  return command
    .requiredOption('--out <dir|file.zip>', 'the folder that becomes it, or its zip')
    .option('--profile <file>', 'the publication’s own ways')
    .option('--formats <list>', `comma-separated, of ${FORMAT_NAMES.join(' ')}; html,json where absent`)
    .option('--signed-off-by <name>', 'who lets it out; packages say so')
    .option('--signed-off-at <instant>', 'when, in ISO 8601 with an offset; now where absent', readInstant)
    .option('--despite-embargo', 'let it out though its embargo runs; packages say who did')
    .option('--json', 'print what was made and what was not as one JSON document');
}

/** Under which terms a command lets articles out: also empty ones, since scripts fill in what is lacking. An embargo is lifted by somebody with a name or by nobody. */
export async function releaseWays(options: ReleaseOptions, command: Command): Promise<ReleaseWays> {
  const { signedOffBy: signer = '', despiteEmbargo } = options;
  if (despiteEmbargo && signer.trim() === '')
    command.error('error: --despite-embargo needs --signed-off-by <name>: packages say who let them out');
  const profile = await readProfileFile(options.profile);
  return {
    profile,
    formats: options.formats?.split(',').map((name) => name.trim()) ?? profile.formats,
    signer,
    at: options.signedOffAt ?? new Date().toISOString(),
    mayBeEmpty: true,
    despiteEmbargo,
  };
}

/** Where a command finds pictures and themes; `at` is the library, or a folder that holds only its pictures. */
export function releaseSources(at: string): BagSources {
  return {
    assets: join(at, 'assets'),
    themes: join(assetsFolder(distFolder()), 'themes'),
    // A folder of pictures alone is no place to write into.
    cache: existsSync(join(at, 'library.sqlite')) ? join(at, RENDITIONS) : undefined,
  };
}

/** Writes a bundle with a bar and tells on stderr what came of each article. Exit 1 where one is left out. */
export async function releaseMany(
  out: string,
  articles: BundleArticles,
  ways: ReleaseWays,
  sources: BagSources,
  { json }: Pick<ReleaseOptions, 'json'>,
): Promise<void> {
  const result = await cancellable(async (signal) => {
    const progress = progressOn(process.stderr);
    try {
      return await writeBundle(out, articles, ways, sources, { signal, onProgress: progress.show });
    } finally {
      progress.stop();
    }
  });
  tell(out, result);
  if (result.failed.length > 0) process.exitCode = 1;
  if (!json) return;
  const made = result.made.map(({ label, entry, files, bytes }) => {
    const { name, articleId, headline } = entry;
    return { article: label, id: articleId, headline, package: name, files, bytes };
  });
  const failed = result.failed.map(({ label, fault }) => ({
    article: label,
    code: fault.code,
    problem: englishOf(fault),
  }));
  process.stdout.write(`${JSON.stringify({ out, made, failed }, null, 2)}\n`);
}

function tell(out: string, { made, failed, bytes }: BundleMade): void {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  for (const { label, entry, missing, twin } of made) {
    say(`${label}: ${entry.name}`);
    if (twin !== undefined)
      say(`${label}: has the address of ${twin} on the site; give it a slug of its own`);
    tellMissing(missing.map((words) => [words, undefined]));
  }
  for (const { label, fault } of failed) {
    const sentence = englishOf(fault);
    say(`not made: ${sentence.includes(label) ? '' : `${label}: `}${sentence}`);
  }
  const counts = `${made.length} of ${made.length + failed.length} articles`;
  say(
    made.length === 0
      ? `nothing written: none of ${failed.length} articles`
      : `${out}: ${counts}, ${bytes} bytes`,
  );
}

/** One line a picture that the library lacks, whatever the sizes it was asked for in. */
export function tellMissing(missing: Iterable<readonly [picture: string, alt: string | undefined]>): void {
  for (const [picture, alt] of missing)
    process.stderr.write(`${picture}: not in the library${alt ? ` («${alt}»)` : ''}; left out\n`);
}

function readInstant(text: string): string {
  if (!instantSchema.safeParse(text).success)
    throw new InvalidArgumentError(
      'It is a date and time in ISO 8601 with an offset: 2026-11-25T08:00:00+02:00.',
    );
  return text;
}
