import { realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** One file that a host may give out. */
export interface ServedFile {
  /** Absolute path, free of symbolic links. */
  file: string;
  mediaType: string;
  bytes: number;
}

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** The media type that a file's extension stands for; bytes without a meaning where it is none of ours. */
export function mediaTypeOf(file: string): string {
  return MEDIA_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
}

/**
 * The file below `root` that a URL's path names, percent-encoded as it came, or `undefined` where there is
 * none or it would lie outside: dot segments in any spelling, encoded slashes, backslashes, NUL, hidden files
 * and links that lead out are all refused.
 */
export async function servedFile(root: string, pathname: string): Promise<ServedFile | undefined> {
  const segments = segmentsOf(pathname);
  if (segments === undefined) return undefined;
  try {
    const base = await realpath(root);
    const file = await realpath(join(base, ...segments));
    if (!file.startsWith(base + sep)) return undefined;
    const found = await stat(file);
    return found.isFile() ? { file, mediaType: mediaTypeOf(file), bytes: found.size } : undefined;
  } catch {
    return undefined;
  }
}

function segmentsOf(pathname: string): string[] | undefined {
  const segments: string[] = [];
  for (const encoded of pathname.split('/')) {
    if (encoded === '') continue;
    let segment: string;
    try {
      segment = decodeURIComponent(encoded);
    } catch {
      return undefined;
    }
    if (segment.startsWith('.') || /[/\\\0:]/.test(segment)) return undefined;
    segments.push(segment);
  }
  return segments.length > 0 ? segments : undefined;
}
