import { useEffect, useRef, useState } from 'react';

// biome-ignore lint/suspicious/noExplicitAny: whatever each function takes is checked where it is called
type Ways = Record<string, (...given: any[]) => unknown>;

/**
 * The same functions for good, each doing what its newest one does: what is drawn with them (`memo`) is drawn anew
 * when its own values change, and not with every change around it. They are for events, not for drawing.
 */
export function useSteady<Given extends { [Name in keyof Given]: Ways[string] }>(ways: Given): Given {
  const latest = useRef<Ways>(ways as Ways);
  useEffect(() => {
    latest.current = ways as Ways;
  });
  const [steady] = useState(() =>
    Object.fromEntries(
      Object.keys(ways).map((name) => [name, (...given: unknown[]) => latest.current[name]?.(...given)]),
    ),
  );
  return steady as unknown as Given;
}
