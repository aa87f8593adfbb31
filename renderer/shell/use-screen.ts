import { useCallback, useSyncExternalStore } from 'react';

/** What the window shows. */
export type Screen = { name: 'library' } | { name: 'desk'; id: string };

/** `#article/<id>` is the desk of that article, everything else the library. */
export function screenOf(hash: string): Screen {
  const id = /^#article\/(.+)$/.exec(hash)?.[1];
  return id === undefined ? { name: 'library' } : { name: 'desk', id: decodeURIComponent(id) };
}

function hashOf(screen: Screen): string {
  return screen.name === 'desk' ? `#article/${encodeURIComponent(screen.id)}` : '#library';
}

function listen(hear: () => void): () => void {
  window.addEventListener('hashchange', hear);
  return () => window.removeEventListener('hashchange', hear);
}

/** The screen in front and how to show another. It is kept in the address, so that reloading brings it back. */
export function useScreen(): [Screen, (screen: Screen) => void] {
  const hash = useSyncExternalStore(listen, () => window.location.hash);
  const show = useCallback((screen: Screen) => {
    window.location.hash = hashOf(screen);
  }, []);
  return [screenOf(hash), show];
}
