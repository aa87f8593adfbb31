#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { setUpDependencies } from './dependencies.mjs';
import { setUpElectron, whyNoWindow } from './electron-runtime.mjs';
import { inDist, inRoot } from './places.mjs';
import { command, run, Stop } from './processes.mjs';

/**
 * `npm start [-- serve's flags]`: sets up what is missing, then opens Warraq: in Electron, or where that
 * cannot be, in the browser by the web host. `--web` asks for the web host. Plain Node 20 runs this.
 */
await command(async () => {
  const args = process.argv.slice(2);
  const wantsWeb = args.includes('--web');
  const serveArgs = args.filter((arg) => arg !== '--web');

  const node = await setUpDependencies(console.log);
  const build = await run(node, [inRoot('build/bundle.mjs')], { cwd: inRoot() });
  if (build.code !== 0) throw new Stop('Warraq could not be built; the reason stands above.');

  const missing = wantsWeb ? undefined : await openElectron();
  if (wantsWeb || missing !== undefined) {
    if (missing !== undefined)
      console.log(`Electron is not used: ${missing}. Opening Warraq in the browser.`);
    process.exitCode = await stayWith(node, [
      '--disable-warning=ExperimentalWarning',
      inDist('electron/cli.js'),
      'serve',
      ...serveArgs,
    ]);
  }
});

/** Opens Electron and stays with it to its end. Gives the reason where it did not come up. */
async function openElectron() {
  const noWindow = whyNoWindow();
  if (noWindow !== undefined) return noWindow;
  const runtime = await setUpElectron(console.log);
  if ('missing' in runtime) return runtime.missing;
  const started = Date.now();
  const code = await stayWith(runtime.executable, [inRoot()]);
  // A missing system library ends it at once, before any window.
  if (code !== 0 && Date.now() - started < 3_000) return `it ended at once with code ${code}`;
  process.exitCode = code;
  return undefined;
}

/**
 * Runs a program in the foreground to its end; signals go on to it.
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
function stayWith(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit' });
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on('SIGTERM', forward);
    // A terminal sends Ctrl+C to the child as well.
    process.on('SIGINT', (signal) => process.stdin.isTTY || forward(signal));
    child.on('error', () => resolve(127));
    child.on('exit', (code, signal) =>
      resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)),
    );
  });
}
