import { keywordsOf } from '../arabic/keywords.ts';
import { articleSlug, asciiSlug } from '../arabic/slug.ts';
import type { Article } from '../article/article.ts';
import { withoutNotes } from '../article/inline.ts';
import { mapArticleContent } from '../article/map-content.ts';
import type { Profile } from '../profile.ts';
import type { ExportContext, PackageFile } from './package-file.ts';
import { packagePictures, pictureFiles } from './pictures.ts';
import { exportersOf } from './registry.ts';

/** What an export knows beyond the article itself. */
export interface ExportExtras {
  /** Hashes of pictures that the library does not hold. */
  absent?: ReadonlySet<string>;
  /** Whole articles that go with this one. */
  companions?: readonly Article[];
}

/**
 * What every exporter works from: the article without the desk's notes, the package's name, and the words the page
 * shows as most used.
 */
export function exportContext(
  written: Article,
  profile: Profile,
  { absent = new Set(), companions = [] }: ExportExtras = {},
): ExportContext {
  const article = withoutOwnNotes(written);
  const slug = asciiSlug(article.slug || article.headline);
  return {
    article,
    profile,
    slug,
    address: profile.slug === 'latin' ? slug : encodeURIComponent(articleSlug(article, profile.slug)),
    keywords: keywordsOf(article, { top: profile.keywords }).map((keyword) => keyword.text),
    absent,
    companions: companions.map(withoutOwnNotes),
  };
}

/** Notes never reach a reader, also where somebody looks at a page before they are resolved. */
function withoutOwnNotes(article: Article): Article {
  return mapArticleContent(article, (content) => withoutNotes(content));
}

/**
 * The files of a package below `data/`, in the order of their paths, without the manifest and the bag's own files
 * (both need the bytes). The same article, profile and formats give the same files. `absent` are pictures that a
 * format would have kept inside its own file, `context` is what all of it was made from.
 * @throws Fault `format.unknown`.
 */
export function packageFiles(
  article: Article,
  profile: Profile,
  formats: readonly string[],
  extras: ExportExtras = {},
): { slug: string; files: PackageFile[]; absent: PackageFile[]; context: ExportContext } {
  const exporters = exportersOf(formats);
  const context = exportContext(article, profile, extras);
  const files = new Map<string, PackageFile>();
  for (const exporter of exporters) for (const file of exporter.files(context)) files.set(file.path, file);
  const ordered = [...files.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const absent = exporters.some(({ embedsPictures }) => embedsPictures)
    ? packagePictures(context)
        .filter(({ asset }) => context.absent.has(asset.hash))
        .flatMap((picture) => pictureFiles(context, picture).slice(-1))
    : [];
  return { slug: context.slug, files: ordered, absent, context };
}
