import { normalise } from '../arabic/normalise.ts';

/** What the list under a title is. */
export type SideListKind = 'ranked-list' | 'related' | 'keywords' | 'tags';

/**
 * Titles under which news sites set their side lists, as patterns over the normalised text: hamza, marks and
 * final letters don't matter. Order matters: the first that fits is taken.
 */
const PATTERNS: readonly [SideListKind, readonly string[]][] = [
  [
    'keywords',
    [
      // أكثر الكلمات انتشارا، الكلمات الأكثر تداولا، أبرز الكلمات (the most used words)
      '(اكثر|ابرز|اهم) (ال)?كلمات( (ال)?(انتشارا|تداولا|استخداما|شيوعا|تكرارا|ورودا|بحثا|رواجا))?',
      '(ال)?كلمات (ال)?(اكثر|ابرز|اهم)( (انتشارا|تداولا|استخداما|شيوعا|تكرارا|ورودا|بحثا|رواجا))?',
      'سحابه (ال)?كلمات',
      '(most used words|word cloud|top words)',
    ],
  ],
  [
    'tags',
    [
      // كلمات مفتاحية، الكلمات الدالة، وسوم، تاجات (keywords given by hand)
      '(ال)?كلمات (ال)?(مفتاحيه|داله|دلاليه|رئيسيه)',
      '(ال)?(وسوم|وسم|تاجات|تاجز|تاغات|اوسمه|هاشتاجات|هاشتاغات)',
      '(tags|keywords)',
    ],
  ],
  [
    'ranked-list',
    [
      // الأكثر قراءة، الأخبار الأكثر مشاهدة، المقالات الأكثر تداولا (most read, seen, shared)
      '((ال)?(اخبار|مقالات|موضوعات|مواضيع|قصص|تقارير|فيديوهات) )?الاكثر( (قراءه|قراه|مشاهده|تداولا|شيوعا|تفاعلا|تعليقا|زياره|بحثا|رواجا|شعبيه|متابعه|انتشارا|اهتماما|مشاركه|اعجابا|تصفحا|طلبا|ارسالا|طباعه|اقبالا))?( (اليوم|الان|هذا الاسبوع|خلال ٢٤ ساعه|خلال 24 ساعه|في الاسبوع|هذا الشهر))?',
      '(ال)?اكثر (ال)?(اخبار|مقالات|موضوعات|مواضيع) (قراءه|مشاهده|تداولا|شيوعا|تفاعلا|متابعه)',
      '(ال)?(اخبار|مقالات|موضوعات|مواضيع) (رائجه|شائعه|متداوله)',
      '(رائج|الرائج|تريند|ترند|التريند|الاشهر)( (الان|اليوم))?',
      '(اختيارات|ترشيحات|اختيار) (ال)?(محرر|محررين|تحرير)',
      '(اخترنا|نرشح|ترشيحاتنا|مختارات|مختاراتنا|اخترناه)( (لك|لكم))?',
      '(اخر|احدث) (ال)?(اخبار|الانباء|مستجدات|موضوعات|مقالات)',
      '(most (read|viewed|popular|shared)|trending( now)?|editor.?s picks|top stories)',
    ],
  ],
  [
    'related',
    [
      // أخبار ذات صلة، مواضيع متعلقة، مقالات مشابهة (related stories)
      '(ال)?(اخبار|مواضيع|موضوعات|مقالات|تقارير|روابط|قصص|تغطيات|ملفات|انباء|محتوي|مواد)( اخري)? (ذات (ال)?صله|ذات علاقه|(ال)?(متعلقه|مرتبطه|مشابهه|مماثله|متصله|شبيهه|مقترحه))( بالموضوع| بالخبر)?',
      '(ال)?(خبر|موضوع|مقال) (ذو صله|متعلق|مرتبط|مشابه)',
      '(ذات|ذو) (ال)?صله',
      // اقرأ أيضا، طالع أيضا، شاهد أيضا، المزيد (read also)
      '(و)?(اقرا|اقراوا|اقرؤوا|اقرءوا|طالع|شاهد|تابع|انظر|للمزيد اقرا)( ايضا| المزيد| كذلك| اكثر| في هذا الموضوع)(( في| من| عن) .{1,20})?',
      '(اقرا|لقراءه|للمزيد|المزيد|مزيد من)( (ايضا|المزيد|الاخبار|التفاصيل))?',
      '(قد|ربما) (يهمك|يهمكم|يعجبك|يعجبكم|تعجبك|تهمك)( (ايضا|كذلك))?( قراءه)?',
      '(مواضيع|اخبار|موضوعات) (قد تهمك|تهمك|قد تعجبك|اخري)',
      '(related( (stories|news|articles|topics))?|read (also|more)|see also|you may also like)',
    ],
  ],
];
const COMPILED = PATTERNS.map(
  ([kind, patterns]) => [kind, new RegExp(`^(?:${patterns.map(foldPattern).join('|')})$`, 'i')] as const,
);
const LONGEST = 48;

/** What list a line is the title of, or undefined. The line holds the title alone, perhaps with a colon. */
export function sideListKind(line: string): SideListKind | undefined {
  // What follows a colon is a story already: `inlineSideList`.
  if (line.length > LONGEST || /:\s*\S/.test(line)) return undefined;
  const folded = foldTitle(line);
  return folded === '' ? undefined : COMPILED.find(([, pattern]) => pattern.test(folded))?.[0];
}

/** A title and its first story on one line («اقرأ أيضا: ...», read also: ...), or undefined. */
export function inlineSideList(
  line: string,
): { kind: SideListKind; title: string; rest: string } | undefined {
  const colon = line.slice(0, LONGEST).search(/[:|]/);
  if (colon <= 0) return undefined;
  const title = line.slice(0, colon).trim();
  const rest = line.slice(colon + 1).trim();
  const kind = sideListKind(title);
  // A single common word such as «المزيد: ...» is more likely to begin a sentence.
  if (!kind || rest === '' || (kind !== 'tags' && !title.includes(' '))) return undefined;
  return { kind, title, rest };
}

function foldTitle(line: string): string {
  return normalise(line)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

/** The patterns' letters folded just as the titles are, whatever folds `normalise` makes. */
function foldPattern(pattern: string): string {
  return pattern.replace(/[\u0620-\u06ff]+/gu, (letters) => normalise(letters));
}
