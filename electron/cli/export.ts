import { resolve } from 'node:path';
import type { Command } from 'commander';
import { normalise } from '#core/arabic/normalise.ts';
import type { Article } from '#core/article/article.ts';
import type { Related } from '#core/article/related.ts';
import { pictureStem } from '#core/export/places.ts';
import { unmetWithoutSite } from '#core/export/site-limits.ts';
import type { Profile } from '#core/profile.ts';
import { withSpool, writeBagFolder, writeBagZip } from '../backend/bag.ts';
import { type Release, type ReleaseWays, releasedBag } from '../backend/release.ts';
import { englishOfUnmet } from '../english.ts';
import { cancellable } from './cancellable.ts';
import { progressOn } from './progress.ts';
import { named, readArticleFile } from './read-file.ts';
import {
  type ReleaseOptions,
  releaseMany,
  releaseSources,
  releaseWays,
  takesReleaseOptions,
  tellMissing,
} from './release-options.ts';

interface ExportOptions extends ReleaseOptions {
  related?: string[];
  at: string;
}

/**
 * `export ARTICLE... --out DIR|FILE.zip`: a publishing package, DIR itself becomes the bag; of several articles a bundle
 * of packages.
 */
export function addExport(program: Command): void {
  const command = program
    .command('export <article...>')
    .description(
      'a publishing package (BagIt): a folder that becomes the bag, or a zip; of several articles their packages ' +
        'beside each other, with a page and feeds over all of them. Exit 1 where an article is held back',
    )
    .option(
      '--related <file...>',
      'other articles, to stand beside this one as related stories; whole in an epub',
    )
    .option('--at <dir>', 'the library that holds the article’s pictures', '.');
  takesReleaseOptions(command).action(async (files: string[], options: ExportOptions) => {
    const ways = await releaseWays(options, command);
    const companions = await Promise.all((options.related ?? []).map(readArticleFile));
    const release = async (file: string): Promise<Release> => {
      const article = withRelated(await readArticleFile(file), companions, ways.profile);
      return { article, companions };
    };
    const out = resolve(options.out);
    const sources = releaseSources(resolve(options.at));
    const [only] = files;
    if (files.length === 1 && only !== undefined) {
      await releaseOne(out, only, await release(only), ways, options);
      return;
    }
    const open = (index: number) => release(files[index] as string);
    await releaseMany(out, { labels: files, open }, ways, sources, options);
  });
}

async function releaseOne(
  out: string,
  file: string,
  release: Release,
  ways: ReleaseWays,
  { at, json }: ExportOptions,
): Promise<void> {
  const sources = releaseSources(resolve(at));
  const bag = await cancellable(async (signal) => {
    const progress = progressOn(process.stderr);
    try {
      return await withSpool(out, async (spool) => {
        const work = { signal, onProgress: progress.show, spool };
        const { bag } = await named(file, () => releasedBag(release, ways, sources, work));
        if (out.endsWith('.zip')) await writeBagZip(out, bag, signal);
        else await writeBagFolder(out, bag, signal);
        return bag;
      });
    } finally {
      progress.stop();
    }
  });
  tellMissing(new Map(bag.missing.map(({ path, image }) => [pictureStem(path), image?.alt])));
  for (const { format, lacks } of unmetWithoutSite(release.article, ways.profile, ways.formats))
    process.stderr.write(`${englishOfUnmet(format, lacks)}\n`);
  process.stderr.write(`${out}: ${bag.files.length} files\n`);
  if (!json) return;
  const bytes = bag.files.reduce((sum, { size }) => sum + size, 0);
  const { id, headline } = release.article;
  const made = { article: file, id, headline, package: bag.name, files: bag.files.length, bytes };
  process.stdout.write(`${JSON.stringify({ out, made: [made], failed: [] }, null, 2)}\n`);
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
