import { type CheckQuestion, createChecker } from './incremental-check.ts';

/** Checks one article beside the window, so that typing never waits for it. */
const check = createChecker();

self.addEventListener('message', ({ data }: MessageEvent<CheckQuestion>) => {
  self.postMessage(check(data));
});
