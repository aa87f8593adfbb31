/** The web host of a library without the rest of the command line, which takes longer to load than the host itself. */
import { openBackend } from '../../../electron/backend/backend.ts';
import { openWebHost } from '../../../electron/web-host.ts';

const folder = process.argv[2] as string;
const backend = await openBackend({
  kind: 'web',
  version: '0',
  library: folder,
  settings: folder,
  themes: folder,
});
const { address } = await openWebHost(backend, { dist: folder, assets: folder, port: 0 });
process.stdout.write(`${address}\n`);
