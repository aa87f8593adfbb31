import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Marks the fuse wire in Electron's executable; see `@electron/fuses`. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/**
 * Makes a folder that looks to electron-builder like Electron's runtime for Linux: its files by name, an
 * executable that carries a fuse wire (version 1, nine fuses, all as Electron ships them) and languages.
 * Nothing in it runs; it lets everything around the runtime be built and looked at where it cannot be had.
 */
export function makeStandInElectron(folder: string, version: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  const wire = Buffer.concat([Buffer.from(FUSE_SENTINEL), Buffer.from([1, 9]), Buffer.from('101100011')]);
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from('stand-in\n'), wire]), { mode: 0o755 });
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'LICENSE'), '');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), '');
  for (const language of ['ar', 'de', 'en-US', 'fa', 'fr', 'he']) {
    writeFileSync(join(folder, 'locales', `${language}.pak`), language);
  }
}
