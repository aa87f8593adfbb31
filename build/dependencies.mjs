import { existsSync, readFileSync } from 'node:fs';
import { pinnedNode } from './pinned-node.mjs';
import { inRoot } from './places.mjs';
import { run, runNpm, Stop } from './processes.mjs';

/**
 * Installs the dependencies where they are missing or older than the lock file, and gives the Node to run
 * everything else with. Uses nothing but what Node 20 has built in.
 * @param {(line: string) => void} say
 * @returns {Promise<string>} path of the pinned Node
 * @throws {Stop} where they cannot be had
 */
export async function setUpDependencies(say) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Stop(`Node ${process.versions.node} is too old to set Warraq up. Install Node 20.19 or newer.`);
  }
  const difference = differenceFromLock();
  if (difference !== undefined) {
    say(`Installing dependencies (${difference}); this takes a minute or two ...`);
    const { code } = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: inRoot() });
    if (code !== 0) {
      throw new Stop(
        'npm could not install the dependencies; its own words stand above. Check the network and the free disk space, then run the same command again.',
      );
    }
  }
  if (pinnedNode() === undefined) {
    // A machine-wide `ignore-scripts` keeps the package from placing its executable.
    say('Placing the pinned Node ...');
    await runNpm(['rebuild', 'node', '--ignore-scripts=false'], { cwd: inRoot() });
  }
  const node = pinnedNode();
  if (node === undefined || (await run(node, ['--version'], { quiet: true })).code !== 0) {
    throw new Stop(
      'Node 24 could not be set up from the package "node". Install Node 24 by hand and run the same command again.',
    );
  }
  return node;
}

/** Why `node_modules` is not what the lock file asks for, or `undefined` where it is. */
function differenceFromLock() {
  const installed = readLock(inRoot('node_modules', '.package-lock.json'));
  const wanted = readLock(inRoot('package-lock.json'));
  if (wanted === undefined) throw new Stop('package-lock.json is missing or damaged. Get it back with git.');
  if (installed === undefined) return 'none there yet';
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || entry.optional) continue;
    if (installed[path]?.version !== entry.version) return `${path.slice('node_modules/'.length)} changed`;
    if (!existsSync(inRoot(path))) return `${path.slice('node_modules/'.length)} is missing`;
  }
  return undefined;
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
