import type { CDPSession, Page } from '@playwright/test';
import { markedWords, openNew, textOf } from './desk.ts';
import { paste, slash, write } from './keys.ts';
import { expect, test } from './warraq.ts';

/*
 * Input methods through the browser's own composition events: what an Arabic keyboard of a telephone, a dead key and
 * an input method of another script do. At every step the editor's model says what the page shows.
 */

interface Method {
  /** Sets the text that is being composed; an empty one leaves the composition. */
  compose(text: string): Promise<void>;
  /** Ends the composition with this text, or types it where there is none. */
  commit(text: string): Promise<void>;
  /** Composes a text letter by letter, as it is typed, and commits it. */
  spell(text: string): Promise<void>;
  /** Takes a key, as every input method does first: the page hears of no more than that. */
  takeKey(): Promise<void>;
  /** Composes over letters that stand before the caret, as a telephone's keyboard takes a word up again. */
  recompose(text: string, letters: number): Promise<void>;
}

async function methodOf(page: Page): Promise<Method> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const compose = async (text: string, replaced?: { replacementStart: number; replacementEnd: number }) => {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
      ...replaced,
    });
    await expectAgreement(page);
  };
  const commit = async (text: string) => {
    await session.send('Input.insertText', { text });
    await expectAgreement(page);
  };
  return {
    compose,
    commit,
    async spell(text) {
      for (let end = 1; end <= text.length; end += 1) await compose(text.slice(0, end));
      await commit(text);
    },
    async takeKey() {
      const key = { key: 'Process', code: 'KeyF', windowsVirtualKeyCode: 229 };
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    },
    async recompose(text, letters) {
      const at = await page.evaluate(() => window.getSelection()?.focusOffset ?? 0);
      await compose(text, { replacementStart: at - letters, replacementEnd: at });
    },
  };
}

/** Every text of the body is the same in the editor's model and on the page. */
async function expectAgreement(page: Page): Promise<void> {
  const { model, shown } = await page.evaluate(() => {
    const body = document.querySelector('.body') as HTMLElement & {
      // What Lexical leaves on its element.
      __lexicalEditor: { getEditorState(): { _nodeMap: Map<string, { __text?: string }> } };
    };
    const nodes = [...body.__lexicalEditor.getEditorState()._nodeMap.values()];
    // While it composes, Lexical keeps a ZERO WIDTH SPACE after the text, in the page alone.
    const written = (texts: (string | null | undefined)[]) =>
      texts
        .map((text) => (text ?? '').replaceAll('\u200b', ''))
        .filter((text) => text !== '')
        .sort();
    return {
      model: written(nodes.map(({ __text }) => __text)),
      shown: written([...body.querySelectorAll('[data-lexical-text]')].map((text) => text.textContent)),
    };
  });
  expect(model).toEqual(shown);
}

