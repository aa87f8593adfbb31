import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HostEvent, HostReply } from '#core/host.ts';
import { type DesktopBackend, openDesktop } from '../../../electron/desktop.ts';
import { double } from './double/double.ts';
import { BrowserWindow } from './double/windows.ts';

/** What `window.warraq` is in a page. */
export interface Exposed {
  call(method: string, input: unknown): Promise<HostReply>;
  listen(hear: (event: HostEvent) => void): () => void;
}

/** A backend that notes what it is asked and answers every call with nothing. */
export class NotingBackend implements DesktopBackend {
  readonly calls: { method: string; input: unknown }[] = [];
  closed = false;
  hear: (event: HostEvent) => void = () => {};
  /** Resolves when closing may end. */
  closing: Promise<void> = Promise.resolve();

  async call(method: string, input: unknown): Promise<unknown> {
    this.calls.push({ method, input });
    return {};
  }
  listen(hear: (event: HostEvent) => void): () => void {
    this.hear = hear;
    return () => {};
  }
  async asset(): Promise<undefined> {
    return undefined;
  }
  async close(): Promise<void> {
    await this.closing;
    this.closed = true;
  }
}

/** Starts the whole desktop on the double, up to its first window. */
export async function startDesktop(backend: DesktopBackend = new NotingBackend()): Promise<BrowserWindow> {
  const opening = openDesktop({
    dist: '/nowhere',
    program: '/nowhere/electron',
    openBackend: async () => backend,
  });
  double.app.becomeReady();
  await opening;
  return firstWindow();
}

/** The first window that is open. */
export function firstWindow(): BrowserWindow {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) throw new Error('no window is open');
  return window;
}

let pages = 0;

/** Runs the real preload script in a window's page and gives what it has put there. */
export async function loadPreload(window: BrowserWindow): Promise<Exposed> {
  double.enter(window.webContents);
  pages += 1;
  // A query makes it run anew, as in every page.
  await import(/* @vite-ignore */ `../../../electron/preload.ts?page=${pages}`);
  return double.exposed.warraq as unknown as Exposed;
}

/** A page that collects the events it hears. */
export async function listeningPage(
  window: BrowserWindow,
): Promise<{ exposed: Exposed; heard: HostEvent[] }> {
  const exposed = await loadPreload(window);
  const heard: HostEvent[] = [];
  exposed.listen((event) => heard.push(event));
  return { exposed, heard };
}

/** A folder of its own for one test. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'warraq-unit-'));
}
