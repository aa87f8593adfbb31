import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { normalise } from '#core/arabic/normalise.ts';
import type { Article } from '#core/article/article.ts';
import { expectComplete } from '#core/article/missing-fields.ts';
import { expectSettled } from '#core/article/open-notes.ts';
import type { Related } from '#core/article/related.ts';
import { packageFiles } from '#core/export/build-package.ts';
import { assetHashes } from '#core/export/pictures.ts';
import { FORMAT_NAMES } from '#core/export/registry.ts';
import type { Profile } from '#core/profile.ts';
import { absentAssets } from '../backend/assets.ts';
import { makeBag, withSpool, writeBagFolder, writeBagZip } from '../backend/bag.ts';
import { openRenditionCache, RENDITIONS } from '../backend/rendition-cache.ts';
import { cancellable } from './cancellable.ts';
import { progressOn } from './progress.ts';
import { named, readArticleFile, readProfileFile } from './read-file.ts';
import { assetsFolder, distFolder } from './serve.ts';

interface ExportOptions {
  out: string;
  profile?: string;
  formats?: string;
  related?: string[];
  at?: string;
}

/** `export ARTICLE --out DIR|FILE.zip`: a publishing package; DIR itself becomes the bag. */
export function addExport(program: Command): void {
  program
    .command('export <article>')
    .description('a publishing package (BagIt): a folder that becomes the bag, or a zip')
    .requiredOption('--out <dir|file.zip>', 'the package’s folder, or its zip')
    .option('--profile <file>', 'the publication’s own ways')
    .option('--formats <list>', `comma-separated, of ${FORMAT_NAMES.join(' ')}; html,json where absent`)
    .option(
      '--related <file...>',
      'other articles, to stand beside this one as related stories; whole in an epub',
    )
    .option('--at <dir>', 'the library that holds the article’s pictures', '.')
    .action(async (file: string, options: ExportOptions) => {
      const ways = await readProfileFile(options.profile);
      const related = await Promise.all((options.related ?? []).map(readArticleFile));
      const article = withRelated(await readArticleFile(file), related, ways);
      await named(file, () => {
        expectComplete(article, ways.required);
        expectSettled(article);
      });
      const wanted = options.formats?.split(',').map((name) => name.trim()) ?? ways.formats;
      const library = resolve(options.at ?? '.');
      const assets = join(library, 'assets');
      // A folder of pictures alone is no place to write into.
      const cache = existsSync(join(library, 'library.sqlite'))
        ? openRenditionCache(join(library, RENDITIONS))
        : undefined;
      const absent = await absentAssets(assets, [article, ...related].flatMap(assetHashes));
      const made = packageFiles(article, ways, wanted, { absent, companions: related });
      const out = resolve(options.out);
      const bag = await cancellable(async (signal) => {
        const progress = progressOn(process.stderr);
        const pack = async (spool: string) => {
          const bag = await makeBag(
            article,
            made,
            {
              assets,
              cache,
              themes: join(assetsFolder(distFolder()), 'themes'),
            },
            { signal, onProgress: progress.show, spool },
          );
          if (out.endsWith('.zip')) await writeBagZip(out, bag, signal);
          else await writeBagFolder(out, bag, signal);
          return bag;
        };
        try {
          return await withSpool(out, pack);
        } finally {
          progress.stop();
        }
      });
      // One line a picture, whatever the sizes it was asked for in.
      const missing = new Map(
        bag.missing.map(({ path, image }) => [path.replace(/-\d+\.\w+$/, ''), image?.alt]),
      );
      for (const [picture, alt] of missing)
        process.stderr.write(`${picture}: not in the library${alt ? ` («${alt}»)` : ''}; left out\n`);
      process.stderr.write(`${out}: ${bag.files.length} files\n`);
    });
}

/** The article with others beside it; those that are there already stay as they are. */
function withRelated(article: Article, others: readonly Article[], { baseUrl }: Profile): Article {
  const known = new Set([article.id, ...article.related.flatMap(({ articleId }) => articleId ?? [])]);
  const headlines = new Set(article.related.map(({ headline }) => normalise(headline)));
  const added = [...new Map(others.map((other) => [other.id, other])).values()]
    .filter(({ id, headline }) => !known.has(id) && !headlines.has(normalise(headline)))
    .map((other): Related => {
      const published = other.publishAt ?? other.updatedAt;
      const url = baseUrl && other.slug ? `${baseUrl.replace(/\/$/, '')}/${other.slug}` : undefined;
      return {
        id: `related-${other.id}`,
        headline: other.headline,
        articleId: other.id,
        publishedAt: published,
        why: 'hand',
        ...(url && { url }),
        ...(other.lead?.asset && { thumbnail: other.lead.asset }),
      };
    });
  return added.length === 0 ? article : { ...article, related: [...article.related, ...added] };
}