test.describe('an input method', () => {
  test('sets Arabic with its tashkeel letter by letter, and one undo takes the words back', async ({
    page,
  }) => {
    const desk = await openNew(page);
    const method = await methodOf(page);
    await desk.body.click();
    await write(page, 'سطر قبله', 'Enter');
    await method.spell('كِتَابٌ');
    await method.commit(' ');
    await method.spell('مُهِمٌّ');
    await write(page, ' جدًا');
    await expect(desk.body.locator('> p').last()).toHaveText('كِتَابٌ مُهِمٌّ جدًا');
    await write(page, 'Backspace');
    await expectAgreement(page);
    await expect(async () => {
      await page.keyboard.press('Control+KeyZ');
      await expect(desk.body).toHaveText('', { timeout: 200 });
    }).toPass();
    await expectAgreement(page);
  });

  test('composes whole words as a telephone does, takes one up again and mends it', async ({ page }) => {
    const desk = await openNew(page);
    const method = await methodOf(page);
    await desk.body.click();
    for (const word of ['وصل', 'القطارر']) {
      await method.spell(word);
      await method.commit(' ');
    }
    await write(page, 'Backspace');
    await method.recompose('القطار', 'القطارر'.length);
    await method.commit('القطار');
    await method.commit(' متأخرًا');
    await expect(desk.body).toHaveText('وصل القطار متأخرًا');
    const { blocks } = await desk.stored();
    expect(textOf(blocks[0]?.content)).toBe('وصل القطار متأخرًا');
  });

  test('brings a letter by a dead key, within a word of Latin in Arabic', async ({ page }) => {
    const desk = await openNew(page);
    const method = await methodOf(page);
    await desk.body.click();
    await write(page, 'في caf');
    await method.compose('´');
    await method.commit('é');
    await write(page, ' اليوم');
    await expect(desk.body).toHaveText('في café اليوم');
  });

  test('leaves nothing of a composition that is given up', async ({ page }) => {
    const desk = await openNew(page);
    const method = await methodOf(page);
    await desk.body.click();
    await write(page, 'قبل بعد', 'Control+ArrowRight');
    for (const part of ['و', 'وس', 'وسط']) await method.compose(part);
    await method.compose('');
    await expect(desk.body).toHaveText('قبل بعد');
    await write(page, 'و');
    await expect(desk.body).toHaveText('قبل وبعد');
    const { blocks } = await desk.stored();
    expect(textOf(blocks[0]?.content)).toBe('قبل وبعد');
  });

  test('writes over selected words', async ({ page }) => {
    const desk = await openNew(page);
    const method = await methodOf(page);
    await desk.body.click();
    await write(page, 'الخطة قديمة', 'Control+Shift+ArrowRight');
    await method.spell('جديدة');
    await expect(desk.body).toHaveText('الخطة جديدة');
    await desk.undo.click();
    await expect(desk.body).toHaveText('الخطة قديمة');
  });

  test('writes in a caption, a cell, a name and the headline as in running text', async ({ page }) => {
    const desk = await openNew(page);
    const method = await methodOf(page);
    await desk.headline.click();
    await method.spell('عُنوان');
    await expect(desk.headline).toHaveValue('عُنوان');
    await desk.body.click();
    await slash(page, 'اقتباس');
    await method.spell('نصّ');
    await write(page, 'Tab');
    await method.spell('سامي');
    await write(page, 'Tab', 'ArrowDown');
    await slash(page, 'جدول');
    await method.spell('الجدول');
    await write(page, 'Tab');
    await method.spell('خليّة');
    await write(page, 'Tab');
    await method.spell('é');
    await desk.body.locator('> p').last().click();
    await slash(page, 'صورة');
    await write(page, 'Tab');
    await desk.body.locator('.figure-caption .line').click();
    await method.spell('تعليقٌ');
    const { headline, blocks } = await desk.stored();
    expect(headline).toBe('عُنوان');
    expect(blocks[0]).toMatchObject({ type: 'quote', speaker: 'سامي' });
    expect(textOf(blocks[0]?.content)).toBe('نصّ');
    expect(textOf(blocks[1]?.caption)).toBe('الجدول');
    expect(blocks[1]).toMatchObject({
      rows: [{ cells: [{ content: [{ text: 'خليّة' }] }, { content: [{ text: 'é' }] }, {}] }, {}, {}],
    });
    expect(textOf(blocks[2]?.caption)).toBe('تعليقٌ');
  });

  test('begins a paragraph below a piece that is selected', async ({ page }) => {
    const desk = await openNew(page);
    const method = await methodOf(page);
    await desk.body.click();
    await slash(page, 'فاصل');
    await write(page, 'Backspace');
    await method.takeKey();
    await method.spell('بعده');
    const { blocks } = await desk.stored();
    expect(blocks.map(({ type }) => type)).toEqual(['divider', 'paragraph']);
    expect(textOf(blocks[1]?.content)).toBe('بعده');
  });

  test('is left alone by smart typing until it is done', async ({ page }) => {
    const desk = await openNew(page);
    const method = await methodOf(page);
    await desk.body.click();
    await method.spell('قال');
    await write(page, ',');
    await expect(desk.body).toHaveText('قال،');
    for (const part of ['"', '"ن', '"نعم']) await method.compose(part);
    await expect(desk.body).toHaveText('قال،"نعم');
    await method.commit('"نعم');
    await write(page, '"');
    await expectAgreement(page);
    await expect(desk.body).toHaveText(/^قال،"نعم[«»]$/);
  });

  test('goes through words that are marked by the checks, which mark them anew where they are then', async ({
    page,
  }) => {
    const desk = await openNew(page);
    const method = await methodOf(page);
    await desk.body.click();
    await paste(desk.body, { 'text/plain': 'وصل الوفد, ثم غادر المدينة مساء أمس, وعاد بعد لقاء.' });
    const marked = async () =>
      (
        await Promise.all(
          ['check-error', 'check-warning', 'check-hint'].map((name) => markedWords(page, name)),
        )
      ).flat();
    await expect.poll(marked).toEqual([',', ',']);
    await desk.body.click();
    await write(page, 'Control+Home');
    await method.spell('أمس');
    await method.commit(' ');
    await expect.poll(marked).toEqual([',', ',']);
    const { blocks } = await desk.stored();
    expect(textOf(blocks[0]?.content)).toMatch(/^أمس وصل الوفد, ثم/);
  });
});
