import { describe, expect, it } from 'vitest';
import { keywordsOf, keywordsOfAll } from '#core/arabic/keywords.ts';
import { type Keywords, newArticle } from '#core/article/article.ts';
import { keyOf, markedArticles } from '../../../fixtures/keywords/marked.ts';

const story = (texts: string[], keywords?: Partial<Keywords>, headline = '') =>
  newArticle({
    headline,
    blocks: texts.map((text, index) => ({
      id: `p${index}`,
      type: 'paragraph',
      content: [{ type: 'text', text }],
    })),
    ...(keywords && { keywords: { title: 'كلمات', pinned: [], hidden: [], ...keywords } }),
  });
const shown = (article: ReturnType<typeof story>, top = 10) =>
  keywordsOf(article, { top }).map(({ text }) => text);

describe('the most used words', () => {
  it('count all forms of a word as one, shown as it mostly stands, without what is joined before it', () => {
    const [first] = keywordsOf(story(['بمدارس القرى ومدارس البلدة', 'المدرسة ومدارس الوادي']), { top: 1 });
    expect(first).toMatchObject({ text: 'مدارس', count: 4 });
  });

  it.each([
    ['والوزارة بالوزارة للوزارة', 'الوزارة'],
    ['ولبنان بلبنان', 'لبنان'],
    ['وجبة ووجبة', 'وجبة'],
  ])('of «%s» is «%s»', (text, word) => expect(shown(story([text]))).toContain(word));

  it('leave out verbs, verbs of saying above all, stop words and numbers', () => {
    expect(shown(story(['طالب النواب بالحل ويطالبون', 'وطالبت الهيئة به']))).not.toContain('طالب');
    const text =
      'قال الوزير وأكد ويؤكدون وأعلنت خمسين مرة في نوفمبر. قال وأكد ويؤكدون وأعلنت خمسين مرة في نوفمبر.';
    expect(shown(story([text]))).not.toEqual(expect.arrayContaining(['قال']));
    expect(shown(story([text])).filter((word) => /قال|أكد|أعلن|خمسين|نوفمبر/.test(word))).toEqual([]);
  });

  it('leave out a number with a clitic before it', () => {
    expect(shown(story(['ارتفع الإنتاج و45% من المصانع.', 'و45% منها جديد']))).not.toContain('و45');
  });

  it('keep together what is said together, and names of two words', () => {
    const words = shown(story(['وصلت ليلى عبداللطيف إلى حقل الغاز', 'زارت ليلى عبداللطيف حقل الغاز']));
    expect(words).toEqual(expect.arrayContaining(['ليلى عبداللطيف', 'حقل الغاز']));
    expect(words).not.toContain('الغاز');
  });

  it('tell a word beside its phrase where other words speak of it too, and not where none does', () => {
    const words = shown(
      story([
        'قطار سريع ومسار القطار',
        'قطار سريع ومسار القطار',
        'عطل القطار',
        'حقل غاز',
        'حقل غاز',
        'حقل غاز',
      ]),
    );
    expect(words).toEqual(expect.arrayContaining(['قطار سريع', 'مسار القطار', 'القطار', 'حقل غاز']));
    expect(words).not.toContain('غاز');
  });

  it.each(['طلاب', 'الطلبة', 'الطالبات', 'للطالب'])('know students from those who demand: «%s»', (word) =>
    expect(shown(story([`تظاهر ${word} اليوم`, `سافر ${word} أمس`]))).toHaveLength(1),
  );

  it('do not part a name after عبد or أبو', () => {
    const words = shown(story(['زارت ليلى عبد اللطيف أبو ظبي', 'عادت ليلى عبد اللطيف من أبو ظبي']));
    expect(words).toEqual(expect.arrayContaining(['ليلى عبد اللطيف', 'أبو ظبي']));
    expect(words).not.toContain('ليلى عبد');
  });

  it('make no phrase across a stop, a preposition, or half of a longer one', () => {
    const words = shown(
      story(['إضراب سائقي الحافلات. اجتماع بالقاهرة', 'إضراب سائقي الحافلات. اجتماع بالقاهرة']),
    );
    expect(words).toContain('سائقي الحافلات');
    expect(words.filter((word) => /إضراب سائقي|اجتماع القاهرة|الحافلات اجتماع/.test(word))).toEqual([]);
  });

  it('put what the desk pinned first, hide what it hid', () => {
    const texts = ['السد والمياه والقمح', 'السد والمياه والقمح', 'السد'];
    expect(shown(story(texts, { pinned: ['الري'], hidden: ['المياه'] }))).toEqual(['الري', 'السد', 'القمح']);
  });

  it('show what the desk renamed under its new name, and merge what it gave one name', () => {
    const texts = ['السد والخزان والقمح', 'السد والخزان', 'الخزان والقمح'];
    const renamed = [
      { from: 'السد', to: 'سد الوادي' },
      { from: 'الخزان', to: 'سد الوادي' },
    ];
    expect(keywordsOf(story(texts, { renamed }), { top: 5 })).toMatchObject([
      { text: 'سد الوادي', count: 5 },
      { text: 'القمح', count: 2 },
    ]);
  });

  it('weigh words by how rare they are elsewhere', () => {
    const texts = ['السد والقمح', 'السد والقمح', 'السد'];
    const rarity = (key: string) => (key === keyOf('السد') ? 0.1 : 1);
    expect(keywordsOf(story(texts), { top: 2, rarity }).map(({ text }) => text)).toEqual(['القمح', 'السد']);
    expect(keywordsOfAll([story(texts), story(['القمح'])], { top: 1, rarity })).toMatchObject([
      { text: 'القمح', count: 3 },
    ]);
  });

  it('are right in three of four over thirty stories marked by hand', () => {
    const articles = markedArticles();
    expect(articles).toHaveLength(30);
    const right = articles.map(({ article, marked }) => {
      const words = keywordsOf(article, { top: 10 });
      return words.filter(({ text }) => marked.has(keyOf(text))).length / words.length;
    });
    expect(right.reduce((sum, each) => sum + each, 0) / articles.length).toBeGreaterThan(0.75);
  });
});
