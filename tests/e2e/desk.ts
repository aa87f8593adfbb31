import type { Locator, Page } from '@playwright/test';
import { expect } from './warraq.ts';

/** The desk as a test speaks of it: its names are those that scripts and screen readers rely on. */
export interface Desk {
  headline: Locator;
  deck: Locator;
  body: Locator;
  outline: Locator;
  saved: Locator;
  undo: Locator;
  redo: Locator;
  /** The article as it is on disk: waits until everything is saved. */
  stored(): Promise<StoredArticle>;
}

/** What tests read of an article. */
export interface StoredArticle {
  headline: string;
  deck?: string;
  blocks: { id: string; type: string; content?: unknown[]; [field: string]: unknown }[];
  related: { headline: string; url?: string; articleId?: string }[];
  [field: string]: unknown;
}

export function deskOf(page: Page): Desk {
  const saved = page.getByRole('status').filter({ hasText: 'محفوظ' });
  return {
    headline: page.getByRole('textbox', { name: 'العنوان' }),
    deck: page.getByRole('textbox', { name: 'المقدمة' }),
    body: page.getByRole('textbox', { name: 'المتن' }),
    outline: page.getByRole('tree', { name: 'الأقسام' }),
    saved,
    undo: page.getByRole('button', { name: 'تراجع' }),
    redo: page.getByRole('button', { name: 'إعادة' }),
    async stored() {
      await expect(saved).toHaveText('محفوظ');
      return page.evaluate(async () => {
        const id = decodeURIComponent(location.hash.slice('#article/'.length));
        const reply = await fetch('/api/library.open', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ id }),
        });
        return (await reply.json()).value.article;
      });
    },
  };
}

/** Opens one of the samples by the start of its headline. */
export async function openSample(page: Page, headline: RegExp): Promise<Desk> {
  await page.getByRole('row', { name: headline }).click();
  const desk = deskOf(page);
  await desk.body.waitFor();
  return desk;
}

/** Makes a new article. */
export async function openNew(page: Page): Promise<Desk> {
  await page.getByRole('button', { name: 'مقال جديد' }).click();
  const desk = deskOf(page);
  await desk.body.waitFor();
  return desk;
}

/** The words of head and body under which marks of a name are drawn. */
export function markedWords(page: Page, name: string): Promise<string[]> {
  return page
    .locator(`[data-mark="${name}"] [data-words]`)
    .evaluateAll((marks) => (marks as HTMLElement[]).map(({ dataset }) => dataset.words ?? ''));
}

/** The text of a block's content, marks and links aside. */
export function textOf(content: unknown): string {
  return (content as { text?: string; content?: unknown }[])
    .map((inline) => inline.text ?? (inline.content ? textOf(inline.content) : '\n'))
    .join('');
}
