import type { Article } from '../article/article.ts';
import type { Profile } from '../profile.ts';
import { assetsOf } from './pictures.ts';

/** What a format cannot tell while nobody knows where the site is. */
export type Unmet = 'canonical' | 'link' | 'preview-picture' | 'picture-address' | 'attachments';

/** By format; all of these but the first two are of articles with pictures. */
const NEEDS: Readonly<Record<string, readonly Unmet[]>> = {
  html: ['canonical', 'preview-picture'],
  ninjs: ['link', 'picture-address'],
  'ninjs-1.6': ['link', 'picture-address'],
  jsonld: ['link', 'picture-address'],
  rss: ['link', 'picture-address'],
  atom: ['link', 'picture-address'],
  jsonfeed: ['link', 'picture-address'],
  wxr: ['link', 'attachments'],
};
const OF_EVERY_ARTICLE: readonly Unmet[] = ['canonical', 'link'];

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
    const lacks = (NEEDS[format] ?? []).filter((each) => hasPictures || OF_EVERY_ARTICLE.includes(each));
    return lacks.length === 0 ? [] : [{ format, lacks }];
  });
}
