import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pinnedNode } from './pinned-node.mjs';
import { inRoot } from './places.mjs';
import { run, Stop } from './processes.mjs';

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
  '%PROGRAMFILES%\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * A browser of the Chromium family on this machine: `WARRAQ_CHROMIUM`, an installed one, or Playwright's own.
 * @returns {string | undefined} absolute path of the executable
 * @throws {Stop} where `WARRAQ_CHROMIUM` names no file
 */
export function findBrowser() {
  const named = process.env.WARRAQ_CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new Stop(`WARRAQ_CHROMIUM names ${named}, but there is no such file.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath =
    process.platform === 'win32' ? [] : NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const placed = PLACES.map((place) => place.replace(/%([^%]+)%/, (_, name) => process.env[name] ?? ''));
  return [...onPath, ...placed, playwrightsOwn()].find((place) => place !== undefined && existsSync(place));
}

/** Where Playwright would keep the Chromium that it downloads. */
function playwrightsOwn() {
  try {
    return createRequire(inRoot('package.json'))('playwright-core').chromium.executablePath();
  } catch {
    return undefined;
  }
}

/**
 * A browser for the tests, installed where none is there: by apt-get for root on Debian, which brings all
 * the libraries along, else by Playwright's download.
 * @param {(line: string) => void} say
 * @returns {Promise<string>}
 * @throws {Stop} where none can be had
 */
export async function setUpBrowser(say) {
  const found = findBrowser();
  if (found !== undefined) return found;
  if (isDebian() && process.getuid?.() === 0) {
    say('Installing Chromium with apt-get ...');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], { env, limit: 300_000 });
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
      env,
      limit: 900_000,
    });
  }
  if (findBrowser() === undefined) {
    say("Downloading Playwright's Chromium ...");
    await run(
      pinnedNode() ?? process.execPath,
      [inRoot('node_modules/playwright-core/cli.js'), 'install', 'chromium'],
      {
        limit: 900_000,
      },
    );
  }
  const browser = findBrowser();
  if (browser === undefined) {
    throw new Stop(
      'The browser tests need Chromium, Chrome or Edge. Install one, or name its executable in WARRAQ_CHROMIUM.',
    );
  }
  return browser;
}

function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
