import { expect, type Locator, type Page } from '@playwright/test';

/** Puts a block in by what the slash menu calls it. */
export async function slash(page: Page, words: string): Promise<void> {
  await page.keyboard.type(`/${words}`);
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
}

const KEY =
  /^(?:(?:Control|Shift|Alt)\+)*(?:Enter|Tab|Home|End|Escape|Arrow(?:Up|Down|Left|Right)|Backspace|Delete|Key[A-Z]|Digit\d)$/;

/** Presses what is the name of a key, with its modifiers, and types everything else. */
export async function write(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    if (KEY.test(key)) await page.keyboard.press(key);
    else await page.keyboard.type(key);
  }
}

/** Pastes into an element what a program put on the clipboard, by media type. */
export async function paste(target: Locator, data: Record<string, string>): Promise<void> {
  await target.evaluate((element, entries) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of entries) clipboardData.setData(type, value);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, Object.entries(data));
}

/** What the clipboard holds, as other programs get it. */
export async function clipboard(page: Page): Promise<{ html: string; text: string }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) =>
      item?.types.includes(type) ? (await item.getType(type)).text() : '';
    return { html: await read('text/html'), text: await read('text/plain') };
  });
}
