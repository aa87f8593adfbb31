import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import { PreventableEvent } from './preventable-event.ts';
import { BrowserWindow } from './windows.ts';

/** What of `app` the program uses. */
type UsedApp = Pick<
  Electron.App,
  'requestSingleInstanceLock' | 'quit' | 'exit' | 'enableSandbox' | 'whenReady' | 'getPath' | 'getVersion'
> & { commandLine: Pick<Electron.CommandLine, 'appendSwitch'>; readonly isPackaged: boolean };

/**
 * The program's life as Electron runs it: `ready`, windows, and the way a quit goes: `before-quit`, then each
 * window is asked to close (a prevented close calls the quit off), then `will-quit`, then the end.
 */
export class DoubleApp extends EventEmitter implements UsedApp {
  isPackaged = false;
  /** What the next request for the lock gets. */
  isFirstInstance = true;
  isReady = false;
  sandboxed = false;
  /** While a quit closes the windows: `window-all-closed` is not sent then. */
  isQuitting = false;
  /** The exit code, once the program has ended. */
  ended: number | undefined;
  readonly switches: Record<string, string | undefined> = {};
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => {
      if (this.isReady) throw new Error(`the switch ${name} came after ready`);
      this.switches[name] = value;
    },
  };
  #becomeReady: () => void = () => {};
  readonly #ready = new Promise<void>((resolve) => {
    this.#becomeReady = resolve;
  });

  requestSingleInstanceLock(): boolean {
    return this.isFirstInstance;
  }

  enableSandbox(): void {
    if (this.isReady) throw new Error('enableSandbox() must be called before the app is ready');
    this.sandboxed = true;
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  /** Electron has come up. */
  becomeReady(): void {
    this.isReady = true;
    this.#becomeReady();
  }

  getPath(name: string): string {
    return `/double/${name}`;
  }

  getVersion(): string {
    return '0.0.0-double';
  }

  quit(): void {
    if (this.ended !== undefined) return;
    const before = new PreventableEvent();
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    this.isQuitting = true;
    for (const window of BrowserWindow.getAllWindows()) {
      window.close();
      if (!window.isDestroyed()) {
        this.isQuitting = false;
        return;
      }
    }
    this.#end();
  }

  exit(code = 0): void {
    for (const window of BrowserWindow.getAllWindows()) window.destroy();
    this.ended ??= code;
  }

  #end(): void {
    if (this.ended !== undefined) return;
    const will = new PreventableEvent();
    this.emit('will-quit', will);
    if (will.defaultPrevented) this.isQuitting = false;
    else this.ended = 0;
  }
}
