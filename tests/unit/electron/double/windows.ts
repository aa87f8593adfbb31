import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import type Electron from 'electron';
import { double } from './double.ts';
import { PreventableEvent } from './preventable-event.ts';

type UsedContents = Pick<
  Electron.WebContents,
  'send' | 'reload' | 'isCrashed' | 'setWindowOpenHandler' | 'printToPDF'
>;
type UsedWindow = Pick<
  Electron.BrowserWindow,
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'isFocused'
  | 'isMinimized'
  | 'restore'
  | 'show'
  | 'focus'
  | 'loadURL'
  | 'loadFile'
>;

/** A frame as IPC shows it: where it is, and in which frame it lies. */
export class WebFrameMain {
  url: string;
  readonly parent: WebFrameMain | null;
  constructor(url: string, parent: WebFrameMain | null = null) {
    this.url = url;
    this.parent = parent;
  }
}

/** The page of a window. A test plays the page: it navigates, opens windows, crashes. */
export class WebContents extends EventEmitter implements UsedContents {
  mainFrame = new WebFrameMain('');
  readonly sent: { channel: string; args: unknown[] }[] = [];
  reloads = 0;
  #crashed = false;
  #openHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | undefined;

  /** Arguments cross by structured clone, as between processes. */
  send(channel: string, ...args: unknown[]): void {
    const copies = structuredClone(args);
    this.sent.push({ channel, args: copies });
    double.rendererOf(this)?.receive(channel, copies);
  }

  setWindowOpenHandler(handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]): void {
    this.#openHandler = handler;
  }

  /** What the page prints as; an error where it cannot. */
  prints: Buffer | Error = Buffer.from('%PDF-1.4 double');
  async printToPDF(_options: Electron.PrintToPDFOptions): Promise<Buffer> {
    if (this.prints instanceof Error) throw this.prints;
    return this.prints;
  }

  reload(): void {
    this.reloads += 1;
    this.#crashed = false;
    this.startNavigation(this.mainFrame.url);
  }

  isCrashed(): boolean {
    return this.#crashed;
  }

  /** The program loads an address: this asks nobody. */
  load(url: string): void {
    this.startNavigation(url);
    this.mainFrame.url = url;
    this.emit('did-finish-load');
  }

  /** The page goes somewhere by itself. Gives whether it got there. */
  navigate(url: string, kind: 'will-navigate' | 'will-redirect' | 'will-frame-navigate'): boolean {
    const event = Object.assign(new PreventableEvent(), { url });
    this.emit(kind, event);
    if (event.defaultPrevented) return false;
    if (kind !== 'will-frame-navigate') this.load(url);
    return true;
  }

  /** The page opens a window. Gives whether it may. */
  openWindow(url: string): boolean {
    const details = {
      url,
      frameName: '',
      features: '',
      disposition: 'new-window',
      referrer: { url: '', policy: 'default' },
    };
    return (
      (this.#openHandler?.(details as Electron.HandlerDetails) ?? { action: 'allow' }).action === 'allow'
    );
  }

  /** The page's process dies. */
  crash(): void {
    this.#crashed = true;
    this.emit('render-process-gone', new PreventableEvent(), { reason: 'crashed', exitCode: 5 });
  }

  startNavigation(url: string): void {
    this.emit('did-start-navigation', { url, isMainFrame: true, isSameDocument: false });
  }
}

/** A window, with the options it was made with. */
export class BrowserWindow extends EventEmitter implements UsedWindow {
  static #all: BrowserWindow[] = [];
  readonly webContents: WebContents;
  readonly options: Electron.BrowserWindowConstructorOptions;
  visible: boolean;
  focused = false;
  minimized = false;
  #destroyed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    if (!double.app.isReady) throw new Error('Cannot create BrowserWindow before app is ready');
    this.options = options;
    this.visible = options.show !== false;
    this.webContents = new WebContents();
    BrowserWindow.#all.push(this);
    double.app.emit('web-contents-created', new PreventableEvent(), this.webContents);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.#all];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.#all.find((each) => each.focused) ?? null;
  }

  static forgetAll(): void {
    BrowserWindow.#all = [];
  }

  async loadURL(url: string): Promise<void> {
    this.webContents.load(url);
    this.emit('ready-to-show');
  }

  async loadFile(path: string): Promise<void> {
    this.webContents.load(pathToFileURL(path).href);
  }

  show(): void {
    this.visible = true;
    this.focused = true;
  }

  focus(): void {
    this.focused = true;
  }

  isFocused(): boolean {
    return this.focused;
  }

  isMinimized(): boolean {
    return this.minimized;
  }

  restore(): void {
    this.minimized = false;
  }

  close(): void {
    if (this.#destroyed) return;
    const event = new PreventableEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    BrowserWindow.#all = BrowserWindow.#all.filter((each) => each !== this);
    this.emit('closed');
    if (BrowserWindow.#all.length === 0 && double.app.ended === undefined)
      double.app.emit('window-all-closed');
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }
}
