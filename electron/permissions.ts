import type { Session } from 'electron';
import { APP_ORIGIN } from './protocol.ts';

/** All that a window of ours may use of what browsers ask permission for: copying text out of the editor. */
const ALLOWED: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** Denies everything else, when it is asked for and when it is only looked up, and every device. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isAllowed(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin) =>
    isAllowed(permission, requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
  // Packages are written by the machine side; all that a page of ours saves on its own is a profile it has made.
  session.on('will-download', (event, item) => {
    const isOwn = item.getURL().startsWith(`blob:${APP_ORIGIN}/`) && item.getFilename().endsWith('.json');
    if (!isOwn) event.preventDefault();
  });
}

function isAllowed(permission: string, address: string): boolean {
  return ALLOWED.has(permission) && (address === APP_ORIGIN || address.startsWith(`${APP_ORIGIN}/`));
}

/** Cancels every request to a network: nothing that the program does needs one. */
export function denyTheOutside(session: Session): void {
  const outside = { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'] };
  session.webRequest.onBeforeRequest(outside, (_request, answer) => answer({ cancel: true }));
}
