/** Does something once the typing pauses. */
export interface TypingPause {
  /** To be told of every change. */
  touch(): void;
  /** Lets go of what is waiting. */
  cancel(): void;
}

/**
 * Does something once nothing was touched for so many milliseconds. A touch sets no timer anew, since a key has many
 * of these: one that rings too early waits for the rest.
 */
export function createTypingPause(pauseMs: number, run: () => void): TypingPause {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  const ring = () => {
    timer = undefined;
    const left = last + pauseMs - performance.now();
    if (left > 0) timer = setTimeout(ring, left);
    else run();
  };
  return {
    touch() {
      last = performance.now();
      timer ??= setTimeout(ring, pauseMs);
    },
    cancel() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
