import type Electron from 'electron';
import { double } from './double.ts';

/**
 * Stands in for the module `electron` in unit tests: as much of it as the program uses, typed against
 * `electron.d.ts`, behaving as its documentation says. Tests pull its strings through `double`.
 */

/** The present one of a test's parts, whatever was imported when. */
function present<Part extends object>(part: () => Part): Part {
  return new Proxy({} as Part, {
    get(_target, name) {
      const value = Reflect.get(part(), name);
      return typeof value === 'function' ? value.bind(part()) : value;
    },
  });
}

export const app = present(() => double.app);
export const ipcMain = present(() => double.ipcMain);
export const session = {
  get defaultSession() {
    return double.session;
  },
  fromPartition: (name: string) => double.partition(name),
};

export const ipcRenderer = present(() => {
  if (double.current === undefined) throw new Error('ipcRenderer exists only in a page');
  return double.current;
});

export const contextBridge: Pick<Electron.ContextBridge, 'exposeInMainWorld'> = {
  exposeInMainWorld(name, api) {
    if (name in double.exposed) throw new Error(`Cannot bind an API on top of an existing property: ${name}`);
    double.exposed[name] = api;
  },
};

export const protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged'> = {
  registerSchemesAsPrivileged(schemes) {
    if (double.app.isReady)
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    double.schemes = schemes;
  },
};

export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (template: Electron.MenuItemConstructorOptions[]) => {
    double.menu = template;
  },
};

export const dialog = {
  async showMessageBox(...args: [unknown, Electron.MessageBoxOptions] | [Electron.MessageBoxOptions]) {
    double.questions.push(args.at(-1) as Electron.MessageBoxOptions);
    return { response: double.answer, checkboxChecked: false };
  },
  showErrorBox(title: string, content: string) {
    double.errors.push({ title, content });
  },
  async showOpenDialog(...args: [unknown, Electron.OpenDialogOptions] | [Electron.OpenDialogOptions]) {
    double.folderQuestions.push(args.at(-1) as Electron.OpenDialogOptions);
    return {
      canceled: double.folder === undefined,
      filePaths: double.folder === undefined ? [] : [double.folder],
    };
  },
};

export const shell: Pick<Electron.Shell, 'openExternal' | 'showItemInFolder'> = {
  async openExternal(url) {
    double.opened.push(url);
  },
  showItemInFolder(path) {
    double.shown.push(path);
  },
};

export { BrowserWindow } from './windows.ts';
