import { exportContext } from '#core/export/build-package.ts';
import { pageHtml } from '#core/export/page.ts';
import { readPlace } from '#core/export/places.ts';
import { type FaultData, faultFrom } from '#core/fault.ts';
import type { Profile } from '#core/profile.ts';
import { type ArticleDelta, createDeltaReader } from '../article/article-delta.ts';

/** One page to make, and where a window finds pictures and theme: the addresses' beginnings. */
export interface PreviewQuestion {
  turn: number;
  delta: ArticleDelta;
  profile: Profile;
  assets: string;
  theme: string;
}

export type PreviewAnswer =
  | { turn: number; ok: true; html: string }
  | { turn: number; ok: false; fault: FaultData };

const read = createDeltaReader();

/** Makes the exported page beside the window, so that typing never waits for it. */
self.addEventListener('message', ({ data }: MessageEvent<PreviewQuestion>) => {
  const { turn, delta, profile, assets, theme } = data;
  const article = read(delta);
  const href = (path: string) => {
    const place = readPlace(path);
    if (place === undefined) return path;
    return 'asset' in place ? assets + place.asset : theme + place.theme;
  };
  let answer: PreviewAnswer;
  try {
    answer = { turn, ok: true, html: pageHtml(exportContext(article, profile), href) };
  } catch (thrown) {
    answer = { turn, ok: false, fault: faultFrom(thrown).toData() };
  }
  self.postMessage(answer);
});
