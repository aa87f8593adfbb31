import type { Article } from '../article/article.ts';
import type { PackageFile } from './package-file.ts';

export const PACKAGE_FORMAT = 'warraq-package';
export const PACKAGE_VERSION = 1;
const GENERATOR = { name: 'Warraq', version: '0.1.0' };

/** One written file of a package: what `PackageFile` said of it, and what only its bytes could tell. */
export interface ManifestEntry extends Pick<PackageFile, 'path' | 'role' | 'mediaType' | 'image'> {
  bytes: number;
  /** 64 hexadecimal digits. */
  sha256: string;
}

/**
 * `data/manifest.json`: what the package is, and every file of it in the order of their paths (the manifest
 * itself left out). The same entries in any order give the same bytes.
 */
export function manifestJson(article: Article, slug: string, entries: readonly ManifestEntry[]): string {
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
    article: { id: article.id, version: article.version },
    headline: article.headline,
    language: article.language,
    direction: article.direction,
    files,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
