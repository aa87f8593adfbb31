import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Article, newArticle } from '#core/article/article.ts';
import { libraryQuerySchema } from '#core/host/library.ts';
import { Library } from '../../../../electron/backend/library/library.ts';

let folder: string;
let library: Library;

function story(headline: string, text: string, fields: Partial<Article> = {}): Article {
  return newArticle({
    headline,
    blocks: [{ id: 'p', type: 'paragraph', content: [{ type: 'text', text }] }],
    ...fields,
  });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'warraq-query-'));
  library = new Library(folder);
  const at = (day: string) => ({ createdAt: `${day}T09:00:00Z`, updatedAt: `${day}T09:00:00Z` });
  library.addAll([
    story('الميزانية', 'ناقش المجلس ميزانية التعليم العالي أمس.', {
      desk: 'السياسة',
      bylines: [{ name: 'ليلى منصور' }],
      tags: ['تعليم', 'موازنة عامة'],
      status: 'published',
      ...at('2026-05-03'),
    }),
    story('الجامعات', 'التعليم يحتاج إلى ميزانيةٍ أكبر، وَمِيزَانِيَّةُ التَّعليمِ لا تكفي.', {
      desk: 'التعليم',
      bylines: [{ name: 'سامي الحاج' }],
      tags: ['تعليم'],
      ...at('2026-06-10'),
    }),
    story('المدارس', 'ميزانيات مدارس التعليم الخاص ترتفع.', {
      desk: 'الاقتصاد',
      tags: ['إعلان'],
      status: 'review',
      ...at('2025-01-20'),
    }),
    story('بلا قسم', 'كلام آخر عن ميزانية الأندية.', at('2024-12-31')),
  ]);
});
afterAll(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

const list = (text: string, more: object = {}) =>
  library.list(libraryQuerySchema.parse({ text, sort: 'best', timeZone: 'Africa/Cairo', ...more }));
const found = (text: string, more: object = {}) =>
  list(text, more)
    .articles.map((article) => article.headline)
    .toSorted((a, b) => a.localeCompare(b, 'ar'));

describe('a phrase', () => {
  it('is found as it is written, vowelled or behind «و», and not in other forms or another order', () => {
    expect(found('«ميزانية التعليم»')).toEqual(['الجامعات', 'الميزانية']);
    expect(found('"ميزانيه التعليم"')).toEqual(['الجامعات', 'الميزانية']);
    expect(found('«التعليم ميزانية»')).toEqual([]);
    expect(found('«ميزانيات مدارس»')).toEqual(['المدارس']);
  });

  it('is found while it is typed', () => {
    for (const text of ['«ميزانية', '«ميزانية ال', '«ميزانية التعل', '«ميزانية التعليم العا'])
      expect(found(text), text).toContain('الميزانية');
    expect(found('«ميزانية التعليم العا')).toEqual(['الميزانية']);
  });

  it('is marked whole', () => {
    const [article] = list('«ميزانية التعليم العالي»').articles;
    expect(article?.snippetHits.map(([from, to]) => article.snippet.slice(from, to))).toEqual([
      'ميزانية التعليم العالي',
    ]);
  });
});

describe('what is left out', () => {
  it('takes away words and phrases, alone or beside others', () => {
    expect(found('ميزانية -الجامعات -الأندية')).toEqual(['المدارس', 'الميزانية']);
    expect(found('ميزانية -«ميزانية التعليم»')).toEqual(['المدارس', 'بلا قسم']);
    expect(found('-التعليم')).toEqual(['بلا قسم']);
    expect(list('-التعليم', { sort: 'updated' }).total).toBe(1);
  });
});

describe('conditions', () => {
  it.each([
    ['قسم:السياسة', ['الميزانية']],
    ['قسم:سياسه', ['الميزانية']],
    ['قسم:السياسة قسم:الاقتصاد', ['المدارس', 'الميزانية']],
    ['-قسم:السياسة', ['الجامعات', 'المدارس', 'بلا قسم']],
    ['بقلم:منصور', ['الميزانية']],
    ['by:«سامي الحاج»', ['الجامعات']],
    ['وسم:تعليم', ['الجامعات', 'الميزانية']],
    ['وسم:تعليم -وسم:موازنة', ['الجامعات']],
    ['حالة:منشور', ['الميزانية']],
    ['حالة:مراجعة', ['المدارس']],
    ['بعد:2026', ['الجامعات', 'الميزانية']],
    ['قبل:2025', ['بلا قسم']],
    ['بعد:٣ مايو ٢٠٢٦ قبل:٤ مايو ٢٠٢٦', ['الميزانية']],
    ['قسم:غائب', []],
    ['ميزانية وسم:تعليم بعد:يونيو ٢٠٢٦', ['الجامعات']],
  ])('%s', (text, headlines) => {
    expect(found(text)).toEqual(headlines);
  });

  it('count what they leave over, page by page and in the order asked for', () => {
    const page = list('وسم:تعليم', { sort: 'updated', limit: 1, offset: 1 });
    expect([page.total, page.articles[0]?.headline]).toEqual([2, 'الميزانية']);
    expect(list('', { byline: 'ليلى منصور' }).total).toBe(1);
    expect(list('', { from: '2026-05-03T09:00:00Z', until: '2026-06-10T09:00:00Z' }).total).toBe(1);
  });
});

describe('the order of headlines', () => {
  const order = (more: object = {}) =>
    list('', { sort: 'headline', ...more }).articles.map((article) => article.headline);

  it('is that of the alphabet, and follows what is changed, added and erased', () => {
    expect(order()).toEqual(['الجامعات', 'المدارس', 'الميزانية', 'بلا قسم']);
    const { article } = library.add(story('آخر خبر', 'نص.'));
    expect(order()[0]).toBe('آخر خبر');
    const { blocks: _, ...fields } = article;
    library.save({ id: article.id, base: 1, fields: { ...fields, headline: 'يوم آخر' } });
    expect(order().at(-1)).toBe('يوم آخر');
    expect(order({ offset: 1, limit: 2 })).toEqual(['المدارس', 'الميزانية']);
    expect(library.ids(libraryQuerySchema.parse({ sort: 'headline' }))).toHaveLength(5);
    library.remove([article.id]);
    expect(order()).toHaveLength(4);
    library.erase([article.id]);
    expect(order()).toHaveLength(4);
  });
});

it('ends an excerpt that is cut with «…», and no other', () => {
  const long = 'كلمة من كلام طويل لا ينتهي. '.repeat(12);
  const added = library.addAll([story('طويل', long), story('مقصوص', `${long}هنا زعفران. ${long}`)]);
  expect(list('طويل').articles[0]?.snippet).toMatch(/^كلمة.*\p{L}…$/u);
  expect(list('', { limit: 1 }).articles[0]?.snippet).toMatch(/\p{L}…$/u);
  expect(list('زعفران').articles[0]?.snippet).toMatch(/^….*زعفران.*\p{L}…$/u);
  expect(list('«كلام آخر عن»').articles[0]?.snippet).toBe('كلام آخر عن ميزانية الأندية.');
  library.remove(added.map(({ article }) => article.id));
});
