/** The names under which preload and main talk. There are no others. */

/** Renderer to main: one call of the Host contract, `[method, input]`; answered with a `HostReply`. */
export const CALL_CHANNEL = 'warraq:call';

/** Renderer to main: someone listens now, so what was held back may be sent. */
export const LISTENING_CHANNEL = 'warraq:listening';

/** Main to renderer: one `HostEvent`. */
export const EVENT_CHANNEL = 'warraq:event';
