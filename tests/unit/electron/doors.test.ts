import { beforeEach, describe, expect, it } from 'vitest';
import { menuCommands, menuTemplate } from '../../../electron/menu.ts';
import { NATIVE_DOORS } from '../../../electron/native-doors.ts';
import { isInside } from '../../../electron/navigation.ts';
import { listeningPage, loadPreload, startDesktop } from './desktop-session.ts';
import { double } from './double/double.ts';
import type { BrowserWindow } from './double/windows.ts';

let window: BrowserWindow;

beforeEach(async () => {
  double.reset();
  window = await startDesktop();
});

describe('permissions', () => {
  const names = [
    'media',
    'geolocation',
    'notifications',
    'midi',
    'clipboard-read',
    'fullscreen',
    'openExternal',
    'hid',
  ];

  it.each(names)('denies %s when it is asked for and when it is looked up', (name) => {
    expect(double.session.asks(name, 'app://warraq/')).toBe(false);
    expect(double.session.has(name, 'app://warraq')).toBe(false);
  });

  it('lets the editor copy, and nobody else', () => {
    expect(double.session.asks('clipboard-sanitized-write', 'app://warraq/')).toBe(true);
    expect(double.session.asks('clipboard-sanitized-write', 'https://example.org/')).toBe(false);
    expect(double.session.has('clipboard-sanitized-write', 'app://warraq.example')).toBe(false);
  });

  it('gives no device and starts no download but of a profile of its own', () => {
    expect(double.session.deviceHandler?.({} as never)).toBe(false);
    const isPrevented = (url: string, name: string): boolean => {
      let prevented = false;
      const item = { getURL: () => url, getFilename: () => name };
      double.session.emit('will-download', { preventDefault: () => (prevented = true) }, item);
      return prevented;
    };
    expect(isPrevented('blob:app://warraq/1f', 'wadi.warraq-profile.json')).toBe(false);
    expect(isPrevented('blob:app://warraq/1f', 'wadi.exe')).toBe(true);
    expect(isPrevented('https://example.org/a.json', 'a.json')).toBe(true);
    expect(isPrevented('blob:app://warraq.example/1f', 'a.json')).toBe(true);
  });
});

describe('navigation', () => {
  const outside = [
    'https://example.org/',
    'file:///etc/passwd',
    'app://warraq.example/',
    'app://x@warraq/',
    'javascript:1',
    'data:text/html,x',
  ];

  it.each(outside)('does not leave for %s, by link, script or redirect', (url) => {
    for (const kind of ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const) {
      expect(window.webContents.navigate(url, kind)).toBe(false);
    }
    expect(window.webContents.mainFrame.url).toBe('app://warraq/');
    expect(isInside(url)).toBe(false);
  });

  it('moves within the program, and lets the preview be filled', () => {
    expect(window.webContents.navigate('app://warraq/?article=1', 'will-navigate')).toBe(true);
    expect(window.webContents.navigate('about:srcdoc', 'will-frame-navigate')).toBe(true);
  });

  it('opens no window and attaches no webview', () => {
    expect(window.webContents.openWindow('https://example.org/')).toBe(false);
    expect(window.webContents.openWindow('app://warraq/')).toBe(false);
    let prevented = false;
    window.webContents.emit('will-attach-webview', { preventDefault: () => (prevented = true) });
    expect(prevented).toBe(true);
  });
});

describe('a link to the outside', () => {
  it('is opened once the editor agrees, and is shown as it will be opened', async () => {
    const exposed = await loadPreload(window);
    await exposed.call('shell.openLink', { url: 'https://\u0430pple.com/x' });
    expect(double.questions[0]?.detail).toBe('https://xn--pple-43d.com/x');
    expect(double.opened).toEqual(['https://xn--pple-43d.com/x']);
  });

  it('is not opened where the editor does not agree', async () => {
    double.answer = 1;
    const exposed = await loadPreload(window);
    await exposed.call('shell.openLink', { url: 'mailto:desk@example.org' });
    expect(double.questions).toHaveLength(1);
    expect(double.opened).toEqual([]);
  });

  it.each([
    'http://example.org',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://host/share',
    'https://',
    '',
  ])('of another kind is refused without asking: %j', async (url) => {
    const exposed = await loadPreload(window);
    const reply = await exposed.call('shell.openLink', { url });
    expect(reply).toMatchObject({ ok: false, fault: { code: 'request.invalid' } });
    expect(double.questions).toEqual([]);
    expect(double.opened).toEqual([]);
  });
});

describe('what only a desktop can do', () => {
  it('asks for a folder in Arabic and gives its path to the backend alone', async () => {
    double.folder = '/home/desk/صادر';
    await expect(NATIVE_DOORS.chooseFolder()).resolves.toBe('/home/desk/صادر');
    expect(double.folderQuestions[0]).toMatchObject({ properties: ['openDirectory', 'createDirectory'] });
    expect(double.folderQuestions[0]?.title).toMatch(/مجلد/);
    expect(window.webContents.sent).toEqual([]);
  });

  it('takes a cancelled question as no answer', async () => {
    await expect(NATIVE_DOORS.chooseFolder()).resolves.toBeUndefined();
  });

  it('shows a package where it lies', () => {
    NATIVE_DOORS.reveal('/home/desk/a.zip');
    expect(double.shown).toEqual(['/home/desk/a.zip']);
  });
});

describe('the menu', () => {
  it.each(['linux', 'win32', 'darwin'] as const)('is Arabic throughout on %s, roles included', (platform) => {
    const labels: string[] = [];
    for (const menu of menuTemplate(platform, () => {})) {
      labels.push(String(menu.label));
      for (const item of menu.submenu as Electron.MenuItemConstructorOptions[]) {
        if (item.type !== 'separator') labels.push(String(item.label));
      }
    }
    expect(labels.length).toBeGreaterThan(20);
    for (const label of labels) expect(label).toMatch(/^[\p{Script=Arabic}\p{M} …]+$/u);
  });

  it('sends its commands to the window by their ids', async () => {
    const { heard } = await listeningPage(window);
    for (const menu of double.menu) {
      for (const item of menu.submenu as Electron.MenuItemConstructorOptions[]) {
        item.click?.({} as never, undefined, {} as never);
      }
    }
    expect(heard).toEqual(menuCommands().map((command) => ({ type: 'command', command })));
  });

  it('uses no shortcut twice', () => {
    const shortcuts = double.menu
      .flatMap((menu) => menu.submenu as Electron.MenuItemConstructorOptions[])
      .flatMap(({ accelerator }) => (accelerator === undefined ? [] : [String(accelerator)]));
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });
});
