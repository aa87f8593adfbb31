import { existsSync } from 'node:fs';
import { inRoot } from './places.mjs';

/** The oldest major version that has all that Warraq uses. */
const NEEDED = 24;

/**
 * The Node to run Warraq with: this one where it is new enough, else the one that the dev dependency `node`
 * has brought. `undefined` where neither is there.
 * @returns {string | undefined} absolute path of the executable
 */
export function pinnedNode() {
  if (Number.parseInt(process.versions.node, 10) >= NEEDED) return process.execPath;
  const windows = process.platform === 'win32';
  const places = [
    inRoot('node_modules', 'node', 'bin', windows ? 'node.exe' : 'node'),
    inRoot('node_modules', '.bin', windows ? 'node.exe' : 'node'),
  ];
  return places.find((place) => existsSync(place));
}
