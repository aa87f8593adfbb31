import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTypingPause } from '../../../../renderer/article/typing-pause.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('comes once, so long after the last touch', () => {
  const run = vi.fn();
  const pause = createTypingPause(300, run);
  for (let key = 0; key < 5; key += 1) {
    pause.touch();
    vi.advanceTimersByTime(100);
  }
  vi.advanceTimersByTime(199);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(run).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1_000);
  expect(run).toHaveBeenCalledTimes(1);
});

test('comes again for what is touched after it', () => {
  const run = vi.fn();
  const pause = createTypingPause(300, run);
  pause.touch();
  vi.advanceTimersByTime(300);
  pause.touch();
  vi.advanceTimersByTime(300);
  expect(run).toHaveBeenCalledTimes(2);
});

test('does not come when it is let go of', () => {
  const run = vi.fn();
  const pause = createTypingPause(300, run);
  pause.touch();
  vi.advanceTimersByTime(100);
  pause.cancel();
  vi.advanceTimersByTime(1_000);
  expect(run).not.toHaveBeenCalled();
});
