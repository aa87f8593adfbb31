import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { Fault } from '#core/fault.ts';
import { HOST_METHODS, type HostMethod } from '#core/host.ts';
import { loadPreload, NotingBackend, startDesktop } from './desktop-session.ts';
import { double } from './double/double.ts';
import type { DoubleIpcRenderer } from './double/ipc.ts';
import { type BrowserWindow, WebContents, WebFrameMain } from './double/windows.ts';

let backend: NotingBackend;
let window: BrowserWindow;

beforeEach(async () => {
  double.reset();
  backend = new NotingBackend();
  window = await startDesktop(backend);
});

function page(): DoubleIpcRenderer {
  return double.enter(window.webContents);
}

describe('preload', () => {
  it('gives the page exactly call and listen', async () => {
    await loadPreload(window);
    expect(Object.keys(double.exposed)).toEqual(['warraq']);
    expect(Object.keys(double.exposed.warraq ?? {}).sort()).toEqual(['call', 'listen']);
  });

  it('hands the page events, and never an object of Electron', async () => {
    const exposed = await loadPreload(window);
    const heard: unknown[][] = [];
    const stop = exposed.listen((...all) => heard.push(all));
    backend.hear({ type: 'library.changed', ids: [] });
    stop();
    backend.hear({ type: 'library.changed', ids: ['later'] });
    expect(heard).toEqual([[{ type: 'library.changed', ids: [] }]]);
  });
});

describe('a call', () => {
  it('reaches the backend with its input checked and completed', async () => {
    const exposed = await loadPreload(window);
    await expect(exposed.call('library.list', { text: 'خبر' })).resolves.toEqual({ ok: true, value: {} });
    expect(backend.calls).toEqual([
      {
        method: 'library.list',
        input: {
          text: 'خبر',
          timeZone: 'Africa/Cairo',
          trash: false,
          sort: 'updated',
          offset: 0,
          limit: 100,
        },
      },
    ]);
  });

  it('brings a fault back as data', async () => {
    backend.call = async () => {
      throw new Fault('article.missing', { id: 'x' });
    };
    const exposed = await loadPreload(window);
    await expect(exposed.call('library.open', { id: 'x' })).resolves.toEqual({
      ok: false,
      fault: { code: 'article.missing', facts: { id: 'x' } },
    });
  });

  it.each(['constructor', '__proto__', 'library', 'library.drop', '', 7, null, {}])(
    'to the unknown method %j is refused',
    async (method) => {
      const reply = await page().invoke('warraq:call', method, {});
      expect(reply).toMatchObject({ ok: false, fault: { code: 'request.invalid' } });
      expect(backend.calls).toEqual([]);
    },
  );

  it('never gets past its schema, whatever is thrown at it', async () => {
    const methods = Object.keys(HOST_METHODS) as HostMethod[];
    const ours = new Set(['shell.openLink', 'host.closing']);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...methods), fc.jsonValue({ maxDepth: 3 }), async (method, input) => {
        backend.calls.length = 0;
        const reply = (await page().invoke('warraq:call', method, input)) as { ok: boolean };
        const valid = HOST_METHODS[method].input.safeParse(input).success;
        expect(reply.ok).toBe(valid);
        if (!ours.has(method)) expect(backend.calls.length).toBe(valid ? 1 : 0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the sender of a call', () => {
  const call = (renderer: DoubleIpcRenderer) => renderer.invoke('warraq:call', 'host.info', {});
  const forbidden = { ok: false, fault: { code: 'request.forbidden' } };

  it('must be the main frame: the preview is not heard', async () => {
    const renderer = page();
    renderer.frame = new WebFrameMain('app://warraq/', window.webContents.mainFrame);
    await expect(call(renderer)).resolves.toMatchObject(forbidden);
    expect(backend.calls).toEqual([]);
  });

  it.each([
    'https://example.org/',
    'file:///tmp/a.html',
    'app://warraq.example/',
    'app://other/',
    'about:blank',
    '',
  ])('must be at an address of ours: %j is not', async (url) => {
    const renderer = page();
    window.webContents.mainFrame.url = url;
    await expect(call(renderer)).resolves.toMatchObject(forbidden);
  });

  it('must still be there', async () => {
    const renderer = page();
    renderer.frame = null;
    await expect(call(renderer)).resolves.toMatchObject(forbidden);
  });

  it('must be a window of ours', async () => {
    const stranger = new WebContents();
    stranger.mainFrame.url = 'app://warraq/';
    await expect(call(double.enter(stranger))).resolves.toMatchObject(forbidden);
  });

  it('that is a stranger does not start the flow of events', () => {
    const renderer = page();
    renderer.frame = new WebFrameMain('https://example.org/', window.webContents.mainFrame);
    renderer.send('warraq:listening');
    backend.hear({ type: 'library.changed', ids: ['secret'] });
    expect(window.webContents.sent).toEqual([]);
  });
});
