import { app, type BrowserWindow, dialog, session } from 'electron';
import { faultFrom } from '#core/fault.ts';
import type { HostEvent, HostMethod, HostParsedInput } from '#core/host.ts';
import { EVENT_CHANNEL } from './channels.ts';
import { type Closing, drainBeforeClosing } from './closing.ts';
import { answerCalls } from './ipc.ts';
import { openLink } from './links.ts';
import { setMenu } from './menu.ts';
import { NATIVE_MESSAGES, startFailure } from './native-messages.ts';
import { keepInside } from './navigation.ts';
import { filesAmong, openedFile } from './opened-files.ts';
import { denyPermissions, denyTheOutside } from './permissions.ts';
import { registerAppScheme, serveApp } from './protocol.ts';
import type { ServedFile } from './served-files.ts';
import { openWindow, showWindow } from './window.ts';

/** The machine side as the desktop needs it: all of the Host contract but what only a window can do. */
export interface DesktopBackend {
  /** Answers a call whose input has passed its schema. Rejects with a `Fault`. */
  call(method: HostMethod, input: unknown): Promise<unknown>;
  /** Hears every event for the interface; gives the function that stops it. */
  listen(hear: (event: HostEvent) => void): () => void;
  /** The library's picture of this hash. */
  asset(hash: string): Promise<ServedFile | undefined>;
  /** Finishes what is being written and lets the library go. */
  close(): Promise<void>;
}

/** What the desktop is put together from. */
export interface Desktop {
  /** The built program, with `electron/`, `renderer/` and `assets/` in it. */
  dist: string;
  /** The folder of main.js and preload.cjs. */
  program: string;
  openBackend(): Promise<DesktopBackend>;
}

/** A window, and what is known of its page. */
interface OpenWindow {
  window: BrowserWindow;
  closing: Closing;
  /** Whether the page listens to events. Until then they wait. */
  listens: boolean;
  waiting: HostEvent[];
}

/**
 * Runs Warraq as a desktop program: one instance, one backend, its windows. A second start hands its files
 * to the first and ends. Quitting waits until every window has saved and the backend has closed.
 */
export async function openDesktop({ dist, program, openBackend }: Desktop): Promise<void> {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  const windows = new Set<OpenWindow>();
  const filesToOpen = filesAmong(process.argv, process.cwd());
  let backend: DesktopBackend | undefined;
  let quitting = false;

  app.enableSandbox();
  registerAppScheme();
  app.commandLine.appendSwitch('force-ui-direction', 'rtl');
  app.commandLine.appendSwitch('lang', 'ar');

  app.on('web-contents-created', (_event, contents) => keepInside(contents));
  app.on('second-instance', (_event, argv, folder) => void openFiles(filesAmong(argv, folder)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void openFiles([path]);
  });
  app.on('activate', () => {
    if (backend !== undefined) front();
  });
  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('window-all-closed', () => {
    // On macOS a program lives on without windows until it is quit.
    if (quitting || process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    if (backend === undefined) return;
    event.preventDefault();
    const closed = backend;
    backend = undefined;
    void closed.close().finally(() => app.quit());
  });

  await app.whenReady();
  const opened = await open();
  if (opened === undefined) return;
  backend = opened;
  denyPermissions(session.defaultSession);
  denyTheOutside(session.defaultSession);
  serveApp(session.defaultSession, { dist, asset: (hash) => opened.asset(hash) });
  opened.listen((event) => {
    for (const each of windows) send(each, event);
  });
  answerCalls({ windows: () => [...windows].map(({ window }) => window), answer, listening });
  setMenu((command) => send(front(), { type: 'command', command }));
  front();
  await openFiles(filesToOpen.splice(0));

  async function open(): Promise<DesktopBackend | undefined> {
    try {
      return await openBackend();
    } catch (thrown) {
      dialog.showErrorBox(NATIVE_MESSAGES.notOpened, startFailure(faultFrom(thrown)));
      app.exit(1);
      return undefined;
    }
  }

  async function answer(method: HostMethod, input: unknown, from: BrowserWindow): Promise<unknown> {
    if (method === 'shell.openLink') {
      await openLink((input as HostParsedInput<'shell.openLink'>).url, from);
      return {};
    }
    if (method === 'host.closing') {
      stateOf(from)?.closing.answer((input as HostParsedInput<'host.closing'>).ready);
      return {};
    }
    return opened?.call(method, input);
  }

  function listening(window: BrowserWindow): void {
    const state = stateOf(window);
    if (state === undefined) return;
    state.listens = true;
    for (const event of state.waiting.splice(0)) send(state, event);
  }

  function stateOf(window: BrowserWindow): OpenWindow | undefined {
    return [...windows].find((each) => each.window === window);
  }

  function send(to: OpenWindow, event: HostEvent): void {
    if (to.window.isDestroyed()) return;
    if (to.listens) to.window.webContents.send(EVENT_CHANNEL, event);
    else to.waiting.push(event);
  }

  /** The window in front, brought there; opened where there is none. */
  function front(): OpenWindow {
    const all = [...windows];
    const there = all.find(({ window }) => window.isFocused()) ?? all[0];
    if (there !== undefined) {
      showWindow(there.window);
      return there;
    }
    return addWindow();
  }

  function addWindow(): OpenWindow {
    const window = openWindow(program);
    const state: OpenWindow = {
      window,
      listens: false,
      waiting: [],
      closing: drainBeforeClosing(
        window,
        (event) => send(state, event),
        () => state.listens,
        () => {
          quitting = false;
        },
      ),
    };
    // A page that is loaded anew, after a crash or by hand, listens again when it is up.
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) state.listens = false;
    });
    window.on('closed', () => windows.delete(state));
    windows.add(state);
    return state;
  }

  async function openFiles(paths: string[]): Promise<void> {
    if (backend === undefined) {
      filesToOpen.push(...paths);
      return;
    }
    const window = front();
    for (const path of paths) {
      const event = await openedFile(path);
      if (event !== undefined) send(window, event);
    }
  }
}
