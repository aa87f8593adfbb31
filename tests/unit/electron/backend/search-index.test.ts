import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newArticle } from '#core/article/article.ts';
import { libraryQuerySchema } from '#core/host/library.ts';
import { Library } from '../../../../electron/backend/library/library.ts';
import { APPLICATION_ID, MIGRATIONS } from '../../../../electron/backend/library/schema.ts';

let folder: string;
let library: Library;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warraq-index-'));
  library = new Library(folder);
});
afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

const search = (text: string, more: object = {}) =>
  library.list(libraryQuerySchema.parse({ text, sort: 'best', ...more }));
const story = (headline: string, ...texts: string[]) =>
  newArticle({
    headline,
    blocks: texts.map((text, place) => ({
      id: `p${place}`,
      type: 'paragraph',
      content: [{ type: 'text', text }],
    })),
  });
const headlines = (text: string, more?: object) =>
  search(text, more).articles.map((article) => article.headline);

describe('ranking', () => {
  it('finds the best of thousands, however old it is, and counts and filters them all', () => {
    const best = { ...story('موازنة المدينة', 'بدأت مناقشة الموازنة، والموازنة كبيرة.'), desk: 'الاقتصاد' };
    library.addAll([
      best,
      ...Array.from({ length: 3_200 }, (_, place) => story(`خبر ${place}`, 'ذكر المجلس الموازنة.')),
    ]);
    const found = search('الموازنة', { limit: 3 });
    expect(found.total).toBe(3_201);
    for (const typed of ['الموازنة ', 'المواز', 'موازنة المدينة ', 'موازنة المد', '«موازنة المدينة»'])
      expect(headlines(typed)[0], typed).toBe('موازنة المدينة');
    expect(headlines('الموازنة', { desk: 'الاقتصاد' })).toEqual(['موازنة المدينة']);
    expect(search('الموازنة', { offset: 3_200 }).articles).toHaveLength(1);
    // Page by page each is there once, also behind those that come first.
    const pages = Array.from({ length: 7 }, (_, page) =>
      search('الموازنة', { offset: page * 500, limit: 500 }).articles.map(({ id }) => id),
    ).flat();
    expect(new Set(pages).size).toBe(3_201);
    library.remove([best.id]);
    expect(search('الموازنة', { limit: 3 }).total).toBe(3_200);
    expect(headlines('الموازنة')).not.toContain('موازنة المدينة');
  });

  it('puts a headline with the very word before one with another word of the same key', () => {
    library.addAll([story('المعلمون يجتمعون اليوم'), story('معلمات يجتمعن اليوم')]);
    expect(headlines('معلمات')[0]).toBe('معلمات يجتمعن اليوم');
    expect(headlines('المعلمون')[0]).toBe('المعلمون يجتمعون اليوم');
  });

  it('asks for every word, and leaves out what is in the trash', () => {
    const [, removed] = library.addAll([
      story('افتتاح جسر جديد', 'في الجيزة'),
      story('افتتاح جسر قديم', 'في الجيزة'),
      story('افتتاح مدرسة'),
    ]);
    library.remove([removed?.article.id as string]);
    expect(headlines('افتتاح جسر')).toEqual(['افتتاح جسر جديد']);
    expect(headlines('افتتاح جسر', { trash: true })).toEqual(['افتتاح جسر قديم']);
  });
});

describe('a word that is still being typed', () => {
  it('is found at every letter, with and without the article and its ending', () => {
    library.add(story('استئناف المفاوضات'));
    library.add(story('سباق الدراجات'));
    for (const whole of ['مفاوضات', 'المفاوضات'])
      for (let length = whole.startsWith('ال') ? 4 : 2; length <= whole.length; length += 1)
        expect(headlines(whole.slice(0, length)), whole.slice(0, length)).toEqual(['استئناف المفاوضات']);
    expect(headlines('سباق الدر')).toEqual(['سباق الدراجات']);
    expect(headlines('س')).toEqual(['سباق الدراجات']);
  });

  it('is a whole word once a space follows it', () => {
    library.add(story('خبر من القاهرة'));
    expect(search('القاه').total).toBe(1);
    expect(search('القاه ').total).toBe(0);
  });

  it('takes signs, quotes and words of the query language for text', () => {
    library.add(story('ارتفاع بنسبة 3.5 في المئة', 'قال: "AND OR NOT".'));
    for (const text of ['"', '*', "'", 'NEAR(', '3.5', '٣٫٥', 'AND', 'f : "x"', '-'])
      expect(() => search(text), text).not.toThrow();
    expect(search('٣٫٥').total).toBe(1);
    expect(search('"').total).toBe(1);
  });
});

