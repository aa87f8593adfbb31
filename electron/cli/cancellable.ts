/** The exit code of a program that Ctrl-C ended. */
const INTERRUPTED = 130;

/**
 * Does long work that Ctrl-C cancels: the work sees it by its signal, leaves nothing half-made, and the program ends
 * as an interrupted one does.
 */
export async function cancellable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  // A second Ctrl-C in impatience must not leave half of it behind.
  const interrupt = () => controller.abort();
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  try {
    return await work(controller.signal);
  } finally {
    // The handlers stay: a Ctrl-C that comes once all is done must not end the program as if it were not.
    if (controller.signal.aborted) process.exitCode = INTERRUPTED;
  }
}
