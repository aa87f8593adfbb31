import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newArticle } from '#core/article/article.ts';
import { openBackend } from '../../../electron/backend/backend.ts';

const CLI = new URL('../../../electron/cli.ts', import.meta.url).pathname;
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
let running: ChildProcess[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warraq-bad-'));
  running = [];
});
afterEach(async () => {
  for (const child of running) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

const inFolder = (...parts: string[]) => join(folder, ...parts);
const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(inFolder(name), content);
  return inFolder(name);
};

function warraq(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [CLI, ...args], { cwd: folder, maxBuffer: 1e9 }, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

/** Starts the web host; gives the address that it prints. */
async function serve(...args: string[]): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [CLI, 'serve', '--no-open', '--port', '0', ...args], {
    env: { ...process.env, WARRAQ_DIST: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, address: String(line).trim() };
}

describe('bad input from a terminal', () => {
  it('names an empty file, another program’s JSON and a newer article, and prints nothing', async () => {
    const cases = [
      [['import', write('empty.txt', '')], 'empty.txt holds no text'],
      [['import', write('other.json', '{"format":"ghost","posts":[]}')], 'is not a Warraq article'],
      [
        ['check', write('newer.json', JSON.stringify({ ...newArticle(), version: 99 }))],
        'is of version 99 and this Warraq reads up to',
      ],
      [['export', write('broken.json', '{"format":"warraq-article"'), '--out', 'bag'], 'damaged'],
    ] as const;
    for (const [args, sentence] of cases) {
      const { code, out, err } = await warraq(...args);
      expect({ code, out }, args.join(' ')).toEqual({ code: 1, out: '' });
      expect(err).toContain(sentence);
    }
    expect(readdirSync(folder)).not.toContain('bag');
  });

  it('recognises Windows-1256 and reads 20 MB of text or says that it is too large', async () => {
    // «خبر من القاهرة» in Windows-1256.
    const bytes = Uint8Array.from([
      0xce, 0xc8, 0xd1, 0x20, 0xe3, 0xe4, 0x20, 0xc7, 0xe1, 0xde, 0xc7, 0xe5, 0xd1, 0xc9,
    ]);
    const { out, err } = await warraq('import', write('old.txt', bytes));
    expect(JSON.parse(out).headline).toBe('خبر من القاهرة');
    expect(err).toContain('windows-1256');
    const large = await warraq(
      'import',
      write('large.txt', `${'فقرة طويلة من النص العربي. '.repeat(40)}\n\n`.repeat(10_000)),
    );
    if (large.code === 0) expect(JSON.parse(large.out).blocks.length).toBeGreaterThan(5_000);
    else expect(large.err).toMatch(/has \d+ bytes and the limit is \d+; split it/);
  });

  it('reads a package through a pipe, and refuses one that was changed on its way', async () => {
    write('story.json', JSON.stringify(newArticle({ headline: 'خبر من القاهرة', slug: 'story' })));
    expect((await warraq('export', 'story.json', '--out', 'bag.zip')).code).toBe(0);
    expect((await warraq('export', 'story.json', '--out', 'bag')).code).toBe(0);
    const piped = await new Promise<string>((done) => {
      const child = execFile(process.execPath, [CLI, 'import', '-'], (_, out) => done(out));
      child.stdin?.end(readFileSync(inFolder('bag.zip')));
    });
    expect(JSON.parse(piped).headline).toBe('خبر من القاهرة');
    const article = inFolder('bag', 'data', 'article.json');
    writeFileSync(article, readFileSync(article, 'utf8').replace('القاهرة', 'الجيزة'));
    const { code, out, err } = await warraq('import', 'bag');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('differs from its manifests');
  });

  it('checks every file that can be read, and says which cannot', async () => {
    write('good.json', JSON.stringify(newArticle({ headline: 'خبر, من القاهرة' })));
    const { code, out, err } = await warraq('check', 'good.json', 'none.json', '--json');
    expect(code).toBe(1);
    const [good, none] = JSON.parse(out);
    expect(good.findings).toHaveLength(1);
    expect(none).toMatchObject({ file: 'none.json', findings: [] });
    expect(err).toContain('none.json cannot be read');
    expect(JSON.parse((await warraq('verify', 'good.json', '--json')).out)).toMatchObject({ valid: false });
  });

  it('makes no library for a mistyped folder, and no package where none can be', async () => {
    expect((await warraq('library', '--at', 'mistyped', 'list')).code).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
    write('story.json', JSON.stringify(newArticle({ headline: 'خبر' })));
    if (process.platform !== 'linux') return;
    expect((await warraq('export', 'story.json', '--out', '/proc/story')).err).toContain(
      'could not be written',
    );
  });

  it('ends with 2 for a wrong command or option', async () => {
    expect((await warraq('expotr', 'x')).code).toBe(2);
    expect((await warraq('export', 'x')).code).toBe(2);
    const story = write('story.json', JSON.stringify(newArticle({ headline: 'خبر' })));
    expect((await warraq('export', story, '--out', 'bag', '--formats', 'html,papyrus')).code).toBe(2);
    expect((await warraq('serve', '--port', 'many')).code).toBe(2);
  });

  it('lets a second start work on the same library beside the first', async () => {
    const first = await serve('--at', inFolder('library'));
    const second = await serve('--at', inFolder('library'));
    expect(new URL(second.address).origin).not.toBe(new URL(first.address).origin);
  });

  it('takes a library over from a program that was killed', async () => {
    const { child } = await serve('--at', inFolder('library'));
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    expect((await warraq('library', '--at', inFolder('library'), 'list', '--json')).code).toBe(0);
  });

  it('says that a port is taken', async () => {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const { code, err } = await warraq(
      'serve',
      '--at',
      inFolder('library'),
      '--port',
      String(port),
      '--no-open',
    );
    server.close();
    expect(code).toBe(1);
    expect(err).toContain(`Port ${port} is taken`);
    expect(readdirSync(inFolder('library'))).not.toContain('library.holder.json');
  });

  it('says that a library cannot be where a file is, and leaves the file', async () => {
    const file = write('notes', 'my notes');
    const { code, err } = await warraq('library', '--at', file, 'list');
    expect(code).toBe(1);
    expect(err).toContain('cannot be opened');
    expect(readFileSync(file, 'utf8')).toBe('my notes');
  });

  it('leaves nothing when Ctrl-C ends an export', async () => {
    const article = newArticle({ headline: 'خبر', slug: 'story' });
    const child = spawn(
      process.execPath,
      [CLI, 'export', write('story.json', JSON.stringify(article)), '--out', 'bag'],
      {
        cwd: folder,
      },
    );
    running.push(child);
    // Interrupted while it writes: the first half-made thing that shows is the sign.
    const watcher = watch(folder, (_, name) => {
      if (name?.startsWith('.warraq-')) child.kill('SIGINT');
    });
    const [code] = await once(child, 'exit');
    watcher.close();
    expect(readdirSync(folder).filter((name) => name.startsWith('.warraq-'))).toEqual([]);
    expect([0, 130]).toContain(code);
    expect(readdirSync(folder).includes('bag')).toBe(code === 0);
  });
});

describe('a library that cannot be opened', () => {
  it('is let go again, so that the next start finds it free', async () => {
    mkdirSync(inFolder('samples'));
    write(join('samples', 'samples.json'), 'not JSON');
    const options = { kind: 'web', version: '0', settings: folder, themes: folder } as const;
    const library = inFolder('library');
    await expect(openBackend({ ...options, library, samples: inFolder('samples') })).rejects.toThrow();
    const backend = await openBackend({ ...options, library });
    await backend.close();
  });

  it('keeps damaged settings aside and starts with the usual ones', async () => {
    write('settings.json', '{"appearance": ');
    const backend = await openBackend({
      kind: 'web',
      version: '0',
      library: inFolder('library'),
      settings: folder,
      themes: folder,
    });
    expect(await backend.call('settings.get', {})).toMatchObject({ appearance: 'system' });
    await backend.call('settings.set', { appearance: 'dark', libraryView: 'board' });
    // One change puts nothing else back to what is usual.
    expect(await backend.call('settings.set', { panelTab: 'data' })).toMatchObject({
      appearance: 'dark',
      libraryView: 'board',
      panelTab: 'data',
    });
    await backend.close();
  });
});
