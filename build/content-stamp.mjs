import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * SHA-256 over the names and bytes of all files at these absolute paths (files or folders, in any order).
 * Missing paths count as missing, so that their appearing changes the stamp. Times do not matter.
 * @param {string[]} paths
 */
export function contentStamp(paths) {
  const hash = createHash('sha256');
  for (const path of [...paths].sort()) addPath(hash, path);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addPath(hash, path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) {
    hash.update(`missing ${path}\0`);
  } else if (stat.isDirectory()) {
    for (const name of readdirSync(path).sort()) addPath(hash, join(path, name));
  } else {
    const bytes = readFileSync(path);
    hash.update(`${path} ${bytes.length}\0`);
    hash.update(bytes);
  }
}
