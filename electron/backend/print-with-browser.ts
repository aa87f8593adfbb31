import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Fault } from '#core/fault.ts';

/** Names on the path, where a system puts browsers there. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
/** Places of the three systems; `%NAME%` is an environment variable. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '%PROGRAMFILES%\\Google\\Chrome\\Application\\chrome.exe',
  '%PROGRAMFILES(X86)%\\Google\\Chrome\\Application\\chrome.exe',
  '%LOCALAPPDATA%\\Google\\Chrome\\Application\\chrome.exe',
  '%PROGRAMFILES(X86)%\\Microsoft\\Edge\\Application\\msedge.exe',
];
/** A story prints in about a second; a browser that takes longer than this hangs. */
const LONGEST_MS = 60_000;

/** A browser of the Chromium family: the one that `WARRAQ_CHROMIUM` names, or an installed one. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = environment.WARRAQ_CHROMIUM;
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined;
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath =
    process.platform === 'win32' ? [] : NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const placed = PLACES.map((place) => place.replace(/%([^%]+)%/g, (_, name) => environment[name] ?? ''));
  return [...onPath, ...placed].find((place) => existsSync(place));
}

/**
 * Prints `index.html` of a folder with an installed browser that nobody sees: a profile of its own, no network.
 * @throws Fault `print.unavailable`, `print.failed` or `cancelled`
 */
export async function printWithBrowser(folder: string, signal?: AbortSignal): Promise<Uint8Array> {
  const browser = findChromium();
  if (browser === undefined) throw new Fault('print.unavailable', {});
  const profile = await mkdtemp(join(tmpdir(), 'warraq-browser-'));
  const target = join(profile, 'page.pdf');
  try {
    await run(
      browser,
      [
        '--headless',
        '--disable-gpu',
        '--no-first-run',
        '--disable-extensions',
        '--disable-background-networking',
        '--host-resolver-rules=MAP * ~NOTFOUND',
        '--no-pdf-header-footer',
        '--generate-pdf-document-outline',
        `--user-data-dir=${join(profile, 'profile')}`,
        `--print-to-pdf=${target}`,
        // Chromium's sandbox refuses to run as root. The page is our own and holds no script.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        pathToFileURL(join(folder, 'index.html')).href,
      ],
      signal,
    );
    return await readFile(target).catch(() => {
      throw new Fault('print.failed', { detail: 'no PDF came out' });
    });
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function run(browser: string, options: readonly string[], signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(browser, options, { stdio: ['ignore', 'ignore', 'pipe'], timeout: LONGEST_MS });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said = (said + chunk).slice(-2000);
    });
    const cancel = () => child.kill();
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted) cancel();
    child.on('error', (error) => reject(new Fault('print.failed', { detail: error.message })));
    child.on('close', (code, killedBy) => {
      signal?.removeEventListener('abort', cancel);
      if (signal?.aborted) reject(new Fault('cancelled', {}));
      else if (code === 0) resolve();
      else {
        const last = said.trim().split('\n').at(-1) ?? '';
        reject(new Fault('print.failed', { detail: last || `it ended with ${killedBy ?? code}` }));
      }
    });
  });
}
