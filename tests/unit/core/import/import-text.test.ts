import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '#core/arabic/words.ts';
import type { Article } from '#core/article/article.ts';
import { blockTexts } from '#core/article/block-texts.ts';
import { plainText } from '#core/article/inline.ts';
import type { ImportPart } from '#core/import/import-part.ts';
import { blocksFromText } from '#core/import/plain-text.ts';
import { importText } from '#core/import/text/import-text.ts';

const READING = { timeZone: 'Africa/Cairo', now: new Date('2026-11-25T12:00:00Z') };
const read = (text: string) => importText(text, READING);
const types = (article: Article) => article.blocks.map(({ type }) => type).join(' ');
const textOf = (block: Article['blocks'][number] | undefined) =>
  block ? blockTexts(block)[0]?.text : undefined;
const part = (parts: ImportPart[], kind: string) => parts.filter((one) => one.kind === kind);

/** A page as a reader copies it from a news site, of our own writing. */
const PAGE = `افتتاح خط المترو الخامس.. خمس محطات تنتظر الركاب

محطة الحرية قبل الافتتاح
افتتحت هيئة النقل، صباح الأربعاء، الخط الخامس للمترو بعد ست سنوات من بدء حفره، بحسب ما أعلنت الهيئة.
وقال ركاب إن القطارات وصلت في موعدها، وإن التذاكر ما زالت تُباع من الشبابيك وحدها.
مواعيد التشغيل وأسعار التذاكر
تعمل القطارات من الخامسة صباحًا حتى الواحدة بعد منتصف الليل، وتبدأ أسعار التذاكر من ثمانية جنيهات.
وقالت المتحدثة باسم الهيئة، سلمى الوكيل: "نراقب الزحام ساعة بساعة، وسنزيد عدد القطارات إذا لزم الأمر".
ماذا بعد الخط الخامس؟
تدرس الهيئة مد الخط إلى المدينة الجامعية، على أن تُعلن النتائج في الربيع المقبل.

الأكثر قراءة
-
موجة حر تضرب الصعيد.. والأرصاد تحذر
-
كيف تستخرج "بطاقة الركوب" من هاتفك؟
-
نادي المدينة يجدد عقد مدربه موسمين

أخبار ذات صلة
تأجيل تجربة القطار السريع إلى الشهر المقبل
09 يوليو 2025 11:21 م
سائقو الحافلات: "الخط الجديد لن يقطع رزقنا"
08 يوليو 2025 09:05 ص
أكثر الكلمات انتشاراً`;

