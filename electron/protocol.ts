import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { protocol, type Session } from 'electron';
import { pictureType } from './picture-type.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { type ServedFile, servedFile } from './served-files.ts';

/** Where the window lives. The same paths as on the web host lie below it. */
export const APP_ORIGIN = 'app://warraq';

/** What `app://warraq` is made of. */
export interface AppSources {
  /** The built program: `renderer/` and `assets/themes/` are given out of it. */
  dist: string;
  /** The library's picture of this hash, if there is one. */
  asset(hash: string): Promise<ServedFile | undefined>;
}

/** Makes `app` a scheme with an origin, as secure as https. Only possible before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/** Answers `app://warraq` in this session's windows. */
export function serveApp(session: Session, sources: AppSources): void {
  session.protocol.handle('app', (request) => appAnswer(request, sources));
}

/**
 * One answer: the file, with its type and the policy that both hosts share, else 404, or 405 for anything
 * but reading.
 */
export async function appAnswer(request: Request, sources: AppSources): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
  const url = new URL(request.url);
  if (url.protocol !== 'app:' || url.host !== 'warraq' || url.username !== '') return refusal(404);
  const found = await fileAt(url.pathname, sources);
  if (found === undefined) return refusal(404);
  const headers = {
    ...SECURITY_HEADERS,
    'content-type': found.mediaType,
    'content-length': String(found.bytes),
    'cache-control': cacheRule(url.pathname),
  };
  if (request.method === 'HEAD') return new Response(null, { headers });
  return new Response(Readable.toWeb(createReadStream(found.file)) as ReadableStream, { headers });
}

/**
 * `/` -> renderer/index.html, `/theme/daily/page.css` -> assets/themes/daily/page.css,
 * `/assets/<hash>` -> the library, `/app/main-x.js` -> renderer/app/main-x.js
 */
async function fileAt(pathname: string, { dist, asset }: AppSources): Promise<ServedFile | undefined> {
  if (pathname === '/') return servedFile(join(dist, 'renderer'), '/index.html');
  if (pathname.startsWith('/theme/')) {
    return servedFile(join(dist, 'assets', 'themes'), pathname.slice('/theme'.length));
  }
  const hash = /^\/assets\/([0-9A-Za-z-]{1,128})$/.exec(pathname)?.[1];
  if (hash !== undefined) {
    const picture = await asset(hash);
    return picture && { ...picture, mediaType: await pictureType(picture.file) };
  }
  return servedFile(join(dist, 'renderer'), pathname);
}

/** What carries its hash in its name never changes. */
function cacheRule(pathname: string): string {
  return /^\/(app|assets)\//.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: SECURITY_HEADERS });
}
