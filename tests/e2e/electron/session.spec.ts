import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { electronExecutable, whyNoWindow } from '../../../build/electron-runtime.mjs';
import { inRoot } from '../../../build/places.mjs';

const executable = electronExecutable();
const reason = executable === undefined ? "Electron's runtime is not installed here" : whyNoWindow();

/** The real program in the real Electron, on an empty library. */
test.describe('Warraq in Electron', () => {
  test.skip(reason !== undefined, reason);

  let home: string;
  let program: ElectronApplication;
  let page: Page;

  test.beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'warraq-electron-'));
    program = await start();
    page = await program.firstWindow();
  });
  test.afterEach(async () => {
    await program.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  });

  async function start(): Promise<ElectronApplication> {
    return _electron.launch({
      executablePath: executable,
      args: [inRoot(), `--user-data-dir=${join(home, 'profile')}`],
      env: {
        ...(process.env as Record<string, string>),
        HOME: home,
        XDG_CONFIG_HOME: join(home, 'config'),
        XDG_DATA_HOME: join(home, 'data'),
      },
    });
  }

  test('opens the library at its own address, in Arabic and right to left', async () => {
    expect(page.url()).toBe('app://warraq/');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.getByRole('button', { name: 'مقال جديد' })).toBeVisible();
  });

  test('gives the page two functions and nothing of Node', async () => {
    const found = await page.evaluate(() => ({
      warraq: Object.keys((globalThis as unknown as { warraq: object }).warraq).sort(),
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
    }));
    expect(found).toEqual({ warraq: ['call', 'listen'], node: [] });
  });

  test('does not leave and opens no other window', async () => {
    await page.evaluate(() => {
      window.open('https://example.org/');
      location.href = 'https://example.org/';
    });
    await expect.poll(() => page.url()).toBe('app://warraq/');
    expect(program.windows()).toHaveLength(1);
  });

  test('reaches no network from the page', async () => {
    const reached = await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => true,
        () => false,
      ),
    );
    expect(reached).toBe(false);
  });

  test('keeps what was written when it is quit at once', async () => {
    await page.getByRole('button', { name: 'مقال جديد' }).click();
    await page.getByRole('textbox', { name: 'العنوان' }).fill('خبر كُتب قبل الإغلاق مباشرة');
    await program.close();
    program = await start();
    page = await program.firstWindow();
    await expect(page.getByText('خبر كُتب قبل الإغلاق مباشرة').first()).toBeVisible();
  });

  test('has an Arabic menu', async () => {
    const labels = await program.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).map((item) => item.label),
    );
    expect(labels).toEqual(expect.arrayContaining(['ملف', 'تحرير', 'عرض']));
  });
});