describe('marks of hits', () => {
  it('stand on the words as written, vowelled, stretched or in presentation forms', () => {
    const written = ['العُلَمَاءُ', 'العلمـــاء', '\uFEDFعلماء', 'العلماء'];
    for (const word of written) library.add(story(`قال ${word} كلمتهم`, `ثم عاد ${word} إلى بيوتهم.`));
    const { articles } = search('العلماء');
    expect(articles.length).toBeGreaterThanOrEqual(3);
    for (const { headline, headlineHits, snippet, snippetHits } of articles) {
      expect(written).toContain(headlineHits.map(([from, to]) => headline.slice(from, to)).join());
      expect(written).toContain(snippetHits.map(([from, to]) => snippet.slice(from, to)).join());
    }
  });

  it('come from the first passage that has the word, and are in the line that is shown', () => {
    const long = 'كلام آخر لا صلة له بالموضوع. '.repeat(20);
    library.add(story('خبر', long, `${long}وهنا قناة السويس أخيرا. ${long}`));
    const [found] = search('السويس').articles;
    expect(found?.snippet.length).toBeLessThan(260);
    expect(found?.snippetHits.map(([from, to]) => found.snippet.slice(from, to))).toEqual(['السويس']);
  });
});

describe('an index of another making', () => {
  it('is made anew when the library is opened, a few articles at a time', () => {
    library.addAll([story('المكتبة الجديدة'), story('مكتبات الأحياء')]);
    library.close();
    const database = new DatabaseSync(join(folder, 'library.sqlite'));
    database.exec(`insert or replace into fs(rowid, h, b, m, f) values(1, 'old', 'old', 'old', 'old');
      insert into vocabulary values('old', 'older'); update about set value='0.1' where name='index'`);
    database.close();
    library = new Library(folder);
    expect(library.settle(1)).toBe(true);
    expect(headlines('مكتبه').toSorted()).toEqual(['المكتبة الجديدة', 'مكتبات الأحياء']);
    expect(search('old').total).toBe(0);
    library.close();
    library = new Library(folder);
    expect(library.settle(1)).toBe(false);
  });

  it('of the first version is replaced, and every article is kept', () => {
    library.add(story('المكتبة الجديدة', 'افتتحت اليوم.'));
    library.close();
    const first = mkdtempSync(join(tmpdir(), 'warraq-first-'));
    const database = new DatabaseSync(join(first, 'library.sqlite'));
    database.exec(`${MIGRATIONS[0]}; pragma user_version=1; pragma application_id=${APPLICATION_ID};
      attach '${join(folder, 'library.sqlite')}' as newer;
      insert into article select * from newer.article; insert into body select * from newer.body;`);
    database.close();
    library = new Library(first);
    expect(headlines('المكتبات')).toEqual(['المكتبة الجديدة']);
    expect(search('افتتحت').articles[0]?.snippet).toBe('افتتحت اليوم.');
    library.close();
    rmSync(first, { recursive: true });
    library = new Library(folder);
  });

  it('passes over an article whose bytes are damaged, and finds the others', () => {
    const [broken] = library.addAll([story('خبر تالف'), story('خبر سليم')]);
    library.close();
    const database = new DatabaseSync(join(folder, 'library.sqlite'));
    database.exec(`update body set z=x'00' where id=1; update about set value='0.1'`);
    database.close();
    library = new Library(folder);
    expect(headlines('سليم')).toEqual(['خبر سليم']);
    expect(library.list(libraryQuerySchema.parse({})).total).toBe(2);
    expect(() => library.open(broken?.article.id as string)).toThrow(/library\.damaged/);
  });
});
