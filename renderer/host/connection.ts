import type { Host } from '#core/host.ts';

/**
 * Whether the machine can be reached. While it is `lost`, it is looked for again and again. `expired`: it is there,
 * but was started anew and no longer knows this window.
 */
export type Connection = 'open' | 'lost' | 'expired';

/** A host, and whether it is there. */
export interface ConnectedHost extends Host {
  connection(): Connection;
  /** Hears when the connection is lost and when it is back; gives the function that stops it. */
  listenConnection(hear: (connection: Connection) => void): () => void;
}

/** The state of a connection, and who wants to know of it. */
export function connectionState() {
  let state: Connection = 'open';
  const listeners = new Set<(connection: Connection) => void>();
  return {
    get: () => state,
    set(next: Connection): void {
      if (next === state) return;
      state = next;
      for (const hear of listeners) hear(next);
    },
    listen(hear: (connection: Connection) => void): () => void {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
}
