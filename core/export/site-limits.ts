import type { Article } from '../article/article.ts';
import type { Profile } from '../profile.ts';
import { assetsOf } from './pictures.ts';

/** What a format cannot tell while nobody knows where the site is. */
export type Unmet = 'link' | 'picture-address' | 'attachments';

/** By format; all but the link are of articles with pictures. The page itself stands without any. */
const NEEDS: Readonly<Record<string, readonly Unmet[]>> = {
  ninjs: ['link', 'picture-address'],
  'ninjs-1.6': ['link', 'picture-address'],
  jsonld: ['link', 'picture-address'],
  rss: ['link', 'picture-address'],
  atom: ['link', 'picture-address'],
  jsonfeed: ['link', 'picture-address'],
  wxr: ['link', 'attachments'],
};

/**
 * What these formats must leave out since the profile has no `baseUrl`: they are valid as far as their schemas go, yet a
 * system that wants whole addresses may not take them. None where it has one.
 */
export function unmetWithoutSite(
  article: Article,
  { baseUrl }: Pick<Profile, 'baseUrl'>,
  formats: readonly string[],
): { format: string; lacks: Unmet[] }[] {
  if (baseUrl !== undefined) return [];
  const hasPictures = assetsOf(article).length > 0;
  return formats.flatMap((format) => {
    const lacks = (NEEDS[format] ?? []).filter((each) => hasPictures || each === 'link');
    return lacks.length === 0 ? [] : [{ format, lacks }];
  });
}
