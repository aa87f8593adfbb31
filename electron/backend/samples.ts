import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArticle } from '#core/article/read-article.ts';
import { addAsset } from './assets.ts';
import type { LibraryClient } from './library-client.ts';

/** Fills a new library with the stories and pictures of `samples.json` in `folder`. */
export async function addSamples(library: LibraryClient, assets: string, folder: string): Promise<void> {
  const { samples } = JSON.parse(await readFile(join(folder, 'samples.json'), 'utf8')) as {
    samples: { article: string; pictures: string[] }[];
  };
  for (const sample of samples) {
    for (const picture of sample.pictures)
      await addAsset(assets, basename(picture), await readFile(join(folder, picture)));
    await library.call('add', parseArticle(await readFile(join(folder, sample.article), 'utf8')));
  }
}
