import { BrowserWindow, dialog, shell } from 'electron';
import type { PackageDoors } from './backend/packages.ts';
import { NATIVE_MESSAGES } from './native-messages.ts';
import { printWithWindow } from './print-window.ts';

/** What only a desktop can do for the backend. Paths stay on this side: the interface gets handles for them. */
export const NATIVE_DOORS: PackageDoors = {
  async chooseFolder() {
    const options = {
      title: NATIVE_MESSAGES.chooseFolder,
      buttonLabel: NATIVE_MESSAGES.chooseThisFolder,
      properties: ['openDirectory' as const, 'createDirectory' as const],
    };
    const over = BrowserWindow.getFocusedWindow();
    const { filePaths } = await (over
      ? dialog.showOpenDialog(over, options)
      : dialog.showOpenDialog(options));
    return filePaths[0];
  },
  reveal: (path) => shell.showItemInFolder(path),
  open: (path) => {
    void shell.openPath(path);
  },
  print: printWithWindow,
};
