import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL, LISTENING_CHANNEL } from './channels.ts';

/**
 * All that the window gets of the machine: `window.warraq` with exactly these two. No channel name, no event
 * object and nothing of Electron crosses.
 */
contextBridge.exposeInMainWorld('warraq', {
  /** One call of the Host contract; gives a `HostReply`, never rejects for a fault. */
  call: (method: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(CALL_CHANNEL, method, input),

  /** Hears every `HostEvent`; gives the function that stops it. */
  listen: (hear: (event: unknown) => void): (() => void) => {
    const pass = (_: IpcRendererEvent, event: unknown) => hear(event);
    ipcRenderer.on(EVENT_CHANNEL, pass);
    ipcRenderer.send(LISTENING_CHANNEL);
    return () => {
      ipcRenderer.removeListener(EVENT_CHANNEL, pass);
    };
  },
});
