import type { Profile } from '../profile.ts';
import { type BundleEntry, bundleIndexHtml } from './bundle-index.ts';
import type { FeedItem } from './feed-item.ts';
import { FEEDS } from './feeds.ts';
import type { PackageFile } from './package-file.ts';
import { themeFiles } from './themes.ts';

export const BUNDLE_FORMAT = 'warraq-bundle';
export const BUNDLE_VERSION = 1;
/** The file that tells a bundle from any other folder. */
export const BUNDLE_FILE = 'bundle.json';

/** What a reader opens of a package, the first that it holds. */
const PAGES = ['index.html', 'article.pdf', 'article.epub', 'article.docx', 'article.md', 'article.txt'];

/** The file below `data/` that a reader opens; the manifest where the package has none for readers. */
export function openedFile(paths: Iterable<string>): string {
  const there = new Set(paths);
  return PAGES.find((path) => there.has(path)) ?? 'manifest.json';
}

/** The names of packages beside each other: ASCII, none twice, none that the bundle itself needs. */
export function bundleNames(): (slug: string) => string {
  // Windows takes no file by the names of its devices.
  const taken = new Set(['assets', 'con', 'prn', 'aux', 'nul']);
  return (slug) => {
    let name = slug;
    for (let number = 2; taken.has(name) || /^(com|lpt)\d$/.test(name); number += 1)
      name = `${slug}-${number}`;
    taken.add(name);
    return name;
  };
}

/**
 * What stands beside the packages of a bundle, from its own folder: a page and the feeds over all articles, in the
 * order given, with the reader's theme, and the list of them for machines. The same entries give the same files.
 */
export function bundleFiles(
  entries: readonly BundleEntry[],
  items: readonly FeedItem[],
  profile: Profile,
): PackageFile[] {
  const site = profile.baseUrl?.replace(/\/+$/, '');
  const list = {
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    packages: entries.map(({ name, path, articleId, headline }) => ({ name, path, articleId, headline })),
  };
  const own = (path: string, mediaType: string, text: string): PackageFile => ({
    path,
    role: 'bundle',
    mediaType,
    source: { text },
  });
  return [
    own(BUNDLE_FILE, 'application/json', `${JSON.stringify(list, null, 2)}\n`),
    own('index.html', 'text/html', bundleIndexHtml(entries, profile)),
    ...FEEDS.map(({ path, mediaType, write }) =>
      own(path, mediaType, write(items, profile, site && `${site}/${path}`)),
    ),
    ...themeFiles(profile.theme),
    {
      path: 'assets/base/bundle.css',
      role: 'style',
      mediaType: 'text/css',
      source: { theme: 'base/bundle.css' },
    },
  ];
}
