import { browserHost } from './browser-host.ts';
import type { ConnectedHost } from './connection.ts';
import { type Bridge, electronHost } from './electron-host.ts';

declare global {
  interface Window {
    /** In Electron only. */
    warraq?: Bridge;
  }
}

/** The door to the machine this window runs on: Electron's bridge where there is one, else the web host. */
export function connectHost(): ConnectedHost {
  return window.warraq ? electronHost(window.warraq) : browserHost();
}
