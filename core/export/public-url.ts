import { asciiUri } from './clean-text.ts';
import type { ExportContext } from './package-file.ts';

/** Where the article will stand on the web, where the profile tells. */
export function publicUrl({ profile, address }: ExportContext): string | undefined {
  return profile.baseUrl && `${asciiUri(profile.baseUrl).replace(/\/+$/, '')}/${address}/`;
}

/** Where a file of the package will stand on the web. */
export function publicFileUrl(context: ExportContext, path: string): string | undefined {
  const base = publicUrl(context);
  return base && base + path;
}
