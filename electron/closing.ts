import { type BrowserWindow, dialog } from 'electron';
import type { HostEvent } from '#core/host.ts';
import { NATIVE_MESSAGES } from './native-messages.ts';

/** How long a window may take to save before the editor is asked what to do. */
const ANSWER_LIMIT_MS = 5_000;

/** The life of one window's closing: open, then draining (it has been told to save), then gone. */
export interface Closing {
  /** The window's answer to the event `closing`: ready, or something holds it open. */
  answer(ready: boolean): void;
  /** Whether the window is being closed and has not answered yet. */
  readonly draining: boolean;
}

/**
 * Lets a window close only when it has saved: it is told with the event `closing` and closes with the answer
 * that it is ready. One that does not answer in time is not closed over the editor's head: they choose
 * between waiting and closing anyway. A page that is dead or still loading has nothing to save and closes.
 *
 * @param send gives an event to this window
 * @param canAnswer whether the page listens
 * @param kept hears when the window stays open after all, so that a quit under way is called off
 */
export function drainBeforeClosing(
  window: BrowserWindow,
  send: (event: HostEvent) => void,
  canAnswer: () => boolean,
  kept: () => void,
): Closing {
  let draining = false;
  let timer: NodeJS.Timeout | undefined;

  window.on('close', (event) => {
    if (!canAnswer() || window.webContents.isCrashed()) return;
    event.preventDefault();
    if (!draining) drain();
  });
  window.on('closed', () => clearTimeout(timer));

  function drain(): void {
    draining = true;
    send({ type: 'closing' });
    timer = setTimeout(() => void askToWait(), ANSWER_LIMIT_MS);
  }

  async function askToWait(): Promise<void> {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      title: NATIVE_MESSAGES.notSavedTitle,
      message: NATIVE_MESSAGES.notSavedTitle,
      detail: NATIVE_MESSAGES.notSavedQuestion,
      buttons: [NATIVE_MESSAGES.wait, NATIVE_MESSAGES.closeAnyway],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    // It may have answered while the question stood.
    if (!draining || window.isDestroyed()) return;
    if (response === 1) window.destroy();
    else timer = setTimeout(() => void askToWait(), ANSWER_LIMIT_MS);
  }

  return {
    get draining() {
      return draining;
    },
    answer(ready) {
      if (!draining) return;
      clearTimeout(timer);
      draining = false;
      if (ready) window.destroy();
      else kept();
    },
  };
}
