import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Fault } from '#core/fault.ts';
import { openDesktop } from '../../../electron/desktop.ts';
import {
  firstWindow,
  listeningPage,
  NotingBackend,
  startDesktop,
  temporaryFolder,
} from './desktop-session.ts';
import { double } from './double/double.ts';
import { BrowserWindow } from './double/windows.ts';

beforeEach(() => {
  double.reset();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a window', () => {
  it('is sandboxed and isolated, has no Node, no webview and nothing from outside', async () => {
    const { options, webContents } = await startDesktop();
    expect(options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
    });
    expect(double.app.sandboxed).toBe(true);
    expect(webContents.mainFrame.url).toBe('app://warraq/');
  });

  it('is shown when its first frame is drawn', async () => {
    const window = await startDesktop();
    expect(window.options.show).toBe(false);
    expect(window.visible).toBe(true);
  });

  it('is Arabic and right to left before Electron is ready', async () => {
    await startDesktop();
    expect(double.app.switches).toMatchObject({ 'force-ui-direction': 'rtl', lang: 'ar' });
  });

  it('cannot reach a network', async () => {
    await startDesktop();
    expect(double.session.blocked).toEqual([
      { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'], cancels: true },
    ]);
  });

  it('comes back once when its page dies, and says so when it keeps dying', async () => {
    const { webContents } = await startDesktop();
    webContents.crash();
    expect(webContents.reloads).toBe(1);
    webContents.crash();
    expect(webContents.reloads).toBe(1);
    expect(double.errors).toHaveLength(1);
  });

  it('hears the events of the backend, also those from before it listened', async () => {
    const backend = new NotingBackend();
    const window = await startDesktop(backend);
    backend.hear({ type: 'library.changed', ids: ['a'] });
    const { heard } = await listeningPage(window);
    backend.hear({ type: 'library.changed', ids: ['b'] });
    expect(heard).toEqual([
      { type: 'library.changed', ids: ['a'] },
      { type: 'library.changed', ids: ['b'] },
    ]);
  });
});

describe('the start', () => {
  it('tells the reason in Arabic where the library cannot be opened, and ends', async () => {
    const opening = openDesktop({
      dist: '',
      program: '',
      openBackend: async () => {
        throw new Fault('library.newer', { path: '/home/desk/library', version: 9, supported: 1 });
      },
    });
    double.app.becomeReady();
    await opening;
    expect(double.errors[0]?.content).toMatch(/إصدار أحدث/);
    expect(double.errors[0]?.content).toContain('/home/desk/library');
    expect(double.app.ended).toBe(1);
    expect(BrowserWindow.getAllWindows()).toEqual([]);
  });

  it('leaves the field to an instance that runs already', async () => {
    double.app.isFirstInstance = false;
    const openBackend = vi.fn();
    await openDesktop({ dist: '', program: '', openBackend });
    expect(double.app.ended).toBe(0);
    expect(openBackend).not.toHaveBeenCalled();
  });
});

describe('a file opened with Warraq', () => {
  it('comes to the window from a second start, relative to where that one was started', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'خبر.warraq'), 'نص');
    const window = await startDesktop();
    window.minimized = true;
    const { heard } = await listeningPage(window);
    double.app.emit('second-instance', {}, ['warraq', '--flag', 'خبر.warraq', 'picture.exe'], folder);
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    expect(heard[0]).toEqual({
      type: 'file.opened',
      name: 'خبر.warraq',
      base64: Buffer.from('نص').toString('base64'),
    });
    expect(window.minimized).toBe(false);
    expect(BrowserWindow.getAllWindows()).toHaveLength(1);
  });

  it('waits for Electron and the page where the system gives it earlier', async () => {
    const path = join(temporaryFolder(), 'a.warraq');
    writeFileSync(path, '{}');
    const opening = openDesktop({ dist: '', program: '', openBackend: async () => new NotingBackend() });
    double.app.emit('open-file', { preventDefault: () => {} }, path);
    double.app.becomeReady();
    await opening;
    const { heard } = await listeningPage(firstWindow());
    expect(heard).toMatchObject([{ type: 'file.opened', name: 'a.warraq' }]);
  });

  it('that is not there is told in Arabic', async () => {
    await startDesktop();
    double.app.emit('open-file', { preventDefault: () => {} }, '/nowhere/ضائع.warraq');
    await vi.waitFor(() => expect(double.errors).toHaveLength(1));
    expect(double.errors[0]?.content).toContain('ضائع.warraq');
  });
});

describe('quitting', () => {
  it('waits until the window has saved, then until the backend has closed', async () => {
    const backend = new NotingBackend();
    let finish = () => {};
    backend.closing = new Promise((resolve) => {
      finish = resolve;
    });
    const window = await startDesktop(backend);
    const { exposed, heard } = await listeningPage(window);

    double.app.quit();
    expect(heard).toEqual([{ type: 'closing' }]);
    expect(window.isDestroyed()).toBe(false);

    await exposed.call('host.closing', { ready: true });
    expect(window.isDestroyed()).toBe(true);
    expect(double.app.ended).toBeUndefined();

    finish();
    await vi.waitFor(() => expect(double.app.ended).toBe(0));
    expect(backend.closed).toBe(true);
  });

  it('asks once, however often it is asked for', async () => {
    const window = await startDesktop();
    const { heard } = await listeningPage(window);
    double.app.quit();
    double.app.quit();
    window.close();
    expect(heard).toEqual([{ type: 'closing' }]);
  });

  it('is called off where the window has a reason to stay', async () => {
    const window = await startDesktop();
    const { exposed } = await listeningPage(window);
    double.app.quit();
    await exposed.call('host.closing', { ready: false });
    expect(window.isDestroyed()).toBe(false);
    expect(double.app.ended).toBeUndefined();
  });

  it('does not wait for a page that has died or never came up', async () => {
    const backend = new NotingBackend();
    await startDesktop(backend);
    double.app.quit();
    await vi.waitFor(() => expect(double.app.ended).toBe(0));
    expect(backend.closed).toBe(true);
  });

  it('leaves the choice to the editor where the page does not answer: wait, then close anyway', async () => {
    vi.useFakeTimers();
    const window = await startDesktop();
    await listeningPage(window);
    window.close();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(double.questions).toHaveLength(1);
    expect(window.isDestroyed()).toBe(false);
    double.answer = 1;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(window.isDestroyed()).toBe(true);
  });

  it('still waits for a page that only loads its preview anew', async () => {
    const window = await startDesktop();
    const { heard } = await listeningPage(window);
    const preview = { url: 'about:srcdoc', isMainFrame: false, isSameDocument: false };
    window.webContents.emit('did-start-navigation', preview);
    window.close();
    expect(heard).toEqual([{ type: 'closing' }]);
  });

  it('closes the last window and ends the program with it, except on macOS', async () => {
    const window = await startDesktop();
    const { exposed } = await listeningPage(window);
    window.close();
    await exposed.call('host.closing', { ready: true });
    if (process.platform === 'darwin') expect(double.app.ended).toBeUndefined();
    else await vi.waitFor(() => expect(double.app.ended).toBe(0));
  });
});