describe('a copied news page', () => {
  const { article, parts } = read(PAGE);

  it('keeps its headline with both halves', () => {
    expect(article.headline).toBe('افتتاح خط المترو الخامس.. خمس محطات تنتظر الركاب');
    expect(part(parts, 'headline')[0]?.facts?.halves).toBe(2);
  });

  it('has its caption, lede, paragraphs, subheads and quote told apart by form', () => {
    expect(plainText(article.lead?.caption ?? [])).toBe('محطة الحرية قبل الافتتاح');
    expect(types(article)).toBe('paragraph paragraph heading paragraph quote heading paragraph');
    expect(part(parts, 'lede')).toHaveLength(1);
    expect(article.blocks.filter(({ type }) => type === 'heading').map(textOf)).toEqual([
      'مواعيد التشغيل وأسعار التذاكر',
      'ماذا بعد الخط الخامس؟',
    ]);
  });

  it('names the speaker of the quote and the office, and keeps the words around it', () => {
    const quote = article.blocks.find(({ type }) => type === 'quote');
    expect(quote).toMatchObject({ speaker: 'سلمى الوكيل', role: 'المتحدثة باسم الهيئة' });
    expect(textOf(quote)).toMatch(/^وقالت المتحدثة باسم الهيئة، سلمى الوكيل: "نراقب/);
  });

  it('reads the most read as a ranked list, its bullets alone on their lines', () => {
    expect(article.lists).toHaveLength(1);
    expect(article.lists[0]?.title).toBe('الأكثر قراءة');
    expect(article.lists[0]?.items.map(({ headline }) => headline)).toEqual([
      'موجة حر تضرب الصعيد.. والأرصاد تحذر',
      'كيف تستخرج "بطاقة الركوب" من هاتفك؟',
      'نادي المدينة يجدد عقد مدربه موسمين',
    ]);
  });

  it('reads related stories with their dates, in the time of Cairo', () => {
    expect(article.related.map(({ headline, publishedAt }) => [headline, publishedAt])).toEqual([
      ['تأجيل تجربة القطار السريع إلى الشهر المقبل', '2025-07-09T23:21:00+03:00'],
      ['سائقو الحافلات: "الخط الجديد لن يقطع رزقنا"', '2025-07-08T09:05:00+03:00'],
    ]);
  });

  it('takes the title of most used words as a request for them', () => {
    expect(article.keywords).toEqual({ title: 'أكثر الكلمات انتشاراً', pinned: [], hidden: [] });
  });

  it('reads the same with Windows line ends, a byte order mark and lines ended by white space', () => {
    const ids = (value: object) =>
      JSON.stringify(value).replace(
        /"(id|blockId)":"[^"]*"|"itemIds":\[[^\]]*\]|"(created|updated)At":"[^"]*"/g,
        '',
      );
    const windows = `\ufeff${PAGE.replaceAll('\n', ' \t\r\n')}`;
    expect(ids(read(windows).parts)).toBe(ids(parts));
    expect(ids(read(windows).article)).toBe(ids(article));
  });

  it('reads the same with an empty line after every line', () => {
    const { article: loose } = read(PAGE.replaceAll('\n', '\n\n'));
    expect(types(loose)).toBe(types(article));
    expect(loose.lists[0]?.items).toHaveLength(3);
    expect(loose.related).toHaveLength(2);
  });
});

describe('other pages', () => {
  const BODY = 'أعلنت الهيئة، اليوم، بدء تشغيل الخط الجديد بعد ست سنوات من العمل في الأنفاق والمحطات.';

  it.each([
    ['الأكثر مشاهدة', 'lists'],
    ['الاكثر قراءه:', 'lists'],
    ['المقالات الأكثر تداولًا', 'lists'],
    ['اختيارات المحرر', 'lists'],
    ['مواضيع ذات صلة', 'related'],
    ['أخبار متعلقة', 'related'],
    ['موضوعات متعلقة', 'related'],
    ['اقرأ أيضًا', 'related'],
    ['إقرأ أيضاً:', 'related'],
    ['قد يعجبك أيضًا', 'related'],
    ['مقالات مشابهة', 'related'],
  ] as const)('know the side list «%s»', (title, field) => {
    const { article } = read(`خط جديد للمترو يدخل الخدمة اليوم\n${BODY}\n\n${title}\nخبر أول\nخبر ثان`);
    const items = field === 'lists' ? article.lists[0]?.items : article.related;
    expect(items?.map(({ headline }) => headline)).toEqual(['خبر أول', 'خبر ثان']);
    expect(types(article)).toBe('paragraph');
  });

  it.each(['- ', '• ', '● ', '* ', '– ', '▪', '-', '» ', '« ', '◄ ', '★ ', '❖ ', 'أ- '])(
    'take the bullet «%s» off the stories of a list',
    (bullet) => {
      const { article } = read(
        `خط جديد للمترو يدخل الخدمة اليوم\n${BODY}\nالأكثر قراءة\n${bullet}خبر أول\n${bullet}خبر ثان`,
      );
      expect(article.lists[0]?.items.map(({ headline }) => headline)).toEqual(['خبر أول', 'خبر ثان']);
    },
  );

  it.each([
    ['١. خبر أول\n٢. خبر ثان'],
    ['1) خبر أول\n2) خبر ثان'],
    ['1- خبر أول\n2- خبر ثان'],
    ['1\nخبر أول\n2\nخبر ثان'],
    ['٠١ - خبر أول\n٠٢ - خبر ثان'],
  ])('take the ranks off the stories of a list: %j', (list) => {
    const { article } = read(`خط جديد للمترو يدخل الخدمة اليوم\n${BODY}\nالأكثر قراءة\n${list}`);
    expect(article.lists[0]?.items.map(({ headline }) => headline)).toEqual(['خبر أول', 'خبر ثان']);
  });

  it.each([
    ['28 آب 2025 10:15 ص', '2025-08-28'],
    ['٢٨ تشرين الثاني ٢٠٢٥', '2025-11-28'],
    ['5 جويلية 2025 11:21 م', '2025-07-05'],
  ])('read the date «%s»', (date, iso) => {
    const { article } = read(
      `خط جديد للمترو يدخل الخدمة اليوم\n${BODY}\nأخبار ذات صلة\nخبر أول\n${date}\nخبر ثان\n${date}`,
    );
    expect(article.related.map(({ publishedAt }) => publishedAt?.slice(0, 10))).toEqual([iso, iso]);
  });

  it('read dates that stand before their headlines, and dates that count back from now', () => {
    const before = read(
      `خط جديد للمترو يدخل الخدمة اليوم\n${BODY}\nأخبار ذات صلة\n09 يوليو 2025\nخبر أول\n10 يوليو 2025\nخبر ثان`,
    );
    expect(before.article.related.map(({ publishedAt }) => publishedAt?.slice(0, 10))).toEqual([
      '2025-07-09',
      '2025-07-10',
    ]);
    const ago = read(
      `خط جديد للمترو يدخل الخدمة اليوم\n${BODY}\nأخبار ذات صلة\nخبر أول\nمنذ ٣ ساعات\nخبر ثان\nمنذ ساعتين`,
    );
    expect(ago.article.related.map(({ publishedAt }) => publishedAt)).toEqual([
      '2026-11-25T09:00:00Z',
      '2026-11-25T10:00:00Z',
    ]);
  });

  it('leave what follows the dated stories to the text', () => {
    const { article } = read(
      `خط جديد للمترو يدخل الخدمة اليوم\n${BODY}\nأخبار ذات صلة\nخبر أول\n09 يوليو 2025\nخبر ثان\n10 يوليو 2025\nجميع الحقوق محفوظة`,
    );
    expect(article.related).toHaveLength(2);
    expect(textOf(article.blocks.at(-1))).toBe('جميع الحقوق محفوظة');
  });

  it('know related stories by their dates where the title is one of its own, and keep that title', () => {
    const { article } = read(
      `خط جديد للمترو يدخل الخدمة اليوم\n${BODY}\n\nمن ملف النقل\nخبر أول عن الحافلات\n09 يوليو 2025\nخبر ثان عن القطارات\n10 يوليو 2025`,
    );
    expect(article.lists).toMatchObject([
      { title: 'من ملف النقل', items: [{ headline: 'خبر أول عن الحافلات' }, {}] },
    ]);
  });

  it('keep «read also» where it stands in the text, and go on after it', () => {
    const { article } = read(
      `خط جديد للمترو يدخل الخدمة اليوم\n${BODY}\nاقرأ أيضًا: تأجيل القطار السريع\n${BODY}\n\nاقرأ أيضًا\nموجة حر في الصعيد\n\nما بعد الافتتاح\n${BODY}`,
    );
    expect(types(article)).toBe('paragraph related paragraph related heading paragraph');
    expect(article.blocks[1]).toMatchObject({
      title: 'اقرأ أيضًا',
      items: [{ headline: 'تأجيل القطار السريع' }],
    });
  });

  it('have kicker, deck, byline, dateline and date', () => {
    const { article } = read(
      `نقل\nخط جديد للمترو يدخل الخدمة صباح اليوم\nست سنوات من الحفر تنتهي بخمس محطات وأسعار جديدة للتذاكر\nكتبت: منى الجندي، ياسر عوض\n09 يوليو 2025 11:21 م\nقطار في نفق\n\nالقاهرة (رويترز) - ${BODY}`,
    );
    expect(article).toMatchObject({
      kicker: 'نقل',
      headline: 'خط جديد للمترو يدخل الخدمة صباح اليوم',
      deck: 'ست سنوات من الحفر تنتهي بخمس محطات وأسعار جديدة للتذاكر',
      bylines: [
        { name: 'منى الجندي', role: 'كتبت' },
        { name: 'ياسر عوض', role: 'كتبت' },
      ],
      publishAt: '2025-07-09T23:21:00+03:00',
      dateline: 'القاهرة (رويترز)',
    });
    expect(plainText(article.lead?.caption ?? [])).toBe('قطار في نفق');
    expect(textOf(article.blocks[0])).toBe(BODY);
  });

  it('have the menu of the site copied along above their headline, and its buttons below', () => {
    const { article } = read(
      `الرئيسية\nأخبار\nمحافظات\nخط جديد للمترو يدخل الخدمة صباح اليوم\nالثلاثاء، 24 نوفمبر 2026 - 03:15 م\nالإسكندرية - ياسر عوض\nشارك\n${BODY}`,
    );
    expect(article).toMatchObject({
      kicker: 'محافظات',
      headline: 'خط جديد للمترو يدخل الخدمة صباح اليوم',
      dateline: 'الإسكندرية - ياسر عوض',
    });
    expect(article.publishAt?.slice(0, 16)).toBe('2026-11-24T15:15');
    expect(article.lead).toBeUndefined();
  });

  it('have a single word such as «عاجل» (urgent) as their kicker', () => {
    const { article } = read('عاجل\nخط جديد للمترو يدخل الخدمة صباح اليوم\nوصل أول قطار.');
    expect([article.kicker, types(article)]).toEqual(['عاجل', 'paragraph']);
  });

  it('have questions and answers with bullets of their own, which are no list', () => {
    const { article } = read(
      `خط جديد للمترو يدخل الخدمة اليوم\n${BODY}\n• متى بدأ العمل؟\n- قبل ست سنوات من اليوم.\n• ومتى ينتهي؟\n- في الربيع المقبل.`,
    );
    expect(types(article)).toBe('paragraph paragraph paragraph paragraph paragraph');
  });

  it('have no subheads, no lists and no caption where there are none', () => {
    const { article } = read(`خط جديد للمترو يدخل الخدمة اليوم\n${BODY}\n${BODY}\n${BODY}`);
    expect(types(article)).toBe('paragraph paragraph paragraph');
    expect([article.lead, article.lists, article.related, article.keywords]).toEqual([
      undefined,
      [],
      [],
      undefined,
    ]);
  });

  it('have lists in their text', () => {
    const { article } = read(
      `خط جديد للمترو يدخل الخدمة اليوم\n${BODY}\nوهذه المحطات:\n• الحرية\n• الجامعة\n• الميناء\n${BODY}\n١- أولا\n٢- ثانيا`,
    );
    expect(types(article)).toBe('paragraph paragraph list paragraph list');
    expect(article.blocks[2]).toMatchObject({ style: 'bulleted', items: [{}, {}, {}] });
    expect(article.blocks[4]).toMatchObject({ style: 'numbered' });
  });

  it('are taken as paragraphs where they are verse', () => {
    const { article } = read('قصيدة النيل\nيا نهر مهلا\nلا تمض عنا\nفالليل طال\nوالفجر منا');
    expect(article.headline).toBe('قصيدة النيل');
    expect(types(article)).toBe('paragraph paragraph paragraph paragraph');
  });

  it('are paragraphs alone where the text begins with a sentence', () => {
    const { article } = read(`${BODY}\n${BODY}`);
    expect(article.headline).toBe('');
    expect(types(article)).toBe('paragraph paragraph');
  });

  it('are put together again where mail broke their lines', () => {
    const wrapped = `خط جديد للمترو يدخل الخدمة اليوم

أعلنت الهيئة، اليوم، بدء تشغيل الخط الجديد بعد ست سنوات من
العمل في الأنفاق والمحطات، وقالت إن القطارات ستعمل من الخامسة
صباحا حتى الواحدة بعد منتصف الليل في جميع أيام الأسبوع، وإن
التذاكر تباع من الشبابيك ومن الهاتف.

وأضافت الهيئة أن المرحلة الثانية تبدأ في الربيع المقبل، وتضم
أربع محطات جديدة في شرق المدينة، وأن تكلفتها لم تحدد بعد وقد
تعرض على المجلس في جلسته القادمة.`;
    const { article } = read(wrapped);
    expect(types(article)).toBe('paragraph paragraph');
    expect(textOf(article.blocks[0])).toContain('ست سنوات من العمل في الأنفاق');
  });

  it('lose invisible controls, and keep isolated runs as spans', () => {
    const { article } = read(
      `خط \u200fجديد\u200f للمترو يدخل الخدمة اليوم\n${BODY} اتصل على \u2066+20 2 2578 1234\u2069 الآن.`,
    );
    expect(article.headline).toBe('خط جديد للمترو يدخل الخدمة اليوم');
    expect(article.blocks[0]).toMatchObject({
      content: [{}, { type: 'span', direction: 'ltr', content: [{ text: '+20 2 2578 1234' }] }, {}],
    });
  });
});

describe('direct quotes', () => {
  const quoteOf = (paragraph: string) => {
    const { article } = read(
      `خط جديد للمترو يدخل الخدمة اليوم\nأعلنت الهيئة بدء تشغيل الخط الجديد بعد ست سنوات.\n${paragraph}`,
    );
    const block = article.blocks[1];
    return block?.type === 'quote' ? { speaker: block.speaker, role: block.role } : undefined;
  };

  it.each([
    ['وقال الوكيل: "ننتظر الركاب منذ الفجر".', 'الوكيل', undefined],
    ['قال ياسر عوض في تصريحات صحفية: «ننتظر الركاب منذ الفجر».', 'ياسر عوض', undefined],
    ['وأكد رئيس الهيئة، ياسر عوض، أمس: “ننتظر الركاب منذ الفجر”', 'ياسر عوض', 'رئيس الهيئة'],
    ['وأضافت منى الجندي، مديرة المحطة: "ننتظر الركاب منذ الفجر!"', 'منى الجندي', 'مديرة المحطة'],
    ['وقال ياسر عوض: «ننتظر ركاب «الحرية» منذ الفجر».', 'ياسر عوض', undefined],
    ['«ننتظر الركاب منذ الفجر»، قال ياسر عوض.', 'ياسر عوض', undefined],
    [
      'ياسر عوض: "ننتظر الركاب منذ الفجر، ولا نعرف موعد الوصول إلى المحطة التالية على الخط."',
      'ياسر عوض',
      undefined,
    ],
    ['وأجاب ياسر عوض على سؤال عن الموعد: «في الربيع».', 'ياسر عوض', undefined],
    ['وأجاب على سؤال عن الموعد: «في الربيع».', undefined, undefined],
  ])('know who speaks in %s', (paragraph, speaker, role) => {
    expect(quoteOf(paragraph)).toEqual({ speaker, role });
  });

  it.each([
    'وقال الوكيل إن "الركاب" ينتظرون منذ الفجر.',
    'وقال الوكيل: "ننتظر"، ثم أضاف: "منذ الفجر".',
    'وقال الوكيل: ننتظر الركاب منذ الفجر.',
    'شروط الحجز: "بطاقة الركوب" وصورة منها في المحطة.',
  ])('leave a paragraph that is more than a quote: %s', (paragraph) => {
    expect(quoteOf(paragraph)).toBeUndefined();
  });

  it('go on with the speaker before', () => {
    const { article } = read(
      'خط جديد للمترو يدخل الخدمة اليوم\nأعلنت الهيئة بدء تشغيل الخط الجديد بعد ست سنوات.\nوقال ياسر عوض: "وصلنا".\nوأضاف: "ننتظر الركاب منذ الفجر".',
    );
    expect(article.blocks.slice(1)).toMatchObject([
      { speaker: 'ياسر عوض' },
      { type: 'quote', speaker: 'ياسر عوض' },
    ]);
  });

  it('take their speaker from the line before', () => {
    const { article } = read(
      'خط جديد للمترو يدخل الخدمة اليوم\nأعلنت الهيئة بدء تشغيل الخط الجديد بعد ست سنوات.\nوقال ياسر عوض:\n"ننتظر الركاب منذ الفجر".',
    );
    expect(article.blocks.slice(1)).toMatchObject([
      { type: 'paragraph' },
      { type: 'quote', speaker: 'ياسر عوض' },
    ]);
  });
});

describe('plain text on the clipboard', () => {
  it('comes as blocks alone, its first line no headline and its dateline in place', () => {
    const blocks = blocksFromText(
      `القاهرة - قالت الهيئة إن الخط الجديد يعمل منذ الفجر.\nمواعيد التشغيل\nتعمل القطارات من الخامسة صباحا حتى الواحدة ليلا كل يوم من أيام الأسبوع.\n• أول\n• ثان`,
    );
    expect(blocks.map(({ type }) => type).join(' ')).toBe('paragraph heading paragraph list');
    expect(textOf(blocks[0])).toMatch(/^القاهرة - قالت/);
  });

  it('is nothing where there is none', () => {
    expect(blocksFromText(' \n\n')).toEqual([]);
  });
});

describe('whatever the text', () => {
  const line = fc.oneof(
    fc.constantFrom(
      ...PAGE.split('\n'),
      'اقرأ أيضًا',
      'اقرأ أيضا: خبر آخر',
      'كلمات مفتاحية: مترو، نقل',
      'الوسوم',
      '١. أولا',
      '3- ثالثا',
      '7',
      '***',
      '##',
      '# عنوان',
      '• نقطة',
      'كتب: ياسر',
      'القاهرة - رويترز - قالت الهيئة إنها تنتظر.',
      'تصوير: منى',
      '"كلام بلا قائل"',
      'منذ ساعتين',
      '09 يوليو 2025',
      '11:21 م',
      '\u2067مقلوب',
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc
      .array(fc.constantFrom('قال', 'وزير', '"', ':', '-', '.', '..', '٣', '12', '،', '(', 'Mix', '\u200f'), {
        maxLength: 9,
      })
      .map((bits) => bits.join(' ')),
  );
  const text = fc
    .array(line, { maxLength: 25 })
    .chain((lines) => fc.constantFrom('\n', '\r\n', '\n\n').map((end) => lines.join(end)));

  it('drops no word of it', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { article, parts } = read(source);
        const kept = wordCounts([...textsOf(article), ...labelsOf(parts)].join('\n'));
        for (const [word, count] of wordCounts(source)) {
          // A number in front of a point is its place in the list, which the list keeps.
          if (/^\p{N}{1,3}$/u.test(word)) continue;
          expect(kept.get(word) ?? 0, word).toBeGreaterThanOrEqual(count);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('tells of every block and field what it was taken for', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { article, parts } = read(source);
        const told = new Set(parts.map(({ target }) => target.blockId));
        expect(article.blocks.every(({ id }) => told.has(id))).toBe(true);
        expect(new Set(article.blocks.map(({ id }) => id)).size).toBe(article.blocks.length);
      }),
    );
  });
});

