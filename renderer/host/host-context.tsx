import { createContext, type ReactNode, useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import type { HostEvent } from '#core/host.ts';
import type { ConnectedHost, Connection } from './connection.ts';

const HostContext = createContext<ConnectedHost | undefined>(undefined);

/** Gives everything below it the host. */
export function HostProvider({ host, children }: { host: ConnectedHost; children: ReactNode }) {
  return <HostContext value={host}>{children}</HostContext>;
}

/** The door to the machine. */
export function useHost(): ConnectedHost {
  const host = useContext(HostContext);
  if (host === undefined) throw new Error('useHost is used outside HostProvider');
  return host;
}

/** Whether the machine can be reached, kept up to date. */
export function useConnection(): Connection {
  const host = useHost();
  return useSyncExternalStore(host.listenConnection, host.connection);
}

/** Hears every event of the machine while the component is there. */
export function useHostEvents(hear: (event: HostEvent) => void): void {
  const host = useHost();
  const latest = useRef(hear);
  useEffect(() => {
    latest.current = hear;
  });
  useEffect(() => host.listen((event) => latest.current(event)), [host]);
}
