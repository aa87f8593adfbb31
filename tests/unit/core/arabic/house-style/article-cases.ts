import type { Article } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';
import { type Figure, figureSchema } from '#core/article/figure.ts';
import type { Inline } from '#core/article/inline.ts';
import { type Case, lines, type RuleCases } from './rule-cases.ts';

const nextId = (() => {
  let count = 0;
  return () => {
    count += 1;
    return count;
  };
})();
const paragraph = (text: string): Block => ({
  id: `p${nextId()}`,
  type: 'paragraph',
  content: [{ type: 'text', text }],
});
const heading = (text: string): Block => ({
  id: `h${nextId()}`,
  type: 'heading',
  level: 2,
  content: [{ type: 'text', text }],
});
const story = (...texts: string[]): Partial<Article> => ({ blocks: texts.map(paragraph) });
const headed = (headline: string, ...texts: string[]): Partial<Article> => ({ headline, ...story(...texts) });
const headlines = (text: string): Case[] => lines(text).map((headline) => ({ headline }));
const quote = (speaker?: string, text = 'لن نعود قبل أن ينتهي العمل.'): Partial<Article> => ({
  blocks: [
    { id: 'q', type: 'quote', content: [{ type: 'text', text }], ...(speaker !== undefined && { speaker }) },
  ],
});
const asset = { hash: 'a'.repeat(64), mediaType: 'image/jpeg', bytes: 10 };
const picture = (fields: Partial<Figure>, isLead = false): Partial<Article> => {
  const figure = figureSchema.parse({
    asset,
    caption: [{ type: 'text', text: 'سكان القرية يعبرون الجسر' }],
    credit: 'سامي نور',
    alt: 'جسر خشبي فوق نهر ضيق',
    ...fields,
  });
  return isLead ? { lead: figure } : { blocks: [{ id: 'f', type: 'figure', ...figure }] };
};
const gallery = (fields: Partial<Figure>): Partial<Article> => {
  const { lead } = picture(fields, true);
  return { blocks: [{ id: 'g', type: 'gallery', items: lead ? [lead] : [], caption: [] }] };
};
const linked = (text: string, url = 'https://example.org/a'): Partial<Article> => ({
  blocks: [
    {
      id: 'l',
      type: 'paragraph',
      content: [
        { type: 'text', text: 'التفاصيل ' },
        { type: 'link', url, content: [{ type: 'text', text }] },
      ],
    },
  ],
});
const pinned = (note: string): Inline => ({
  type: 'note',
  id: 'n',
  note,
  content: [{ type: 'text', text: '٧٢٠ فدانًا' }],
});
const isolated = (before: string, text: string): Partial<Article> => {
  const content: Inline[] = [
    { type: 'text', text: before },
    { type: 'span', direction: 'ltr', content: [{ type: 'text', text }] },
  ];
  return { blocks: [{ id: 's', type: 'paragraph', content }] };
};
const words = (many: number, stop = '') =>
  Array.from(
    { length: many },
    (_, at) => ['قرية', 'مدينة', 'طريق', 'جسر'][at % 4] + (stop !== '' && at % 10 === 9 ? stop : ''),
  ).join(' ');
/** Long enough for its numbers to be weighed against the headline's. */
const LONG =
  'قال المحافظ إن فرق العمل وصلت إلى الموقع قبل الفجر وبدأت رفع الأنقاض من الشارع الرئيس، وإن المستشفيات القريبة استقبلت كل من احتاج إلى علاج، وإن العمل مستمر حتى يعود الناس جميعا إلى بيوتهم في أقرب وقت ممكن من غير تأخير.';

