import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import { double } from './double.ts';
import { PreventableEvent } from './preventable-event.ts';
import type { WebContents, WebFrameMain } from './windows.ts';

type Handler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown;

/** Main's end of the channels. */
export class DoubleIpcMain extends EventEmitter implements Pick<Electron.IpcMain, 'handle'> {
  readonly handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, handler);
  }
}

/** The renderer's end, in the page of one window. Everything crosses by structured clone. */
export class DoubleIpcRenderer extends EventEmitter implements Pick<Electron.IpcRenderer, 'invoke' | 'send'> {
  readonly contents: WebContents;
  /** The frame that speaks; the main frame unless a test puts another in its place. */
  frame: WebFrameMain | null;

  constructor(contents: WebContents) {
    super();
    this.contents = contents;
    this.frame = contents.mainFrame;
  }

  async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    const handler = double.ipcMain.handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const event = {
      sender: this.contents,
      senderFrame: this.frame,
    } as unknown as Electron.IpcMainInvokeEvent;
    return structuredClone(await handler(event, ...structuredClone(args)));
  }

  send(channel: string, ...args: unknown[]): void {
    const event = Object.assign(new PreventableEvent(), { sender: this.contents, senderFrame: this.frame });
    double.ipcMain.emit(channel, event, ...structuredClone(args));
  }

  /** What main has sent arrives. */
  receive(channel: string, args: unknown[]): void {
    this.emit(channel, new PreventableEvent(), ...args);
  }
}
