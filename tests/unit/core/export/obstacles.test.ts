import { expect, test } from 'vitest';
import { type Article, newArticle } from '#core/article/article.ts';
import type { RequirableField } from '#core/article/missing-fields.ts';
import { expectReleasable, obstaclesOf, targetIds } from '#core/export/obstacles.ts';
import { picture } from './every-block.ts';

const NOW = Date.parse('2026-11-25T08:00:00Z');
const paragraph = (text: string) => ({
  id: 'p1',
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text }],
});
const whole = (fields: Partial<Article> = {}) =>
  newArticle({ headline: 'افتتاح ست مدارس في القرى', blocks: [paragraph('بدأ العام الدراسي.')], ...fields });
const held = (article: Article, required: RequirableField[] = [], terms = {}) =>
  obstaclesOf(article, { required, now: NOW, ...terms });
const codes = (...given: Parameters<typeof held>) => held(...given).map(({ code }) => code);

test('an article with a headline and a text is let out; an empty one is not', () => {
  expect(held(whole())).toEqual([]);
  expect(codes(newArticle())).toEqual(['no-headline', 'no-text']);
  expect(codes(whole({ headline: '  ' }))).toEqual(['no-headline']);
  expect(codes(newArticle(), [], { mayBeEmpty: true })).toEqual([]);
  expect(codes(newArticle(), ['headline'], { mayBeEmpty: true })).toEqual(['no-headline']);
});

test('a mark of the desk is told with its place, but is a comment in program text', () => {
  expect(held(whole({ blocks: [paragraph('قال ## الوزير')] }))).toEqual([
    { code: 'desk-mark', blockId: 'p1', field: 'content', start: 4, end: 6, text: '## الوزير' },
  ]);
  expect(codes(whole({ deck: '## مقدمة' }))).toEqual(['desk-mark']);
  expect(held(whole({ blocks: [{ ...paragraph('## note'), type: 'code' }] }))).toEqual([]);
});

test('a note pinned to words is told by what it says', () => {
  const note = { type: 'note' as const, id: 'n', note: 'من أين؟', content: paragraph('٧٢٠').content };
  expect(held(whole({ blocks: [{ ...paragraph(''), content: [note] }] }))).toEqual([
    { code: 'open-note', blockId: 'p1', field: 'content', start: 0, end: 3, text: 'من أين؟' },
  ]);
});

test('an embargo holds until its instant, in any zone, unless somebody takes it upon themselves', () => {
  const embargoed = whole({ embargoUntil: '2026-11-25T11:00:00+02:00' });
  expect(held(embargoed)).toMatchObject([{ code: 'embargo', text: '2026-11-25T11:00:00+02:00' }]);
  expect(codes(embargoed, [], { now: Date.parse('2026-11-25T09:00:00Z') })).toEqual([]);
  expect(codes(embargoed, [], { despiteEmbargo: true })).toEqual([]);
});

test('what the profile requires is missed at its place: of the lead, of a figure, of one of a gallery', () => {
  const figure = { alt: 'جسر', caption: [], credit: '' };
  const gallery = { id: 'g1', type: 'gallery' as const, caption: [] };
  expect(held(whole({ lead: { ...figure, asset: picture('a') } }), ['credit', 'rights'])).toEqual([
    { code: 'required.credit', field: 'lead.credit', text: 'جسر' },
    { code: 'required.rights', field: 'lead.rights', text: 'جسر' },
  ]);
  const items = [
    { ...figure, credit: 'عدسة', asset: picture('b') },
    { ...figure, asset: picture('c') },
  ];
  expect(held(whole({ blocks: [paragraph('نص'), { ...gallery, items }] }), ['credit'])).toEqual([
    { code: 'required.credit', blockId: 'g1', field: 'items.1.credit', text: 'جسر' },
  ]);
  // Words wait for a picture that is still to come.
  expect(held(whole({ lead: figure }), ['credit'])).toEqual([]);
});

test('a related story that the library lost is told where it stands', () => {
  const story = (id: string) => ({ id, headline: `خبر ${id}`, articleId: `article-${id}` });
  const article = whole({
    related: [story('1'), story('2')],
    blocks: [paragraph('نص'), { id: 'r1', type: 'related', items: [story('3')] }],
  });
  expect(targetIds(article)).toEqual(['article-1', 'article-2', 'article-3']);
  expect(held(article, [], { gone: new Set(['article-2', 'article-3']) })).toEqual([
    { code: 'broken-target', text: 'خبر 2', field: 'related' },
    { code: 'broken-target', text: 'خبر 3', blockId: 'r1', field: 'items' },
  ]);
});

test('a value that no reader of packages would take is found in its block', () => {
  const embed = { id: 'e1', type: 'embed' as const, url: 'javascript:alert(1)' };
  expect(held(whole({ blocks: [paragraph('نص'), embed] }))).toMatchObject([
    { code: 'invalid', blockId: 'e1', text: expect.stringContaining('blocks.1.url') },
  ]);
});

test('the same rules refuse the export, all at once', () => {
  expect(() => expectReleasable(newArticle(), { required: ['byline'], now: NOW })).toThrow(
    expect.objectContaining({
      code: 'article.held',
      facts: {
        obstacles: [
          { code: 'no-headline', field: 'headline' },
          { code: 'no-text', field: 'body' },
          { code: 'required.byline', field: 'byline' },
        ],
      },
    }),
  );
});
