import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout that these scripts belong to. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Where the built program lies: `WARRAQ_DIST`, else `dist/` of the checkout. */
export const DIST = resolve(ROOT, process.env.WARRAQ_DIST ?? 'dist');

/** An absolute path inside the checkout. @param {string[]} parts */
export const inRoot = (...parts) => join(ROOT, ...parts);

/** An absolute path inside the built program. @param {string[]} parts */
export const inDist = (...parts) => join(DIST, ...parts);
