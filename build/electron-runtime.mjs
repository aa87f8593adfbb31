import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pinnedNode } from './pinned-node.mjs';
import { inRoot } from './places.mjs';
import { run } from './processes.mjs';

/** How long a server may take to say whether it has the runtime, and how long the download may take. */
const ANSWER_LIMIT = 8_000;
const DOWNLOAD_LIMIT = 900_000;

/**
 * Electron's executable where its runtime is installed.
 * @returns {string | undefined}
 */
export function electronExecutable() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? inRoot('node_modules/electron/dist');
  const names = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };
  const name = process.platform in names ? names[/** @type {'win32'} */ (process.platform)] : 'electron';
  const place = join(folder, name);
  return existsSync(place) ? place : undefined;
}

/** Why a window cannot be opened here at all, whatever is installed; `undefined` where it can. */
export function whyNoWindow() {
  if (process.platform !== 'linux') return undefined;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no display here';
  if (process.getuid?.() === 0) return 'its sandbox does not run for root';
  return undefined;
}

/**
 * Electron's executable, downloaded at first use. A server that refuses or does not answer costs seconds.
 * @param {(line: string) => void} say
 * @returns {Promise<{ executable: string } | { missing: string }>} or why it cannot be had, in a few words
 */
export async function setUpElectron(say) {
  const there = electronExecutable();
  if (there !== undefined) return { executable: there };
  const installer = inRoot('node_modules/electron/install.js');
  if (!existsSync(installer)) return { missing: 'its package is not installed' };
  const { version } = JSON.parse(readFileSync(inRoot('node_modules/electron/package.json'), 'utf8'));
  const file = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  if (!isCached(file) && !hasOwnWay() && !(await answers(downloadAddress(version, file)))) {
    return { missing: 'its runtime cannot be downloaded from here' };
  }
  say(`Fetching Electron ${version} (about 120 MB, once) ...`);
  const { code, timedOut } = await run(pinnedNode() ?? process.execPath, [installer], {
    quiet: true,
    limit: DOWNLOAD_LIMIT,
  });
  const executable = electronExecutable();
  if (code === 0 && executable !== undefined) return { executable };
  return { missing: timedOut ? 'its download took too long' : 'its download failed' };
}

/** A mirror or a proxy is set: only Electron's own installer knows how to ask there. */
function hasOwnWay() {
  return Object.keys(process.env).some((name) =>
    /^(electron_mirror|npm_config_electron_mirror|electron_get_use_proxy)$/i.test(name),
  );
}

/**
 * @param {string} version
 * @param {string} file
 */
function downloadAddress(version, file) {
  return `https://github.com/electron/electron/releases/download/v${version}/${file}`;
}

/** @param {string} address */
async function answers(address) {
  try {
    return (await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(ANSWER_LIMIT) })).ok;
  } catch {
    return false;
  }
}

/**
 * Whether the installer has kept this file from another time.
 * @param {string} file
 */
function isCached(file) {
  const folders = [
    process.env.electron_config_cache,
    join(homedir(), '.cache', 'electron'),
    join(homedir(), 'Library', 'Caches', 'electron'),
    join(process.env.LOCALAPPDATA ?? homedir(), 'electron', 'Cache'),
  ];
  return folders.some(
    (folder) =>
      folder !== undefined &&
      existsSync(folder) &&
      readdirSync(folder).some((name) => name === file || existsSync(join(folder, name, file))),
  );
}
