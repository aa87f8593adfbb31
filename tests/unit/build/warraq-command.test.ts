import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRoot } from '../../../build/places.mjs';

/** Stands for the built command line: says what it was given, and waits or ends as it is told. */
const CLI = `
const [what, ...rest] = process.argv.slice(2);
if (what === 'echo') console.log(JSON.stringify({ rest, node: parseInt(process.versions.node), main: import.meta.main }));
if (what === 'stdin') for await (const chunk of process.stdin) process.stdout.write(chunk);
if (what === 'exit') process.exitCode = Number(rest[0]);
if (what === 'wait') {
  process.on('SIGTERM', () => { console.log('drained'); process.exit(5); });
  setInterval(() => {}, 1000);
  console.log('waiting');
}
`;
const dist = mkdtempSync(join(tmpdir(), 'warraq-command-'));

beforeAll(() => {
  mkdirSync(join(dist, 'electron'));
  writeFileSync(join(dist, 'package.json'), '{"type":"module"}');
  writeFileSync(join(dist, 'electron', 'cli.js'), CLI);
});
afterAll(() => rmSync(dist, { recursive: true, force: true }));

function start(args: string[], folder = dist): ChildProcess {
  return spawn(process.execPath, [inRoot('build/warraq.mjs'), ...args], {
    env: { ...process.env, WARRAQ_DIST: folder },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

async function finish(child: ChildProcess, input = ''): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk) => (out += chunk));
  child.stderr?.on('data', (chunk) => (err += chunk));
  child.stdin?.end(input);
  const [code] = await once(child, 'close');
  return { code, out, err };
}

describe('npx warraq', () => {
  it('runs the built command line with Node 24, as it was called', async () => {
    const { code, out, err } = await finish(start(['echo', '--at', 'مجلد فيه مسافة', '']));
    expect(JSON.parse(out)).toEqual({
      rest: ['--at', 'مجلد فيه مسافة', ''],
      node: expect.any(Number),
      main: true,
    });
    expect(JSON.parse(out).node).toBeGreaterThanOrEqual(24);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('passes standard input and the exit code through', async () => {
    expect((await finish(start(['stdin']), 'نص عربي')).out).toBe('نص عربي');
    expect((await finish(start(['exit', '2']))).code).toBe(2);
  });

  // Windows has no signals to pass on.
  it.skipIf(process.platform === 'win32')('lets the command line end in its own time', async () => {
    const child = start(['wait']);
    child.stdout?.once('data', () => child.kill('SIGTERM'));
    const { code, out } = await finish(child);
    expect({ code, out }).toEqual({ code: 5, out: 'waiting\ndrained\n' });
  });

  it('says what to do where nothing is built', async () => {
    const { code, err } = await finish(start(['echo'], join(dist, 'nothing')));
    expect(code).toBe(2);
    expect(err).toMatch(/not built yet.*npm run build/);
  });
});
