import type { WebContents } from 'electron';
import { APP_ORIGIN } from './protocol.ts';

/**
 * Keeps a window where it is: it goes nowhere but within `app://warraq`, by a link, a script or a redirect,
 * opens no other window and hosts no webview. Links to the outside are asked for with `shell.openLink`.
 */
export function keepInside(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isInside(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isInside(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isInside(event.url) && event.url !== 'about:srcdoc') event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Whether an address lies within `app://warraq`; `app://warraq.example` and `app://x@warraq` do not. */
export function isInside(address: string): boolean {
  return address === APP_ORIGIN || address.startsWith(`${APP_ORIGIN}/`);
}
