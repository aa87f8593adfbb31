import { type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { Fault, faultFrom } from '#core/fault.ts';
import { HOST_METHODS, type HostMethod, type HostReply } from '#core/host.ts';
import { CALL_CHANNEL, LISTENING_CHANNEL } from './channels.ts';
import { isInside } from './navigation.ts';

/** Who answers what comes over the channel. */
export interface IpcAnswers {
  /** Our windows: a call from any other is refused. */
  windows(): BrowserWindow[];
  /** Answers a call whose input has passed its schema. */
  answer(method: HostMethod, input: unknown, from: BrowserWindow): Promise<unknown>;
  /** The window has begun to listen to events. */
  listening(window: BrowserWindow): void;
}

/**
 * Opens the one channel. A call passes only from the main frame of one of our windows, at an address of
 * ours, for a method of the Host contract with the input that this method takes. Every answer is a reply;
 * nothing is thrown across, since Electron would flatten a fault to its text.
 */
export function answerCalls({ windows, answer, listening }: IpcAnswers): void {
  ipcMain.handle(CALL_CHANNEL, async (event, method: unknown, input: unknown): Promise<HostReply> => {
    try {
      const window = senderOf(event, windows());
      const known = methodOf(method);
      return { ok: true, value: await answer(known, inputOf(known, input), window) };
    } catch (thrown) {
      return { ok: false, fault: faultFrom(thrown).toData() };
    }
  });
  ipcMain.on(LISTENING_CHANNEL, (event) => {
    try {
      listening(senderOf(event, windows()));
    } catch {
      // A frame that may not ask is told nothing.
    }
  });
}

/** The window whose main frame sent this. @throws {Fault} `request.forbidden` for every other sender */
function senderOf(event: IpcMainInvokeEvent | IpcMainEvent, windows: BrowserWindow[]): BrowserWindow {
  const frame = event.senderFrame;
  const window = windows.find((each) => !each.isDestroyed() && each.webContents === event.sender);
  if (window === undefined) throw new Fault('request.forbidden', { reason: 'not a window of Warraq' });
  if (frame === null) throw new Fault('request.forbidden', { reason: 'the frame is gone' });
  if (frame !== event.sender.mainFrame || frame.parent !== null) {
    throw new Fault('request.forbidden', { reason: 'not the main frame' });
  }
  if (!isInside(frame.url)) throw new Fault('request.forbidden', { reason: 'not an address of Warraq' });
  return window;
}

function methodOf(method: unknown): HostMethod {
  if (typeof method === 'string' && Object.hasOwn(HOST_METHODS, method)) return method as HostMethod;
  throw new Fault('request.invalid', { method: String(method).slice(0, 100), problem: 'no such method' });
}

function inputOf(method: HostMethod, input: unknown): unknown {
  const parsed = HOST_METHODS[method].input.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Fault('request.invalid', {
    method,
    problem: issue === undefined ? 'wrong input' : `${issue.path.join('.')}: ${issue.message}`,
  });
}
