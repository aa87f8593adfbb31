import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** The present, told anew every minute and whenever the window is looked at again. */
export function useMinute(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const tell = () => setNow(new Date());
    const timer = window.setInterval(tell, MINUTE_MS);
    window.addEventListener('focus', tell);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('focus', tell);
    };
  }, []);
  return now;
}
