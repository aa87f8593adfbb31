import { type HostEvent, type HostReply, hostEventSchema } from '#core/host.ts';
import { checkedCall } from './checked-host.ts';
import type { ConnectedHost } from './connection.ts';

/** What `electron/preload.ts` puts at `window.warraq`. */
export interface Bridge {
  call(method: string, input: unknown): Promise<unknown>;
  listen(hear: (event: unknown) => void): () => void;
}

/** The host behind the bridge of Electron's window. It lives as long as the window does. */
export function electronHost(bridge: Bridge): ConnectedHost {
  return {
    call: checkedCall((method, input) => bridge.call(method, input) as Promise<HostReply>),
    listen: (hear) => bridge.listen((event) => passOn(event, hear)),
    assetUrl: (hash) => `/assets/${hash}`,
    themeUrl: (path) => `/theme/${path}`,
    connection: () => 'open',
    listenConnection: () => () => undefined,
  };
}

/** Gives an event on if it is one of ours; another is dropped, as it comes from a newer machine side. */
export function passOn(event: unknown, hear: (event: HostEvent) => void): void {
  const parsed = hostEventSchema.safeParse(event);
  if (parsed.success) hear(parsed.data);
  else console.warn('An event of the host was not understood', parsed.error.message);
}
