import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { WebSocketServer } from 'ws';
import { Fault, faultFrom } from '#core/fault.ts';
import type { HostMethod, HostReply } from '#core/host.ts';
import type { Backend } from './backend/backend.ts';
import type { PackedFile } from './backend/packed-file.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { type ServedFile, servedFile } from './served-files.ts';

const USUAL_PORT = 4317;
const BODY_LIMIT = 100_000_000;

/** A web host that answers. */
export interface WebHost {
  /** With the token, to be opened once in a browser. */
  address: string;
  close(): Promise<void>;
}

/**
 * Serves the interface and the backend to a browser on this machine: on 127.0.0.1 only, to who knows the token
 * of this run. Without `port` the usual one is taken, or a free one where that is taken.
 * @throws Fault `port.in-use`.
 */
export async function openWebHost(
  backend: Backend,
  { dist, assets, port }: { dist: string; assets: string; port?: number },
): Promise<WebHost> {
  const token = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    respond(request, response).catch((thrown) => {
      if (response.headersSent) response.destroy();
      else reply(response, 500, { ok: false, fault: faultFrom(thrown).toData() });
    });
  });
  const listenOn = (wanted: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(wanted, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  try {
    await listenOn(port ?? USUAL_PORT);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw thrown;
    if (port !== undefined) throw new Fault('port.in-use', { port });
    await listenOn(0);
  }
  const { port: taken } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${taken}`;
  const hosts = [`127.0.0.1:${taken}`, `localhost:${taken}`];
  // Cookies do not tell ports apart: two libraries in one browser need two names.
  const cookie = `warraq-${taken}`;

  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    const path = new URL(request.url ?? '/', origin).pathname;
    if (path !== '/events' || !isOurs(request, true) || !isKnown(request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
  });
  const stop = backend.listen((event) => {
    for (const client of sockets.clients) client.send(JSON.stringify(event));
  });

  return {
    address: `${origin}/?token=${token}`,
    async close() {
      stop();
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function isOurs(request: IncomingMessage, mustName: boolean): boolean {
    if (!hosts.includes(request.headers.host ?? '')) return false;
    const from = request.headers.origin;
    return from === undefined ? !mustName : hosts.some((host) => from === `http://${host}`);
  }

  function isKnown(request: IncomingMessage): boolean {
    const pairs = (request.headers.cookie ?? '').split(/; */);
    return pairs.some((pair) => pair.startsWith(`${cookie}=`) && isToken(pair.slice(cookie.length + 1)));
  }

  function isToken(given: string): boolean {
    const [a, b] = [Buffer.from(given), Buffer.from(token)];
    return a.length === b.length && timingSafeEqual(a, b);
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const forbid = (reason: string) =>
      reply(response, 403, { ok: false, fault: new Fault('request.forbidden', { reason }).toData() });
    const isPost = request.method === 'POST';
    if (!isOurs(request, isPost)) return forbid('host or origin');
    // Split by hand: the URL class would resolve dot segments before `servedFile` can refuse them.
    const [path = '/', search] = (request.url ?? '/').split('?');
    const given = new URLSearchParams(search).get('token');
    if (path === '/' && given !== null && isToken(given)) {
      response.setHeader('set-cookie', `${cookie}=${token}; HttpOnly; SameSite=Strict; Path=/`);
      response.writeHead(303, { location: '/' }).end();
      return;
    }
    if (!isKnown(request)) return forbid('token');
    if (isPost) return answer(path, request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405).end();
      return;
    }
    const packed = /^\/packages\/([0-9a-f-]{36})\/(.+)$/.exec(path);
    if (packed) return givePacked(await backend.packageFile(packed[1]!, packed[2]!), request, response);
    return give(await fileOf(path), request, response);
  }

  async function answer(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!path.startsWith('/api/')) {
      response.writeHead(404).end();
      return;
    }
    try {
      const method = path.slice('/api/'.length) as HostMethod;
      const value = await backend.call(method, (await bodyOf(request, method)) as never);
      reply(response, 200, { ok: true, value });
    } catch (thrown) {
      reply(response, 200, { ok: false, fault: faultFrom(thrown).toData() });
    }
  }

  async function fileOf(path: string): Promise<ServedFile | undefined> {
    if (path.startsWith('/assets/')) {
      const found = await backend.asset(path.slice('/assets/'.length));
      return found && { ...found, mediaType: await pictureType(found.file) };
    }
    const handle = /^\/packages\/([0-9a-f-]{36})\.zip$/.exec(path)?.[1];
    if (handle !== undefined) return backend.package(handle);
    if (path.startsWith('/theme/')) return servedFile(join(assets, 'themes'), path.slice('/theme/'.length));
    return servedFile(join(dist, 'renderer'), path === '/' ? '/index.html' : path);
  }
}

function give(found: ServedFile | undefined, request: IncomingMessage, response: ServerResponse): void {
  if (found === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': found.mediaType,
    'content-length': found.bytes,
    'cache-control': 'no-cache',
    ...(found.mediaType === 'application/zip' && {
      'content-disposition': `attachment; filename="${basename(found.file)}"`,
    }),
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(found.file)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** A file of a package, shown and not kept. */
function givePacked(found: PackedFile | undefined, request: IncomingMessage, response: ServerResponse): void {
  if (found === undefined) {
    response.writeHead(404).end();
    return;
  }
  const { mediaType, bytes, stream } = found;
  response.writeHead(200, {
    'content-type': mediaType,
    'content-length': bytes,
    'cache-control': 'no-store',
  });
  if (request.method === 'HEAD') {
    stream.destroy();
    response.end();
  } else stream.on('error', () => response.destroy()).pipe(response);
}

function reply(response: ServerResponse, status: number, body: HostReply): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage, method: string): Promise<unknown> {
  const problem = (text: string) => new Fault('request.invalid', { method, problem: text });
  if (!request.headers['content-type']?.startsWith('application/json')) throw problem('is not JSON');
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > BODY_LIMIT) throw problem(`is larger than ${BODY_LIMIT} bytes`);
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    throw problem('is not JSON');
  }
}

/** A picture's media type by its first bytes: assets are named by their hash alone. */
async function pictureType(path: string): Promise<string> {
  const file = await open(path);
  try {
    const head = (await file.read(Buffer.alloc(16), 0, 16, 0)).buffer.toString('latin1');
    if (head.startsWith('\xff\xd8')) return 'image/jpeg';
    if (head.startsWith('\x89PNG')) return 'image/png';
    if (head.startsWith('GIF8')) return 'image/gif';
    return head.slice(8, 12) === 'WEBP' ? 'image/webp' : 'image/avif';
  } finally {
    await file.close();
  }
}
