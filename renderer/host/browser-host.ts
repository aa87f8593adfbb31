import type { HostEvent, HostReply } from '#core/host.ts';
import { checkedCall } from './checked-host.ts';
import { type ConnectedHost, connectionState } from './connection.ts';
import { passOn } from './electron-host.ts';

const FIRST_RETRY_MS = 400;
const LONGEST_RETRY_MS = 5_000;

/** Whether a host answers that lets nobody in with this window's token. */
async function isForbidden(): Promise<boolean> {
  try {
    return (await post('host.info', {})).status === 403;
  } catch {
    return false;
  }
}

function post(method: string, input: unknown): Promise<Response> {
  return fetch(`/api/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
}

/**
 * The host behind the web host's addresses: calls by `fetch`, events by WebSocket. A lost machine is looked for
 * with growing pauses, at once when the window is looked at again or the network is back.
 */
export function browserHost(): ConnectedHost {
  const connection = connectionState();
  const listeners = new Set<(event: HostEvent) => void>();
  let pause = FIRST_RETRY_MS;
  let timer: number | undefined;
  let socket: WebSocket | undefined;

  function open(): void {
    window.clearTimeout(timer);
    const opening = new WebSocket(new URL('/events', window.location.href.replace(/^http/, 'ws')));
    socket = opening;
    opening.addEventListener('open', () => {
      pause = FIRST_RETRY_MS;
      connection.set('open');
    });
    opening.addEventListener('message', ({ data }) => {
      for (const hear of listeners) passOn(JSON.parse(String(data)), hear);
    });
    opening.addEventListener('close', () => {
      if (socket !== opening) return;
      if (connection.get() === 'open') connection.set('lost');
      else void isForbidden().then((forbidden) => connection.set(forbidden ? 'expired' : 'lost'));
      timer = window.setTimeout(open, pause);
      pause = Math.min(pause * 2, LONGEST_RETRY_MS);
    });
  }

  function openNow(): void {
    if (connection.get() !== 'open' && socket?.readyState !== WebSocket.CONNECTING) open();
  }

  open();
  window.addEventListener('online', openNow);
  window.addEventListener('focus', openNow);

  return {
    call: checkedCall(async (method, input) => {
      // The browser opens its links itself, in a tab that cannot reach this one.
      if (method === 'shell.openLink') {
        window.open((input as { url: string }).url, '_blank', 'noopener,noreferrer');
        return { ok: true, value: {} };
      }
      return (await (await post(method, input)).json()) as HostReply;
    }),
    listen(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    assetUrl: (hash) => `/assets/${hash}`,
    themeUrl: (path) => `/theme/${path}`,
    connection: connection.get,
    listenConnection: connection.listen,
  };
}
