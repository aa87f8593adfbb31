import { useEffect, useState } from 'react';

/** A window that nobody sees has no frames: there it is waited for so long, in milliseconds. */
const UNSEEN_MS = 500;

/** Whether what was drawn first is on the screen: for what is to come a moment after it. */
export function useFirstFrame(): boolean {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const { port1, port2 } = new MessageChannel();
    // A message that is sent in a frame comes after its paint.
    port1.onmessage = () => setShown(true);
    const send = () => port2.postMessage(null);
    const frame = requestAnimationFrame(send);
    const unseen = setTimeout(send, UNSEEN_MS);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(unseen);
      port1.close();
    };
  }, []);
  return isShown;
}
