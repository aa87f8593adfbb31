import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Article } from '#core/article/article.ts';
import { blockTexts } from '#core/article/block-texts.ts';
import { parseArticle } from '#core/article/read-article.ts';
import type { Related } from '#core/article/related.ts';
import { exportContext } from '#core/export/build-package.ts';
import { pageHtml } from '#core/export/page.ts';
import { importHtml } from '#core/import/html.ts';
import { readProfile } from '#core/profile.ts';
import { contextOf } from '../export/export-context.ts';

const SAMPLES = new URL('../../../../assets/samples/', import.meta.url);
const samples = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.json') && name !== 'samples.json')
  .map((name) => [name, parseArticle(readFileSync(new URL(name, SAMPLES), 'utf8'))] as const);

const reading = { timeZone: 'Africa/Cairo', now: new Date('2026-11-27T00:00:00Z') };
const profile = readProfile({});
function again(article: Article): Article {
  return importHtml(
    pageHtml(exportContext(article, profile), (path) => path),
    reading,
  ).article;
}
const words = (article: Article) =>
  article.blocks.map((block) => [block.type, ...blockTexts(block).map(({ text }) => text)]);
const told = (items: readonly Related[]) =>
  items.map(({ headline, url, source, publishedAt }) => ({ headline, url, source, publishedAt }));

describe('a page of our own, imported again', () => {
  it.each(samples)('%s keeps its head, its words and its lists', (_name, article) => {
    const read = again(article);
    for (const field of ['headline', 'kicker', 'deck', 'dateline', 'bylines', 'publishAt'] as const)
      expect(read[field], field).toEqual(article[field]);
    expect(words(read).map(([type]) => type)).toEqual(words(article).map(([type]) => type));
    expect(read.lead?.credit).toBe([article.lead?.credit, article.lead?.rights].filter(Boolean).join(' · '));
    expect(read.lists.map(({ title, items }) => [title, told(items)])).toEqual(
      article.lists.map(({ title, items }) => [title, told(items)]),
    );
    expect(told(read.related)).toEqual(told(article.related));
  });
  it('keeps a list of the most read under whatever title', () => {
    const lists = [
      {
        id: 'a',
        title: 'الأكثر قراءة',
        items: ['الأول', 'الثاني', 'الثالث'].map((n) => ({ id: `r${n}`, headline: `خبر ${n}` })),
      },
      { id: 'b', title: 'من أرشيفنا', items: [{ id: 's', headline: 'قصة الميناء القديم' }] },
    ];
    const read = again(contextOf({ lists }).article);
    expect(read.lists.map(({ title, items }) => [title, told(items)])).toEqual(
      lists.map(({ title, items }) => [title, told(items)]),
    );
  });
  it('keeps boxes, related stories in the text and pull quotes as what they are', () => {
    const text = (value: string) => [{ type: 'text' as const, text: value }];
    const { article } = contextOf({
      blocks: [
        { id: 'p', type: 'pullquote', content: text('نريد مدرسة قريبة') },
        {
          id: 'f',
          type: 'factbox',
          title: 'أرقام',
          blocks: [{ id: 'q', type: 'paragraph', content: text('في القرية مدرسة واحدة') }],
        },
        { id: 'r', type: 'related', title: 'اقرأ أيضًا', items: [{ id: 's', headline: 'طريق إلى المدرسة' }] },
      ],
    });
    expect(words(again(article))).toEqual(words(article));
  });
  it('is not taken for a page of others, nor theirs for ours', () => {
    const html = '<article><h1>خبر</h1><aside class="box related"><ul><li>قصة</li></ul></aside></article>';
    expect(importHtml(html, reading).article.blocks.some(({ type }) => type === 'related')).toBe(false);
  });
});