/** Numbers, names, speech, headlines, pictures, direction: what needs the article around it, and the rest. */
export const ARTICLE_CASES: Readonly<Record<string, RuleCases>> = {
  'counted-noun': {
    wrong: lines(`خصصت ٣ مليون جنيه
      بعد 5 يوم من البحث
      بلغ العدد 15 ملايين
      حضر 7 شخص
      غاب 20 أيام`),
    right: lines(`خصصت ٣ ملايين جنيه
      الساعة 10 يوم الأحد
      القانون رقم 5 عام 2010
      بلغ 2.5 مليون طن
      بعد 103 أيام و11 يوما و100 كتاب`),
  },
  'percent-space': {
    wrong: lines(`ارتفع 50 %
      نسبة %50
      بلغت ٪٢٠ أمس
      خفض ٣٠ ٪ من السعر
      نسبة %12.5 فقط`),
    right: lines(`ارتفع 50%
      نسبة ٢٠٪
      بين 10% و20%
      خفض 30 في المئة
      نسبة 12.5% فقط`),
  },
  'percent-sign': {
    wrong: lines(`ارتفع ٥٠%
      نسبة 20٪
      من ١٠% إلى ٢٠٪
      بلغت 7٪
      نحو ٩٩% منهم`),
    right: lines(`ارتفع ٥٠٪
      نسبة 20%
      من ١٠٪ إلى ٢٠٪
      علامة % وحدها
      نحو 99% منهم`),
  },
  'thousand-apart': {
    wrong: lines(`عشرة وآلاف جنيه
      ثلاثة وملايين
      وخمسة وآلاف طالب
      سبعة ومليارات
      تسعة وآلاف كتاب`),
    right: lines(`عشرة آلاف جنيه
      ثلاثة ملايين
      عشرات وآلاف الناس
      مئات وآلاف
      خمسة وعشرون ألفا`),
  },
  'one-before-noun': {
    wrong: lines(`دفع واحد دينار
      بعد واحد كيلومتر
      واحدة ساعة تكفي
      تبرع واحد جنيه
      وزنه واحد متر`),
    right: lines(`دفع دينارا واحدا
      كيلومتر واحد
      لاعب واحد يكفي
      واحد من الناس
      في واحد دينار وفي آخر درهم`),
  },
  'digits-mixed': {
    wrong: [
      'في ٢٠٢٥ و2026',
      story('بلغ العدد 10', 'ثم ٢٠'),
      headed('فوز بنتيجة ٣', 'حضر 500'),
      story('١ و٢ و3'),
      { deck: 'منذ 1990', ...story('حتى ٢٠٢٠') },
    ],
    right: [
      'في ٢٠٢٥ و٢٠٢٦',
      'في 2025 و2026',
      'هاتف iPhone 15 بسعر ٣٠ ألفا',
      'اتصل على +20 2 2574 0000 قبل ٣٠ مايو',
      'رابط https://example.org/2026 بعد ٥ أيام',
    ],
  },
  'percent-mixed': {
    wrong: lines(`زاد ٥٪ ثم ٦ في المئة
      بلغ 10% ثم 20 بالمئة
      من 7 بالمائة إلى 9%
      نحو ٣ في المائة و٤٪
      خفض 1% و2 بالمئة`),
    right: lines(`زاد ٥٪ ثم ٦٪
      زاد ٥ في المئة
      من 7 إلى 9 بالمئة
      في المئة عام الأخيرة
      نحو ٣ في المائة`),
  },
  'headline-number': {
    wrong: [
      headed('إصابة 12 في حريق', `أصيب 21 شخصا. ${LONG}`),
      headed('انهيار 3 مبان', `انهار مبنيان. ${LONG}`),
      headed('ارتفاع الأسعار ٢٠٪', `ارتفعت ١٢٪. ${LONG}`),
      headed('1,500 مصاب', `بلغ العدد 1,600. ${LONG}`),
      headed('حكم بالسجن 7 سنوات', `حكم بالسجن سنوات. ${LONG}`),
      headed('الأهلي يهزم الزمالك 3-1', `فاز الأهلي 3-2 أمس. ${LONG}`),
      headed('تعادل ٢-٢', `انتهت المباراة ٢-١. ${LONG}`),
    ],
    right: [
      headed('إصابة 12 في حريق', `أصيب ١٢ شخصا. ${LONG}`),
      headed('الأهلي يهزم الزمالك 3-1', `خسر الزمالك 1-3 أمس. ${LONG}`),
      headed('الأهلي يهزم الزمالك 3-1', `فاز بثلاثة أهداف مقابل هدف. ${LONG}`),
      headed('انهيار 3 مبان', `انهارت ثلاثة مبان. ${LONG}`),
      headed('ارتفاع الأسعار ٢٠٪', `ارتفعت 20%. ${LONG}`),
      headed('1,500 مصاب', `بلغ العدد 1500. ${LONG}`),
      headed('حكم بالسجن 7 سنوات', 'يتبع'),
    ],
  },
  'weekday-date': {
    wrong: lines(`الجمعة 25 نوفمبر 2026
      يوم الأحد، 1 يناير 2024
      الخميس ٢٥ نوفمبر ٢٠٢٦
      السبت الموافق 7 مارس 2025
      الاثنين 3 شباط 2026`),
    right: lines(`الأربعاء 25 نوفمبر 2026
      يوم الاثنين، 1 يناير 2024
      الأربعاء ٢٥ نوفمبر ٢٠٢٦
      الجمعة الموافق 7 مارس 2025
      الجمعة 25 نوفمبر`),
  },
  'impossible-date': {
    wrong: lines(`في 31 أبريل المقبل
      يوم 30 فبراير
      منذ ٣٢ يناير
      في 29 فبراير 2025
      يوم 31 تشرين الثاني`),
    right: lines(`في 30 أبريل المقبل
      يوم 28 فبراير
      في 29 فبراير 2024
      منذ ٣١ يناير
      بعد 45 يوما`),
  },
  'impossible-time': {
    wrong: lines(`الساعة 25:10
      الساعة 10:75 صباحا
      في 13:60 م
      الساعة ٢٧:٠٠
      الساعة 24:30`),
    right: lines(`الساعة 21:10
      الساعة 10:45 صباحا
      فاز الفريق 30:27
      الساعة ٢٣:٥٩
      سورة البقرة 2:255`),
  },
  'months-mixed': {
    wrong: [
      'من 3 شباط إلى 5 مارس و7 يوليو',
      story('في 10 تموز وصل', 'في 10 يوليو عاد'),
      story('في 3 جوان', 'في 5 يونيو'),
      'من 1 أيار إلى 1 يونيو',
      story('مطلع كانون الثاني', 'نهاية يناير', '5 يناير'),
      story('في آب الماضي', 'بداية يوليو', 'في يونيو المقبل'),
    ],
    right: [
      'من 3 فبراير إلى 7 يوليو',
      story('من آب إلى وطنه', 'في 3 يوليو'),
      'في 28 آب/أغسطس 2013 ثم 3 أيلول/سبتمبر',
      story('في 10 تموز', 'في 5 شباط'),
      'في 3 مارس و5 نوفمبر و7 شباط',
      'حزيران شهر الحصاد، وفي 5 يونيو عدنا',
    ],
  },
  'name-two-ways': {
    wrong: [
      story('وصل ترامب أمس', 'غادر ترمب اليوم'),
      'قالت غوغل إن جوجل ماب تغير',
      headed('نتنياهو يتحدث', 'قال نتانياهو'),
      story('في أمريكا', 'إلى أميركا'),
      'المسؤول الأول والمسئول الثاني',
    ],
    right: [
      story('وصل ترامب أمس', 'غادر ترامب اليوم'),
      'قالت غوغل إن خرائطها تغير',
      headed('نتنياهو يتحدث', 'قال نتنياهو'),
      'أمريكا وأوروبا',
      'مئة كتاب ومئة قلم',
    ],
  },
  'abd-two-ways': {
    wrong: [
      story('قال سامي عبد اللطيف', 'وتابع عبداللطيف'),
      story('حضر أحمد عبدالرحمن', 'وقال عبد الرحمن إنه عائد'),
      story('بيان لعبد الناصر', 'خطاب عبدالناصر'),
      headed('عبدالعزيز يعود', 'عاد محمد عبد العزيز أمس'),
      story('وقال عبد الله', 'رد عبدالله', 'ثم عاد عبد الله'),
    ],
    right: [
      story('قال سامي عبد اللطيف', 'وتابع عبد اللطيف'),
      story('حضر عبدالرحمن', 'وقال عبد الله'),
      story('قال عبدالعزيز', 'ورد عبدالعزيز'),
      story('معبد الكرنك', 'المعبدالكبير'),
      story('قالت الدكتورة ليلى عبد اللطيف', 'عادت الدكتورة ليلى عبداللطيف'),
    ],
  },
  'person-two-ways': {
    wrong: [
      story('قالت الدكتورة ليلى عبد اللطيف', 'عادت الدكتورة ليلى عبداللطيف'),
      story('حضر الوزير سامي ابراهيم', 'قال الوزير سامي إبراهيم'),
      story('المدرب كارلوس كيروش', 'عاد المدرب كارلوس كيرش'),
      story('النائبة هدى سلامة', 'النائبة هدى سلامه'),
      story('الفنان مصطفى علوان', 'الفنان مصطفي علوان'),
      // Without a title.
      story('عادت الدكتورة ليلى عبد اللطيف', 'وقالت ليلى عبداللطيف'),
      story('سجل محمد أشرف هدفا', 'وخرج محمد اشرف مصابا'),
      story('المدرب كارلوس كيروش', 'وقال كارلوس كيرش'),
      headed('خالد أبو زيد يعود', 'عاد خالد ابو زيد'),
    ],
    right: [
      story('قالت الدكتورة ليلى عبد اللطيف', 'عادت الدكتورة ليلى عبد اللطيف'),
      story('الوزير سامي إبراهيم', 'الوزير حسن إبراهيم'),
      story('المدرب كارلوس كيروش', 'المدرب محمود عطية'),
      'قال الوزير سامي إبراهيم',
      story('النائبة هدى سلامة', 'السيدة هدى'),
      story('اللاعب محمد صلاح', 'اللاعب محمد صالح'),
      story('الوزير حسن عامر', 'وحضر حسن عمر'),
      story('حمل محمد كتابا', 'قال محمد كاتبا رسالته'),
      story('على المدينة', 'علي المدني', 'على المدينه'),
    ],
  },
  'agreed-name': {
    profile: {
      names: [
        { right: 'ترامب', wrong: ['ترمب'] },
        { right: 'عبد اللطيف', wrong: ['عبداللطيف'] },
      ],
    },
    wrong: lines(`وصل ترمب أمس
      قال عبداللطيف
      وترمب غادر
      لترمب رأي
      التقى عبداللطيف وفدا`),
    right: lines(`وصل ترامب أمس
      قال عبد اللطيف
      وترامب غادر
      الترمبية كلمة أخرى
      عبداللطيفي اسم آخر`),
  },
  'son-between-names': {
    wrong: lines(`محمد ابن سلمان
      عمر ابن الخطاب
      خالد ابن الوليد
      وعلي ابن حسن
      حمد ابن ناصر`),
    right: lines(`محمد بن سلمان
      عمر بن الخطاب
      محمد ابن خلدون المؤرخ
      محمد ابن أخي
      هو ابن محمد`),
  },
  'quote-speaker': {
    wrong: [quote(), quote(''), quote(' '), quote(undefined, 'نعم.'), quote('', 'عدنا إلى البيت بعد عام.')],
    right: [
      quote('سامي نور'),
      quote('هدى', 'نعم.'),
      'قال: «نعم».',
      {
        blocks: [
          {
            id: 'q',
            type: 'quote',
            content: [{ type: 'text', text: 'نص' }],
            source: { title: 'كتاب البحر' },
          },
        ],
      },
      {
        blocks: [
          { id: 'q', type: 'pullquote', content: [{ type: 'text', text: 'لن نعود قبل أن ينتهي العمل' }] },
        ],
      },
    ],
  },
  'speech-speaker': {
    wrong: lines(`سادت القاعة ضجة. «لن نغادر المكان قبل أن تجيبوا عن كل سؤال».
      «نريد أن نعود إلى بيوتنا التي تركناها منذ عام كامل».
      في المساء هدأت الأمور. «كان اليوم أطول من كل أيام العام الماضي».
      «الطريق صار آمنا والناس عادوا إلى أعمالهم من جديد».
      امتلأ الميدان: «نطالبكم بفتح الطريق إلى القرية قبل نهاية الشهر».
      سادت القاعة ضجة. "لن نغادر المكان قبل أن تجيبوا عن كل سؤال".
      سادت القاعة ضجة. “لن نغادر المكان قبل أن تجيبوا عن كل سؤال”.`),
    right: [
      'قال أحدهم: «لن نغادر المكان قبل أن تجيبوا عن كل سؤال».',
      '«الطريق صار آمنا والناس عادوا إلى أعمالهم من جديد»، أوضح المحافظ.',
      story('تحدث المحافظ أمس.', '«الطريق صار آمنا والناس عادوا إلى أعمالهم من جديد».'),
      'صدرت رواية «البحر والنهر والمدينة».',
      'قال أحدهم "لن نغادر المكان قبل أن تجيبوا عن كل سؤال".',
      'وبحسب البيان «الطريق صار آمنا والناس عادوا إلى أعمالهم من جديد».',
    ],
  },
  'comma-before-speech': {
    wrong: lines(`قال المدير، «نبدأ غدا»
      وأضافت، «سنعود»
      أوضح وزير النقل، «الطريق مفتوح»
      تابع، «لا جديد»
      وأكد المحافظ، «العمل مستمر»`),
    right: lines(`قال المدير: «نبدأ غدا»
      قال المدير إن فيلم «البحر» جيد، و«النهر» أفضل
      عاد المدير، «البحر» في يده
      وأضافت: «سنعود»
      زار المعرض، «مدن» عنوانه`),
  },
  'headline-length': {
    wrong: [30, 40, 50, 60, 25].map((many) => ({ headline: words(many) })),
    right: ['خطة لإحياء القرى', words(8), words(10), 'عاجل', words(12)].map((headline) => ({ headline })),
  },
  'deck-length': {
    wrong: [60, 70, 80, 90, 100].map((many) => ({ deck: words(many) })),
    right: [5, 10, 20, 25, 30].map((many) => ({ deck: words(many) })),
  },
  'headline-question': {
    wrong: headlines(`هل يعود الدوري في سبتمبر؟
      متى تبدأ الدراسة؟
      من يمول الخطة؟ ومن يراقبها؟
      لماذا ارتفع السعر؟
      كيف نجا الطفل؟`),
    right: headlines(`الدوري يعود في سبتمبر
      خطة جديدة.. من يمولها
      سؤال المدرب: متى نعود
      الوزير: هل ننتظر؟ لا
      ماذا بعد`),
  },
  clickbait: {
    wrong: headlines(`لن تصدق ماذا حدث
      شاهد لحظة الانهيار
      بالفيديو.. عاصفة تضرب الميناء
      تعرف على أسعار الذهب
      السر وراء نجاح الفريق`),
    right: headlines(`عاصفة تضرب الميناء
      المشاهد الأولى من الميناء
      أسعار الذهب اليوم
      شاهدان يرويان ما حدث
      صدمات كهربائية تنقذ مريضا`),
  },
  'headline-shouts': {
    wrong: headlines(`فوز كبير للمنتخب!
      عدنا!
      لا للحرب! نعم للحوار
      مفاجأة!
      يا لها من مباراة!`),
    right: [
      'قال: «عدنا!» وسكت.',
      ...headlines(`فوز كبير للمنتخب
      عدنا
      متى نعود؟
      لا للحرب ونعم للحوار`),
    ],
  },
  'sentence-length': {
    wrong: [41, 50, 60, 80, 100].map((many) => `${words(many)}.`),
    right: [5, 20, 39, 30, 40].map((many) => `${words(many)}.`),
  },
  'paragraph-length': {
    wrong: [91, 100, 120, 150, 200].map((many) => `${words(many, '.')}.`),
    right: [10, 50, 80, 90, 85].map((many) => `${words(many, '.')}.`),
  },
  'subhead-distance': {
    wrong: [
      story(words(260)),
      story(words(130), words(130)),
      story(words(100), words(100), words(100)),
      { blocks: [heading('أول'), paragraph(words(300))] },
      { blocks: [paragraph(words(10)), heading('أول'), paragraph(words(200)), paragraph(words(80))] },
    ],
    right: [
      story(words(240)),
      { blocks: [paragraph(words(200)), heading('ثان'), paragraph(words(200))] },
      story(words(100), words(100)),
      { blocks: [heading('أول'), paragraph(words(250))] },
      'قصير',
    ],
  },
  'copied-paragraph': {
    wrong: [LONG, `${LONG} وانتهى.`, `${words(20)}.`, `${words(30)}.`, `بدأ ${words(15)}.`].map((text) =>
      story(text, 'وصل الوفد.', text),
    ),
    right: [
      story(LONG),
      story(LONG, `${LONG} وانتهى.`),
      story('نعم.', 'نعم.'),
      story('تابع القراءة', 'تابع القراءة'),
      story(`${words(20)}.`, `${words(21)}.`),
    ],
  },
  'markup-left': {
    wrong: ['## خطة الوادي', 'قال **الوزير** أمس', 'نص&nbsp;آخر', 'نهاية الفقرة</p>', '# مقدمة'],
    right: ['خطة الوادي', 'وسم #الوادي منتشر', 'ضرب 3 * 4', 'شركة R&D في المدينة', 'إذا كان س < ص'],
  },
  'open-note': {
    wrong: [
      'بلغ العدد ٧٢٠ ##من أين؟##',
      'قال المتحدث ## إن الخطة تنتظر',
      'انتهى البيان ##',
      { blocks: [{ id: 'a', type: 'paragraph', content: [pinned('يُراجع مع الوزارة')] }] },
      { blocks: [], lead: { ...figureSchema.parse({}), caption: [pinned('من صوّرها؟')] } },
    ],
    right: [
      'وسم #الوادي منتشر',
      '## خطة الوادي',
      'بلغ العدد ٧٢٠',
      { blocks: [{ id: 'a', type: 'code', content: [{ type: 'text', text: 'x = 1 ## شرح' }] }] },
      'لغة C# الآن',
    ],
  },
  placeholder: {
    wrong: ['بلغ العدد XXX', 'قال [الاسم] أمس', 'TODO أكمل النص', 'هنا النص ثم يأتي', 'المصدر TK لاحقا'],
    right: ['بلغ العدد 120', 'قال [الوزير] أمس', 'مقاس XL في السوق', 'النص هنا كامل', 'شركة TKH الهولندية'],
  },
  'figure-credit': {
    wrong: [
      picture({ credit: '' }),
      picture({ credit: ' ' }),
      picture({ credit: '' }, true),
      gallery({ credit: '' }),
      gallery({ credit: '  ' }),
    ],
    right: [
      picture({}),
      picture({}, true),
      gallery({}),
      picture({ credit: 'وكالة' }),
      picture({ credit: '', asset: undefined }),
    ],
  },
  'figure-alt': {
    wrong: [
      picture({ alt: '' }),
      picture({ alt: ' ' }),
      picture({ alt: '' }, true),
      gallery({ alt: '' }),
      gallery({ alt: '  ' }),
    ],
    right: [
      picture({}),
      picture({}, true),
      gallery({}),
      picture({ alt: 'رجل' }),
      picture({ alt: '', asset: undefined }),
    ],
  },
  'alt-repeats-caption': {
    wrong: [
      picture({ alt: 'سكان القرية يعبرون الجسر' }),
      picture({ alt: 'سكان القريه يعبرون الجسر.' }),
      picture({ alt: 'سكان القرية يعبرون الجسر' }, true),
      gallery({ alt: 'سكان القرية يعبرون الجسر' }),
      picture({ alt: 'سُكان القرية، يعبرون الجسر' }),
    ],
    right: [picture({}), picture({}, true), gallery({}), picture({ alt: '' }), picture({ alt: 'سكان' })],
  },
  'figure-caption': {
    wrong: [
      picture({ caption: [] }),
      picture({ caption: [] }, true),
      gallery({ caption: [] }),
      picture({ caption: [{ type: 'text', text: ' ' }] }),
      picture({ caption: [{ type: 'break' }] }, true),
    ],
    right: [
      picture({}),
      picture({}, true),
      gallery({}),
      picture({ caption: [{ type: 'text', text: 'الجسر' }] }),
      picture({ caption: [], asset: undefined }),
    ],
  },
  'bare-link': {
    wrong: [
      'التفاصيل في https://example.org/a',
      'زر www.example.org اليوم',
      linked('https://example.org'),
      'موقع http://example.net.',
      'الموقع (https://example.org)',
    ],
    right: [
      linked('موقع الوزارة'),
      'منصة example التعليمية',
      'راسلنا على desk@example.org',
      'التفاصيل في موقع الوزارة',
      'بروتوكول https آمن',
    ],
  },
  'link-words': {
    wrong: ['هنا', 'اضغط هنا', 'المزيد', 'الرابط', 'من هنا'].map((text) => linked(text)),
    right: [
      ...['تقرير الوزارة', 'هنا القاهرة: إذاعة تعود', 'المزيد من القرى'].map((text) => linked(text)),
      'اضغط هنا',
      'المزيد',
    ],
  },
  'broken-link': {
    wrong: [
      'http://localhost/x',
      'https://example',
      'http://127.0.0.1:80/',
      'https://192.168.1.4/a',
      'http://.',
    ].map((url) => linked('تقرير', url)),
    right: [
      'https://example.org',
      'https://www.example.org/a?b=1',
      'mailto:desk@example.org',
      'tel:+20225740000',
      'https://موقع.مصر/',
    ].map((url) => linked('تقرير', url)),
  },
  'stray-control': {
    wrong: [
      'قال \u2067الوزير أمس',
      'قال الوزير\u2069 أمس',
      '\u202Bقال الوزير',
      'قال \u2066IBM\u202C أمس',
      'آخر النص\u202C',
    ],
    right: [
      'قال الوزير أمس',
      'قال \u2066IBM\u2069 أمس',
      '\u202Bقال\u202C الوزير',
      'عام \u061C2020-2024',
      'أول \u2067ثم \u2066a\u2069 ثم\u2069 آخر',
    ],
  },
  'invisible-character': {
    wrong: ['الوز\u200Bير', '\uFEFFقال الوزير', 'كلمة\u00AD طويلة', 'نص \u2060هنا', 'حرف \uFFFD ضائع'],
    right: [
      'الوزير',
      'می\u200Cخواهم كلمة فارسية',
      'عائلة 👨\u200D👩\u200D👧 في الصورة',
      'عام \u061C2020',
      'قال \u2066IBM\u2069',
    ],
  },
  'range-order': {
    wrong: ['2-1 فاز الفريق', '2020-2024 أعوام الخطة', '10-12 مترا', 'شاشة LG 5-7 بوصات', '1.5-2 كيلومتر'],
    right: [
      'فاز الفريق 2-1',
      'بين عامي ٢٠٢٠-٢٠٢٤',
      '\u061C2-1 فاز الفريق',
      'الساعة 10:30',
      isolated('فاز الفريق ', '2-1'),
    ],
  },
  'phone-order': {
    wrong: [
      'اتصل على 02 2574 0000',
      'الهاتف 03 484 1111',
      'رقم (02) 2574-0000',
      '010 1234 5678 للحجز',
      'الفاكس: 04 123 4567',
    ],
    right: [
      'اتصل على \u206602 2574 0000\u2069',
      isolated('الهاتف ', '02 2574 0000'),
      'الهاتف +20 2 2574 0000',
      'اتصل على 19019',
      'بلغ العدد 2574 ثم 3000',
    ],
  },
  'latin-order': {
    wrong: ['تعلم لغة C# الآن', 'منصة .NET القديمة', 'سعر Bitcoin* اليوم', 'عملة $USDT الرقمية', 'صفحة W*'],
    right: [
      'تعلم لغة Python الآن',
      'تعلم لغة \u2066C#\u2069 الآن',
      isolated('لغة ', 'C#'),
      'وسم #القاهرة منتشر',
      'شركة AT&T الأمريكية',
      'حساب @warraq نشر',
    ],
  },
  'latin-first': {
    wrong: [
      'OpenAI أعلنت نموذجها الجديد',
      'WHO تحذر من موجة جديدة',
      '«BBC» تنقل المباراة',
      '5G شبكة جديدة في المدينة كلها',
      'iPhone هاتف جديد',
    ],
    right: [
      'أعلنت OpenAI نموذجها',
      '5 شبكات جديدة',
      'قال Sam إن العمل بدأ',
      {
        blocks: [
          {
            id: 'd',
            type: 'paragraph',
            direction: 'rtl',
            content: [{ type: 'text', text: 'OpenAI أعلنت نموذجها الجديد' }],
          },
        ],
      },
      'Only English words here مع كلمة',
    ],
  },
  'own-word': {
    profile: {
      words: [{ banned: 'كارثة', preferred: 'حادث' }, { banned: 'حصريا' }, { banned: 'في الحقيقة' }],
    },
    wrong: lines(`وقعت كارثة أمس
      نشر حصريا
      قال في الحقيقة إنه عاد
      وكارثة أخرى
      بكارثة في الطريق`),
    right: lines(`وقع حادث أمس
      حقوق البث الحصرية
      قال: «هي كارثة»
      الكارثة بأل غير المذكورة
      في الحقيقية من الأمور`),
  },
  'own-pattern': {
    profile: {
      patterns: [
        { pattern: 'بشكل *ي' },
        { pattern: 'قال|أكد مصدر', preferred: 'ذكر مسؤول' },
        { pattern: 'أكثر من # ضحية' },
      ],
    },
    wrong: lines(`عمل بشكل يومي
      قال مصدر مطلع
      أكد مصدر في الوزارة
      سقط أكثر من 20 ضحية
      يتحرك بشكل عشوائي`),
    right: lines(`عمل كل يوم
      قال مسؤول
      بشكل جديد
      أكثر من عشرين ضحية
      قال، مصدر الخبر`),
  },
};