describe('a long text', () => {
  it('of five megabytes is read in a few seconds', () => {
    const paragraphs = PAGE.split('\n').slice(3, 10).join('\n');
    const source = `${PAGE.split('\n')[0]}\n${`${paragraphs}\n`.repeat(Math.ceil(2_700_000 / paragraphs.length))}`;
    expect(new TextEncoder().encode(source).length).toBeGreaterThan(4_500_000);
    const started = performance.now();
    const { article } = read(source);
    expect(article.blocks.length).toBeGreaterThan(10_000);
    expect(performance.now() - started).toBeLessThan(8000);
  });

  it('of one endless line takes no longer', () => {
    const started = performance.now();
    for (const piece of ['كلمة ', '" ', '- ', ' ', ': "', '\u2067', '(', '.', '٣'])
      read(piece.repeat(400_000));
    expect(performance.now() - started).toBeLessThan(8000);
  });
});

/** Every text of an article that a reader could find again. */
function textsOf(article: Article): string[] {
  const stories = [...article.related, ...article.lists.flatMap(({ items }) => items)];
  return [
    article.kicker ?? '',
    article.headline,
    article.deck ?? '',
    article.dateline ?? '',
    article.lead ? plainText(article.lead.caption) : '',
    article.lead?.credit ?? '',
    article.keywords?.title ?? '',
    ...(article.keywords?.pinned ?? []),
    ...article.tags,
    ...article.bylines.flatMap(({ name, role }) => [name, role ?? '']),
    ...article.lists.map(({ title }) => title),
    ...stories.map(({ headline }) => headline),
    ...article.blocks.flatMap((block) =>
      blockTexts(block)
        .filter(({ field }) => field !== 'speaker' && field !== 'role')
        .map(({ text }) => text),
    ),
  ];
}

/** The words of the source that a field or a date says in its own way. */
function labelsOf(parts: readonly ImportPart[]): string[] {
  return parts.flatMap(({ kind, facts }) => [
    ...(kind === 'related' || kind === 'tags' || kind === 'keywords' ? [facts?.title ?? ''] : []),
    ...(facts?.dates ?? []),
  ]);
}

function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text: word } of words(text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
