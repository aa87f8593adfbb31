import { beforeEach, describe, expect, it } from 'vitest';
import { printWithWindow } from '../../../electron/print-window.ts';
import { startDesktop } from './desktop-session.ts';
import { double } from './double/double.ts';
import { BrowserWindow } from './double/windows.ts';

let desk: BrowserWindow;
let printing: BrowserWindow[];

beforeEach(async () => {
  double.reset();
  desk = await startDesktop();
  printing = [];
  double.app.on('web-contents-created', () => queueMicrotask(() => printing.push(...others())));
});

const others = () => BrowserWindow.getAllWindows().filter((each) => each !== desk);

describe('the window that prints', () => {
  it('is unseen, without script, Node or network, and gone when it has printed', async () => {
    const pdf = await printWithWindow('/tmp/page');
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/^%PDF-/);
    const [window] = printing;
    expect(window?.visible).toBe(false);
    expect(window?.webContents.mainFrame.url).toBe('file:///tmp/page/index.html');
    expect(window?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
    });
    const apart = double.partitions.get(window?.options.webPreferences?.partition ?? '');
    expect(apart?.blocked.some(({ urls, cancels }) => cancels && urls.includes('https://*/*'))).toBe(true);
    expect(others()).toEqual([]);
  });
  it('is gone as well where it cannot print or is no longer wanted', async () => {
    double.app.on('web-contents-created', (_event, contents) => {
      contents.prints = new Error('no printer');
    });
    await expect(printWithWindow('/tmp/page')).rejects.toMatchObject({
      code: 'print.failed',
      facts: { detail: 'no printer' },
    });
    await expect(printWithWindow('/tmp/page', AbortSignal.abort())).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(others()).toEqual([]);
  });
});
