import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { findBrowser } from '../../build/browser.mjs';
import { pinnedNode } from '../../build/pinned-node.mjs';
import { inDist } from '../../build/places.mjs';

export { expect } from '@playwright/test';

/** A web host of its own for one test: the built program, an empty library, a free port. */
export interface Warraq {
  /** The library's folder. */
  readonly library: string;
  /** The address with its token, as the program printed it last. */
  readonly address: string;
  /** Ends the program without warning, as a power cut does (SIGKILL). */
  kill(): Promise<void>;
  /** Ends the program, if it still runs, starts it anew on the same library and opens it in the page. */
  restart(): Promise<void>;
  /**
   * Lets errors on the page's console pass that match: for tests that bring the trouble about themselves.
   * Everything else on the console fails the test.
   */
  expectTrouble(pattern: RegExp): void;
}

/**
 * The tests' `test`: `page` of each is open at Warraq's address. A test fails as well where the page asks anything
 * of the outside, throws, or writes an error to its console.
 */
export const test = base.extend<{ warraq: Warraq }>({
  warraq: [
    async ({ page }, use, testInfo) => {
      const home = await mkdtemp(join(tmpdir(), 'warraq-e2e-'));
      const library = join(home, 'library');
      // A page left behind by a restart asks once more at the earlier port: that is no call to the outside.
      const origins = new Set<string>();
      const watched = watch(page, origins);
      const start = async () => {
        const started = await startHost(home, library);
        origins.add(new URL(started.address).origin);
        return started;
      };
      let host = await start();
      await page.goto(host.address);

      await use({
        library,
        get address() {
          return host.address;
        },
        kill: async () => {
          await host.end('SIGKILL');
        },
        restart: async () => {
          await host.end('SIGTERM');
          host = await start();
          await page.goto(host.address);
        },
        expectTrouble: watched.expect,
      });

      await page.close();
      await host.end('SIGTERM');
      if (testInfo.status !== testInfo.expectedStatus) {
        await testInfo.attach('host.log', { body: host.log(), contentType: 'text/plain' });
      }
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
      if (watched.troubles.length > 0) {
        throw new Error(`The page was in trouble:\n${watched.troubles.join('\n')}`);
      }
    },
    { auto: true },
  ],
});

interface RunningHost {
  address: string;
  log(): string;
  end(signal: NodeJS.Signals): Promise<void>;
}

async function startHost(home: string, library: string): Promise<RunningHost> {
  // The browser that is driven prints PDF as well.
  const env: NodeJS.ProcessEnv = { ...process.env, WARRAQ_CHROMIUM: findBrowser() };
  // Settings, cache and export folder of whoever runs the tests stay out of it.
  for (const [name, folder] of Object.entries({
    HOME: '.',
    USERPROFILE: '.',
    APPDATA: 'config',
    LOCALAPPDATA: 'local',
    XDG_CONFIG_HOME: 'config',
    XDG_DATA_HOME: 'data',
    XDG_CACHE_HOME: 'cache',
    XDG_STATE_HOME: 'state',
  })) {
    env[name] = join(home, folder);
    await mkdir(env[name], { recursive: true });
  }
  const child = spawn(
    pinnedNode() ?? process.execPath,
    [inDist('electron', 'cli.js'), 'serve', '--at', library, '--port', '0', '--no-open'],
    { env, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let log = '';
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      log += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(log);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The web host ended with code ${code}:\n${log}`)));
  });
  return { address, log: () => log, end: (signal) => end(child, signal) };
}

/** Ends a process and waits until it is gone; one that does not heed the signal is killed after 10 s. */
async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await exited;
  clearTimeout(timer);
}

/** Collects what a page must not do. `origins` are Warraq's own: one more with every restart. */
function watch(page: Page, origins: ReadonlySet<string>) {
  const troubles: string[] = [];
  const expected: RegExp[] = [];
  const note = (trouble: string) => {
    if (!expected.some((pattern) => pattern.test(trouble))) troubles.push(trouble);
  };
  page.on('pageerror', (error) => note(`error: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (['data:', 'blob:', 'about:'].includes(url.protocol)) return;
    if (!origins.has(url.origin)) troubles.push(`outside: ${request.url()}`);
  });
  return { troubles, expect: (pattern: RegExp) => void expected.push(pattern) };
}
