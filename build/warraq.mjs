#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pinnedNode } from './pinned-node.mjs';
import { inDist } from './places.mjs';

/**
 * `npx warraq`: the command line of a built checkout, run by the Node that the project pins (older ones have
 * no `node:sqlite`) with the same arguments, streams, signals and exit code.
 */
const CLI = inDist('electron', 'cli.js');
const node = pinnedNode();

if (!existsSync(CLI)) {
  console.error('Warraq is not built yet. Run "npm ci" and "npm run build" in its folder, then try again.');
  process.exitCode = 2;
} else if (node === undefined) {
  console.error(
    `Warraq needs Node 24; this is ${process.version}. Run "npm ci" in its folder: it brings the right one.`,
  );
  process.exitCode = 2;
} else {
  run(node);
}

/** @param {string} node */
function run(node) {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', CLI, ...process.argv.slice(2)], {
    stdio: 'inherit',
    // glibc keeps what picture work has freed, once for every thread: hundreds of megabytes with many photos.
    env: { MALLOC_ARENA_MAX: '1', ...process.env },
  });
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) {
    process.on(signal, () => {
      // A terminal's Ctrl+C reaches both at once; a second one would read as «stop at once».
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    });
  }
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
