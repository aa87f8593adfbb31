import { join } from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import { NATIVE_MESSAGES } from './native-messages.ts';
import { APP_ORIGIN } from './protocol.ts';

/** A renderer that dies again within this time of its last death is not brought up a second time. */
const CRASH_INTERVAL_MS = 10_000;

/**
 * Opens a window on Warraq: sandboxed, isolated, without Node, shown when its first frame is drawn. Its
 * page, should it die, is loaded anew: everything acknowledged lies in the library.
 * @param program the folder of main.js and preload.cjs
 */
export function openWindow(program: string): BrowserWindow {
  const window = new BrowserWindow({
    title: 'ورّاق',
    // Under this name Electron keeps where the window stood and how large it was.
    name: 'desk',
    windowStatePersistence: true,
    width: 1280,
    height: 860,
    minWidth: 480,
    minHeight: 560,
    show: false,
    // The desk's colour in `renderer`: no white flash before the first frame.
    backgroundColor: '#EFECE6',
    webPreferences: {
      preload: join(program, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      // macOS checks Arabic itself; elsewhere Chromium has no Arabic dictionary and would fetch others.
      spellcheck: process.platform === 'darwin',
    },
  });
  window.once('ready-to-show', () => window.show());
  comeBackAfterCrash(window);
  void window.loadURL(`${APP_ORIGIN}/`);
  return window;
}

/** Brings a window to the front, also out of the dock or task bar. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function comeBackAfterCrash(window: BrowserWindow): void {
  let lastCrash = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const now = Date.now();
    const again = now - lastCrash < CRASH_INTERVAL_MS;
    lastCrash = now;
    if (again) dialog.showErrorBox(NATIVE_MESSAGES.crashedTitle, NATIVE_MESSAGES.crashed);
    else window.webContents.reload();
  });
}
