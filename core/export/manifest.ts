import type { Article } from '../article/article.ts';
import type { PackageFile } from './package-file.ts';
import type { ArticleState, SignOff } from './sign-off.ts';

export const PACKAGE_FORMAT = 'warraq-package';
export const PACKAGE_VERSION = 1;
const GENERATOR = { name: 'Warraq', version: '0.1.0' };

/** One written file of a package: what `PackageFile` said of it, and what only its bytes could tell. */
export interface ManifestEntry extends Pick<PackageFile, 'path' | 'role' | 'mediaType' | 'image'> {
  bytes: number;
  /** 64 hexadecimal digits. */
  sha256: string;
}

/** What a manifest says beyond its files. */
export interface ManifestNotes {
  /** Pictures that the page asks for and the library did not have: they are not in the package. */
  missing?: readonly Pick<ManifestEntry, 'path' | 'role' | 'image'>[];
  signOff?: SignOff | undefined;
  /** Which state of the article it was made of. */
  state?: ArticleState | undefined;
}

/**
 * `data/manifest.json`: what the package is, and every file of it in the order of their paths (the manifest
 * itself left out). The same entries in any order give the same bytes.
 */
export function manifestJson(
  article: Article,
  slug: string,
  entries: readonly ManifestEntry[],
  { missing = [], signOff, state }: ManifestNotes = {},
): string {
  const files = entries
    .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .map(({ path, role, mediaType, bytes, sha256, image }) => ({
      path,
      role,
      mediaType,
      bytes,
      sha256,
      ...(image && {
        image: {
          ...(image.width !== undefined && { width: image.width }),
          ...(image.height !== undefined && { height: image.height }),
          alt: image.alt,
          credit: image.credit,
          ...(image.rights !== undefined && { rights: image.rights }),
          ...(image.url !== undefined && { url: image.url }),
        },
      }),
    }));
  const manifest = {
    format: PACKAGE_FORMAT,
    version: PACKAGE_VERSION,
    generator: GENERATOR,
    slug,
    article: { id: article.id, version: article.version, updatedAt: article.updatedAt, ...state },
    headline: article.headline,
    language: article.language,
    direction: article.direction,
    ...(signOff && { signOff }),
    files,
    ...(missing.length > 0 && {
      missing: missing.map(({ path, role, image }) => ({ path, role, alt: image?.alt ?? '' })),
    }),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
