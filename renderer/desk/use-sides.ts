import { useState, useSyncExternalStore } from 'react';
import { useSettings } from '../host/settings-context.tsx';

/** Below this the sides lie over the page. */
const NARROW = window.matchMedia('(max-width: 1099px)');

type Side = 'outline' | 'panel';

/** What stands beside the page, and how to open and close it. */
export interface Sides {
  outline: boolean;
  panel: boolean;
  toggle(side: Side): void;
  open(side: Side): void;
  /** Puts away what lies over the page; changes nothing where there is room for it. */
  putAway(): void;
}

/**
 * The outline and the panel beside the page. In a wide window they are as the settings say; in a narrow one they are
 * away until one is asked for, one at a time.
 */
export function useSides(): Sides {
  const { settings, change } = useSettings();
  const [over, setOver] = useState<Side>();
  const isNarrow = useSyncExternalStore(
    (hear) => {
      NARROW.addEventListener('change', hear);
      return () => NARROW.removeEventListener('change', hear);
    },
    () => NARROW.matches,
  );
  const isOpen = (side: Side) =>
    isNarrow ? over === side : side === 'outline' ? settings.outlineOpen : settings.panelOpen;
  const set = (side: Side, open: boolean) => {
    if (isNarrow) setOver(open ? side : undefined);
    else change(side === 'outline' ? { outlineOpen: open } : { panelOpen: open });
  };
  return {
    outline: isOpen('outline'),
    panel: isOpen('panel'),
    toggle: (side) => set(side, !isOpen(side)),
    open: (side) => set(side, true),
    putAway: () => setOver(undefined),
  };
}
