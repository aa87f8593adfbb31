import { useEffect, useRef } from 'react';

/** Something that must be on disk before the window goes. */
export interface Unsaved {
  isSaved(): boolean;
  /** Resolves when everything is on disk. */
  flush(): Promise<void>;
}

const open = new Set<Unsaved>();

/** Everything open that has to be saved before the window closes. */
export function unsavedThings(): Unsaved[] {
  return [...open].filter((each) => !each.isSaved());
}

/** Saves everything that is open. Rejects with the first `Fault`. */
export async function flushEverything(): Promise<void> {
  await Promise.all([...open].map((each) => each.flush()));
}

/** Has this saved before the window closes, as long as the component is there. */
export function useBeforeClosing(thing: Unsaved): void {
  const latest = useRef(thing);
  useEffect(() => {
    latest.current = thing;
  });
  useEffect(() => {
    const entry: Unsaved = {
      isSaved: () => latest.current.isSaved(),
      flush: () => latest.current.flush(),
    };
    open.add(entry);
    return () => {
      open.delete(entry);
    };
  }, []);
}
