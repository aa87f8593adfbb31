import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, InvalidArgumentError } from 'commander';
import { openBackend } from '../backend/backend.ts';
import { journalPlaces } from '../backend/journal-places.ts';
import { openWebHost } from '../web-host.ts';

/** The program's own version, as its package names it. */
const VERSION = '0.1.0';

/** `serve`: the web host, until it is interrupted. Prints its address on one line. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .description('open the workstation in a browser on this machine')
    .option('--at <dir>', 'the library', join(homedir(), 'Warraq'))
    .option('--port <n>', 'the port to listen on (0: any free one)', readPort)
    .option('--no-open', 'do not open the system browser')
    .action(serve);
}

async function serve({ at, port, open }: { at: string; port?: number; open: boolean }): Promise<void> {
  const dist = distFolder();
  const library = resolve(at);
  const assets = assetsFolder(dist);
  const samples = join(assets, 'samples');
  const backend = await openBackend({
    kind: 'web',
    offersRecovery: true,
    version: VERSION,
    library,
    settings: library,
    journals: journalPlaces(),
    themes: join(assets, 'themes'),
    ...(existsSync(join(samples, 'samples.json')) && { samples }),
  });
  let host: Awaited<ReturnType<typeof openWebHost>>;
  try {
    host = await openWebHost(backend, { dist, assets, ...(port !== undefined && { port }) });
  } catch (thrown) {
    await backend.close();
    throw thrown;
  }
  // Without the token: what tells who holds the library may be read by others.
  backend.setAddress(new URL(host.address).origin);
  const { settingsSetAside } = await backend.call('host.info', {});
  if (settingsSetAside !== undefined)
    process.stderr.write(
      `The settings were damaged; they are kept in ${settingsSetAside}, and the usual ones are taken.\n`,
    );
  process.stdout.write(`${host.address}\n`);
  if (open) openBrowser(host.address);
  await new Promise<void>((interrupted) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => interrupted());
  });
  await host.close();
  await backend.close();
}

/** The built program: beside the bundle, or the checkout's `dist/` when run from source. */
export function distFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const built = import.meta.url.endsWith('.ts') ? join(here, '..', '..', 'dist') : join(here, '..');
  return resolve(process.env.WARRAQ_DIST ?? built);
}

/** Themes and samples: the built ones, or the checkout's own when run from source. */
export function assetsFolder(dist: string): string {
  if (!import.meta.url.endsWith('.ts') || process.env.WARRAQ_DIST !== undefined) return join(dist, 'assets');
  return fileURLToPath(new URL('../../assets', import.meta.url));
}

function openBrowser(address: string): void {
  const commands: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
    darwin: ['open', [address]],
    win32: ['rundll32', ['url.dll,FileProtocolHandler', address]],
  };
  const hasDisplay = process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
  const found = commands[process.platform] ?? (hasDisplay ? (['xdg-open', [address]] as const) : undefined);
  if (found === undefined) return;
  const child = spawn(found[0], found[1], { stdio: 'ignore', detached: true });
  // No browser is no failure: the address is on the terminal.
  child.on('error', () => undefined);
  child.unref();
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new InvalidArgumentError('It is a whole number from 0 to 65535.');
  return port;
}
