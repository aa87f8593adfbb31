import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { appAnswer, registerAppScheme } from '../../../electron/protocol.ts';
import { SECURITY_HEADERS } from '../../../electron/security-headers.ts';
import { temporaryFolder } from './desktop-session.ts';
import { double } from './double/double.ts';

const folder = temporaryFolder();
const dist = join(folder, 'dist');
const picture = join(folder, 'picture.png');

beforeAll(() => {
  mkdirSync(join(dist, 'renderer', 'app'), { recursive: true });
  mkdirSync(join(dist, 'assets', 'themes', 'daily'), { recursive: true });
  writeFileSync(join(dist, 'renderer', 'index.html'), '<p>ورّاق</p>');
  writeFileSync(join(dist, 'renderer', 'app', 'main-1.js'), 'export {};');
  writeFileSync(join(dist, 'renderer', '.hidden'), 'x');
  writeFileSync(join(dist, 'assets', 'themes', 'daily', 'page.css'), 'p{}');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(picture, Buffer.from('\x89PNG\r\n', 'latin1'));
  symlinkSync(join(folder, 'secret.txt'), join(dist, 'renderer', 'link.txt'));
  symlinkSync(folder, join(dist, 'renderer', 'folder'));
});
beforeEach(() => {
  double.reset();
});

async function get(url: string, method = 'GET'): Promise<Response> {
  const asset = async (hash: string) =>
    hash === 'abc123' ? { file: picture, mediaType: 'application/octet-stream', bytes: 6 } : undefined;
  return appAnswer(new Request(url, { method }), { dist, asset });
}

describe('app://warraq', () => {
  it.each([
    ['app://warraq/', 'text/html; charset=utf-8', '<p>ورّاق</p>'],
    ['app://warraq/index.html', 'text/html; charset=utf-8', '<p>ورّاق</p>'],
    ['app://warraq/app/main-1.js', 'text/javascript; charset=utf-8', 'export {};'],
    ['app://warraq/theme/daily/page.css', 'text/css; charset=utf-8', 'p{}'],
  ])('gives %s as %s', async (url, type, text) => {
    const response = await get(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(await response.text()).toBe(text);
  });

  it("gives a library's picture by its hash, with the type that its bytes show", async () => {
    const response = await get('app://warraq/assets/abc123');
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('cache-control')).toMatch(/immutable/);
    expect((await response.bytes()).length).toBe(6);
  });

  it.each([
    'app://warraq/../../secret.txt',
    'app://warraq/%2e%2e/%2e%2e/secret.txt',
    'app://warraq/..%2f..%2fsecret.txt',
    'app://warraq/..%5c..%5csecret.txt',
    'app://warraq/%252e%252e/secret.txt',
    'app://warraq/theme/..%2f..%2f..%2fsecret.txt',
    'app://warraq/assets/..%2fsecret.txt',
    'app://warraq/link.txt',
    'app://warraq/folder/secret.txt',
    'app://warraq/.hidden',
    'app://warraq/index.html%00.js',
    'app://warraq/%ff',
    'app://warraq/app',
    'app://warraq/nothing.js',
    'app://other/index.html',
    'app://warraq.example/index.html',
    'app://warraq:81/index.html',
  ])('gives nothing at %s', async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it.each(['POST', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    expect((await get('app://warraq/', method)).status).toBe(405);
  });

  it('answers HEAD without a body', async () => {
    const response = await get('app://warraq/', 'HEAD');
    expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength('<p>ورّاق</p>')));
    expect(await response.text()).toBe('');
  });

  it('sends the shared headers with every answer, refusals too', async () => {
    for (const url of ['app://warraq/', 'app://warraq/app/main-1.js', 'app://warraq/nothing']) {
      const { headers } = await get(url);
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers.get(name)).toBe(value);
    }
  });
});

describe('the content policy', () => {
  const policy = new Map(
    String(SECURITY_HEADERS['content-security-policy'])
      .split('; ')
      .map((entry) => [entry.slice(0, entry.indexOf(' ')), entry.slice(entry.indexOf(' ') + 1)]),
  );

  it('takes scripts from the program alone, none inline, none evaluated', () => {
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('worker-src')).toBe("'self'");
    expect([...policy.values()].join(' ')).not.toMatch(/unsafe-eval|https?:|\*/);
  });

  it('forbids what it does not name', () => {
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('base-uri')).toBe("'none'");
    expect(policy.get('form-action')).toBe("'none'");
    expect(policy.get('frame-ancestors')).toBe("'none'");
  });
});

describe('the scheme', () => {
  it('is standard and secure, and caches compiled code', () => {
    registerAppScheme();
    expect(double.schemes).toEqual([
      {
        scheme: 'app',
        privileges: expect.objectContaining({ standard: true, secure: true, codeCache: true }),
      },
    ]);
    expect(double.schemes[0]?.privileges).not.toHaveProperty('bypassCSP');
  });
});
