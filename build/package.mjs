#!/usr/bin/env node
import { bundle } from './bundle.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { inDist, inRoot } from './places.mjs';
import { command, run, Stop } from './processes.mjs';

/**
 * `npm run package [-- flags of electron-builder]`: builds the installers of this system into `release/`.
 * `WARRAQ_INSPECTABLE=1` makes the build that the end-to-end tests drive instead.
 */
await command(async () => {
  if (inDist() !== inRoot('dist')) throw new Stop('Packages are made of dist/; unset WARRAQ_DIST.');
  await bundle();
  const { code } = await run(
    pinnedNode() ?? process.execPath,
    [
      inRoot('node_modules/electron-builder/cli.js'),
      '--config',
      inRoot('build/electron-builder.config.mjs'),
      '--publish',
      'never',
      ...process.argv.slice(2),
    ],
    { cwd: inRoot() },
  );
  if (code !== 0) throw new Stop('electron-builder ended with an error; its own words stand above.');
});
