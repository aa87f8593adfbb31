import { Presets, SingleBar } from 'cli-progress';

/** A bar on a terminal, nothing elsewhere. */
export function progressOn(stream: NodeJS.WriteStream): {
  show(done: number, total: number): void;
  stop(): void;
} {
  if (!stream.isTTY) return { show: () => undefined, stop: () => undefined };
  const bar = new SingleBar({ stream, clearOnComplete: true, hideCursor: true }, Presets.shades_classic);
  let isShown = false;
  return {
    show(done, total) {
      if (isShown) bar.update(done);
      else bar.start(total, done);
      isShown = true;
    },
    stop() {
      if (isShown) bar.stop();
    },
  };
}
