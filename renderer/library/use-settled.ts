import { useEffect, useState } from 'react';

/** A value once it has stayed the same for this long, in milliseconds; an emptied text counts at once. */
export function useSettled(value: string, pause: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (value === '') {
      setSettled('');
      return;
    }
    const timer = window.setTimeout(() => setSettled(value), pause);
    return () => window.clearTimeout(timer);
  }, [value, pause]);
  return value === '' ? '' : settled;
}
