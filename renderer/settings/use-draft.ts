import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 500;

/** A text while it is typed, kept when the typing pauses, when the field is left and when it goes away. */
export function useDraft(kept: string, keep: (value: string) => void) {
  const [value, setValue] = useState(kept);
  const pending = useRef<string>(undefined);
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  const keepNow = () => {
    if (pending.current === undefined) return;
    const typed = pending.current;
    pending.current = undefined;
    latest.current(typed);
  };
  const flush = useRef(keepNow);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each letter begins the pause anew
  useEffect(() => {
    const timer = window.setTimeout(() => flush.current(), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [value]);
  useEffect(() => () => flush.current(), []);
  return {
    value,
    type(typed: string): void {
      pending.current = typed;
      setValue(typed);
    },
    keep: keepNow,
  };
}
