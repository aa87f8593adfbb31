/*
 * The last change of the library that can be taken back. One for the window: what is done from a row's menu, the bar
 * below or the board is all undone by the same key.
 */
let last: (() => void) | undefined;

/** Keeps how the last change is taken back; undefined where it can't be. */
export function keepStep(takeBack: (() => void) | undefined): void {
  last = takeBack;
}

/** Whether there is something to take back. */
export function hasStep(): boolean {
  return last !== undefined;
}

/** Takes the last change back. Once: what was taken back is no change of its own. */
export function takeStepBack(): void {
  const takeBack = last;
  last = undefined;
  takeBack?.();
}
