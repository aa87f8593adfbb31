#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { pinnedNode } from './pinned-node.mjs';
import { inDist } from './places.mjs';

/**
 * `npx warraq`: the command line of a built checkout. It needs the Node that the project pins (for
 * `node:sqlite`); where an older one runs this, the pinned one is started in its place with the same
 * arguments, streams, signals and exit code.
 */
const CLI = inDist('electron', 'cli.js');

if (!existsSync(CLI)) {
  console.error('Warraq is not built yet. Run "npm ci" and "npm run build" in its folder, then try again.');
  process.exitCode = 2;
} else {
  const node = pinnedNode();
  if (node === process.execPath) {
    process.argv[1] = CLI;
    await import(pathToFileURL(CLI).href);
  } else if (node === undefined) {
    console.error(
      `Warraq needs Node 24; this is ${process.version}. Run "npm ci" in its folder: it brings the right one.`,
    );
    process.exitCode = 2;
  } else {
    runInstead(node);
  }
}

/** @param {string} node */
function runInstead(node) {
  const child = spawn(node, [CLI, ...process.argv.slice(2)], { stdio: 'inherit' });
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  // A terminal sends Ctrl+C to both: this process only waits for the other's answer.
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`Node could not be started at ${node}: ${error.message}`);
    process.exitCode = 2;
  });
  child.on('exit', (code, signal) => {
    if (signal === null) {
      process.exitCode = code ?? 1;
    } else {
      for (const each of signals) process.removeAllListeners(each);
      process.kill(process.pid, signal);
    }
  });
}
