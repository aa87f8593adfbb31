import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Article, newArticle } from '#core/article/article.ts';
import { Library } from '../../../../electron/backend/library/library.ts';

let folder: string;
let library: Library;
const dam = story(
  'سد النهر يبدأ تخزين المياه',
  'قال مهندسو السد إن التخزين يبدأ في الخريف، وإن البحيرة تغمر ثلاث قرى.',
);

function story(headline: string, text: string, fields: Partial<Article> = {}): Article {
  return newArticle({
    headline,
    blocks: [{ id: 'p', type: 'paragraph', content: [{ type: 'text', text }] }],
    ...fields,
  });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'warraq-suggest-'));
  library = new Library(folder);
  library.addAll([
    dam,
    story('تخزين المياه خلف السدود', 'يعتمد الفلاحون على تخزين الخريف.'),
    story('البحيرة والقرى الغارقة', 'غمرت البحيرة بيوت القرى القديمة.', { tags: ['بيئة'] }),
    story('مدرب جديد للمنتخب', 'وقع المدرب عقده أمس.'),
    story('افتتاح معرض الكتاب', 'تشارك دور نشر من عشرين دولة.', {
      tags: ['بيئة'],
      topics: [{ code: 'medtop:01000000', name: 'فنون' }],
    }),
    ...Array.from({ length: 20 }, (_, place) => story(`خبر ${place}`, 'كلام عن الطقس والأسواق والملاعب.')),
  ]);
});
afterAll(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

const suggested = (id: string) => library.suggest(id, 6);
const idOf = (start: string) => {
  const { articles } = library.list({
    text: `«${start}»`,
    timeZone: 'UTC',
    trash: false,
    sort: 'best',
    offset: 0,
    limit: 1,
  });
  return articles[0]?.id as string;
};

it('proposes what shares rare words in any of their forms, and says which', () => {
  const [first, ...others] = suggested(dam.id);
  expect(first?.headline).toBe('تخزين المياه خلف السدود');
  expect(first?.words).toEqual(expect.arrayContaining(['سد', 'تخزين', 'مياه']));
  expect(others.map(({ headline }) => headline)).toEqual(['البحيرة والقرى الغارقة']);
});

it('never proposes the article itself, what it has, what is in the trash, or what shares common words alone', () => {
  expect(suggested(idOf('خبر 3'))).toEqual([]);
  const id = idOf('تخزين المياه خلف');
  library.remove([id]);
  expect(suggested(dam.id).map((each) => each.headline)).toEqual(['البحيرة والقرى الغارقة']);
  library.restore([id]);
  const { blocks: _, ...fields } = dam;
  library.save({
    id: dam.id,
    base: 1,
    fields: { ...fields, related: [{ id: 'r', headline: 'تخزين المياه', articleId: id }] },
  });
  expect(suggested(dam.id).map((each) => each.headline)).toEqual(['البحيرة والقرى الغارقة']);
});

it('counts tags and topics of both, and names them', () => {
  const { article } = library.add(
    story('ندوة', 'كلام آخر.', { tags: ['بيئة'], topics: [{ code: 'medtop:01000000', name: 'فنون' }] }),
  );
  const [first, second] = suggested(article.id);
  expect(first).toMatchObject({ headline: 'افتتاح معرض الكتاب', tags: ['بيئة'], topics: ['فنون'] });
  expect(second).toMatchObject({ headline: 'البحيرة والقرى الغارقة', tags: ['بيئة'] });
});

it('puts the newer of equals first', () => {
  const at = (day: string) => ({ updatedAt: `${day}T00:00:00Z`, createdAt: `${day}T00:00:00Z` });
  const words = 'زعفران هرات في مزاد الكهرمان';
  const [asked] = library.addAll([
    story('سؤال', words),
    story('جديد', words, at('2026-11-20')),
    story('قديم', words, at('2019-01-01')),
  ]);
  const headlines = suggested(asked?.article.id as string).map((each) => each.headline);
  expect(headlines.slice(0, 2)).toEqual(['جديد', 'قديم']);
});

it('tells what has become of the articles that others point to', () => {
  const gone = library.add(story('زائل', 'نص.')).article.id;
  library.remove([gone]);
  expect(library.targets([dam.id, gone, 'nowhere'])).toEqual([
    { id: dam.id, state: 'there', headline: dam.headline },
    { id: gone, state: 'trash', headline: 'زائل' },
    { id: 'nowhere', state: 'missing' },
  ]);
});
