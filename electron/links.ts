import { type BrowserWindow, dialog, shell } from 'electron';
import { Fault } from '#core/fault.ts';
import { NATIVE_MESSAGES } from './native-messages.ts';

/**
 * Opens a link in the system's program for it, once the editor has agreed; does nothing where not.
 * @throws {Fault} `request.invalid` for anything but https and mailto
 */
export async function openLink(address: string, over: BrowserWindow | undefined): Promise<void> {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'mailto:')) {
    throw new Fault('request.invalid', {
      method: 'shell.openLink',
      problem: 'only https and mailto are opened',
    });
  }
  const question = {
    type: 'question' as const,
    title: NATIVE_MESSAGES.openLinkTitle,
    message: NATIVE_MESSAGES.openLinkQuestion,
    // As it will be opened, punycode and all: a name that only looks like another one shows itself.
    detail: url.href,
    buttons: [NATIVE_MESSAGES.openLink, NATIVE_MESSAGES.cancel],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  };
  const { response } = await (over ? dialog.showMessageBox(over, question) : dialog.showMessageBox(question));
  if (response === 0) await shell.openExternal(url.href);
}
