import type Electron from 'electron';
import { DoubleApp } from './app.ts';
import { DoubleIpcMain, DoubleIpcRenderer } from './ipc.ts';
import { DoubleSession } from './session.ts';
import { BrowserWindow, type WebContents } from './windows.ts';

/** Electron as one test sees it: everything that it was told, and the strings that the test pulls. */
class Double {
  app = new DoubleApp();
  ipcMain = new DoubleIpcMain();
  session = new DoubleSession();
  partitions = new Map<string, DoubleSession>();
  schemes: Electron.CustomScheme[] = [];
  menu: Electron.MenuItemConstructorOptions[] = [];
  /** What the system's dialogs were asked to show. */
  questions: Electron.MessageBoxOptions[] = [];
  folderQuestions: Electron.OpenDialogOptions[] = [];
  errors: { title: string; content: string }[] = [];
  /** The button that the editor presses in the next dialogs. */
  answer = 0;
  /** The folder that the editor chooses; none means that they cancel. */
  folder: string | undefined;
  opened: string[] = [];
  shown: string[] = [];
  #renderers: DoubleIpcRenderer[] = [];
  /** The page in which preload runs now, and what it has exposed there. */
  current: DoubleIpcRenderer | undefined;
  exposed: Record<string, Record<string, unknown>> = {};

  /** Everything as at the start of a program. */
  reset(): void {
    BrowserWindow.forgetAll();
    Object.assign(this, new Double());
    this.#renderers = [];
  }

  /** The session of this name, apart from the default one. */
  partition(name: string): DoubleSession {
    const session = this.partitions.get(name) ?? new DoubleSession();
    this.partitions.set(name, session);
    return session;
  }

  /** Makes a page's renderer the current one, so that preload can be run in it. */
  enter(contents: WebContents): DoubleIpcRenderer {
    const renderer = new DoubleIpcRenderer(contents);
    this.#renderers = this.#renderers.filter((each) => each.contents !== contents);
    this.#renderers.push(renderer);
    this.current = renderer;
    this.exposed = {};
    return renderer;
  }

  rendererOf(contents: WebContents): DoubleIpcRenderer | undefined {
    return this.#renderers.find((each) => each.contents === contents);
  }
}

export const double = new Double();
