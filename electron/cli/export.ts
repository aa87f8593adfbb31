import { join, resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { packageFiles } from '#core/export/build-package.ts';
import { bagFiles, writeBagFolder } from '../backend/bag.ts';
import { readArticleFile, readProfileFile } from './read-file.ts';
import { assetsFolder, distFolder } from './serve.ts';

interface ExportOptions {
  out: string;
  profile?: string;
  formats?: string;
  at?: string;
}

/** `export ARTICLE --out DIR`: a publishing package; DIR itself becomes the bag. */
export function addExport(program: Command): void {
  program
    .command('export <article>')
    .description('a publishing package (BagIt); the folder of --out becomes the bag')
    .requiredOption('--out <dir>', 'the package’s folder', readFolder)
    .option('--profile <file>', 'the publication’s own ways')
    .option('--formats <list>', 'comma-separated; html,json where absent')
    .option('--at <dir>', 'the library that holds the article’s pictures', '.')
    .action(async (file: string, { out, profile, formats, at }: ExportOptions) => {
      const article = await readArticleFile(file);
      const ways = await readProfileFile(profile);
      const wanted = formats?.split(',').map((name) => name.trim()) ?? ways.formats;
      const made = packageFiles(article, ways, wanted);
      const files = await bagFiles(article, made, {
        assets: join(resolve(at ?? '.'), 'assets'),
        themes: join(assetsFolder(distFolder()), 'themes'),
      });
      await writeBagFolder(resolve(out), files);
      process.stderr.write(`${resolve(out)}: ${files.length} files\n`);
    });
}

function readFolder(path: string): string {
  if (path.endsWith('.zip'))
    throw new InvalidArgumentError('This version writes folders; name one without .zip.');
  return path;
}
