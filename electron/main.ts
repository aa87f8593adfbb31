import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { app } from 'electron';
import { openBackend } from './backend/backend.ts';
import { journalPlaces } from './backend/journal-places.ts';
import { openDesktop } from './desktop.ts';
import { NATIVE_DOORS } from './native-doors.ts';

// Electron's entry. The built program lies in `dist/electron/`, beside `dist/renderer/` and `dist/assets/`.
const program = import.meta.dirname;
const dist = join(program, '..');
// The same place as `warraq serve` takes: one library, whichever way it is opened.
const library = join(app.getPath('home'), 'Warraq');

enableCompileCache(join(app.getPath('userData'), 'compile-cache'));
void openDesktop({
  program,
  dist,
  openBackend: () =>
    openBackend({
      kind: 'electron',
      offersRecovery: true,
      version: app.getVersion(),
      library,
      settings: library,
      journals: journalPlaces(),
      samples: join(dist, 'assets', 'samples'),
      themes: join(dist, 'assets', 'themes'),
      exports: join(app.getPath('documents'), 'Warraq'),
      doors: NATIVE_DOORS,
    }),
});
