import type { Status } from '#core/article/article.ts';
import type { RequirableField } from '#core/article/missing-fields.ts';
import type { Obstacle } from '#core/export/obstacles.ts';
import { type Fault, type FaultCode, type FaultFacts, faultFrom } from '#core/fault.ts';
import type { Speech } from './speech.ts';

type Sentences = { [Code in FaultCode]: (facts: FaultFacts[Code], speech: Speech) => string };

const named = (file: string | undefined) => (file ? `«${file}»` : 'النص');
const REFUSED = {
  kind: 'ليس صورة من نوع معروف. استعمل JPEG أو PNG أو WebP أو AVIF.', // not a picture of a known kind
  size: 'أكبر مما يُقبل. صغّرها ثم أضفها.', // larger than is taken
  damaged: 'ناقص أو تالف. أضف نسخة سليمة.', // truncated or damaged
  svg: 'رسم SVG قد يحمل برنامجًا. حوّله إلى PNG ثم أضفه.', // a drawing that may hold a script
} as const;

/** One fault in Arabic: what happened, that the text is safe where that is in doubt, and the one thing to do. */
const SENTENCES: Sentences = {
  'source.empty': (f) => `${named(f.file)} فارغ، فلا شيء يُستورد. اختر ملفًا فيه نص.`,
  'source.too-large': (f, { size }) =>
    `${named(f.file)} حجمه ${size(f.bytes)} والحد ${size(f.limit)}. قسّمه ثم استورد أجزاءه.`,
  'source.not-text': (f) => `${named(f.file)} ليس نصًا بترميز معروف. احفظه بترميز UTF-8 ثم استورده.`,
  'source.unreadable': (f) => `تعذّرت قراءة ${named(f.file)}. تأكد من مكانه ومن صلاحية فتحه.`,
  'source.unknown-kind': (f) =>
    `${named(f.file)} من نوع لا يستورده ورّاق. احفظه نصًا أو HTML أو Word ثم استورده.`,
  'source.damaged': (f) => `${named(f.file)} تالف أو ناقص. هات نسخة سليمة من مصدره.`,
  'article.foreign': (f) => `${named(f.file)} من برنامج آخر وليس مقالًا من ورّاق. الصق نصه بدلًا منه.`,
  'article.newer': (f) => `${named(f.file)} مكتوب بإصدار أحدث من ورّاق، ولم يُمسّ. حدّث البرنامج ثم افتحه.`,
  'article.invalid': (f) => `${named(f.file)} مقال من ورّاق لكن فيه حقلًا غير سليم (${f.path}). صحّحه في مصدره.`,
  'article.held': (f, { say }) =>
    `${f.file ? `«${f.file}»` : 'المقال'} لا يخرج بعد: ${obstacleWords(f.obstacles, say)}. عالج ذلك ثم صدّر.`,
  'article.missing': () => 'المقال ليس في المكتبة، وقد يكون في المحذوفات. ابحث عنه هناك.',
  'article.conflict': () =>
    'تغيّر المقال في نافذة أخرى منذ فتحته، ولم يُكتب فوقه شيء. نصّك باقٍ هنا؛ احفظه نسخة مستقلة.',
  'status.refused': (f, { say }) =>
    `لا ينتقل المقال من «${say(`status.${f.from as Status}`)}» إلى «${say(`status.${f.to as Status}`)}» في هذه الجريدة، ولم يتغيّر شيء. القواعد في الإعدادات.`,
  'article.exists': ({ isInTrash }) =>
    `${isInTrash ? 'في المحذوفات' : 'في المكتبة'} نصّ آخر لهذا المقال، ولم يُكتب فوقه شيء. أضفه نسخة مستقلة.`,
  'version.missing': () => 'لم تعد هذه النسخة محفوظة. أغلق القائمة وافتحها لترى ما بقي.',
  'library.unopenable': () => 'تعذّر فتح المكتبة، ولم يتغيّر فيها شيء. تأكد من مجلدها ثم أعد التشغيل.',
  'library.read-only': () =>
    'لا يمكن الكتابة في مجلد المكتبة. نصّك باقٍ في هذه النافذة؛ أصلح صلاحية المجلد ثم أعد المحاولة.',
  'library.damaged': () => 'ملف المكتبة تالف، ولم يُمسّ. استعد آخر نسخة احتياطية منه.',
  'library.newer': () => 'المكتبة مكتوبة بإصدار أحدث من ورّاق، ولم تُمسّ. حدّث البرنامج.',
  'library.in-use': () => 'المكتبة مفتوحة في ورّاق آخر. أغلقه أو اعمل منه.',
  'disk.full': () => 'القرص ممتلئ. ما حُفظ من قبل سليم؛ أفرغ مساحة ثم أعد المحاولة.',
  'write.failed': () => 'تعذّرت الكتابة على القرص. نصّك باقٍ في هذه النافذة؛ تأكد من القرص ثم أعد المحاولة.',
  'asset.missing': () => 'الصورة ليست في المكتبة. أضفها من جديد.',
  'asset.refused': (f) => `${f.name ? `«${f.name}»` : 'الملف'} ${REFUSED[f.reason]}`,
  'profile.invalid': (f) => `ملف الجريدة فيه حقل غير سليم (${f.path}). صحّحه ثم أعد فتحه.`,
  'format.unknown': (f) => `لا صيغة باسم «${f.name}». اختر من الصيغ المعروضة.`,
  'target.exists': () =>
    'في هذا المكان حزمة مقال آخر أو ملف آخر بالاسم نفسه، ولم يُكتب فوقه. غيّر اسم الحزمة أو مكانها.',
  'print.unavailable': () =>
    'لا شيء على هذا الجهاز يطبع PDF. ثبّت Chromium أو Chrome أو Edge، أو صدّر بغير هذه الصيغة.',
  'print.failed': () => 'تعذّرت طباعة PDF، ولم يُكتب شيء. أعد المحاولة، أو صدّر بغير هذه الصيغة.',
  'package.not-a-bag': () => 'هذا ليس حزمة نشر. اختر مجلد الحزمة أو ملفها المضغوط.',
  'package.damaged': () => 'ملفات الحزمة لا تطابق بياناتها. هات نسخة سليمة منها.',
  'port.in-use': () => 'المنفذ مستعمل في برنامج آخر. اختر منفذًا غيره.',
  'request.invalid': () => 'لم يفهم ورّاق هذا الطلب، ولم يتغيّر شيء. أعد المحاولة، فإن تكرر فأعد التشغيل.',
  'request.forbidden': () => 'انتهت صلاحية هذه النافذة. افتح العنوان الذي طبعه ورّاق من جديد.',
  'host.lost': () => 'لا يردّ برنامج ورّاق على هذا الجهاز. نصّك باقٍ في هذه النافذة، ونعيد المحاولة تلقائيًا.',
  cancelled: () => 'أُلغي العمل، ولم يُترك منه شيء.',
  internal: () => 'خطأ في ورّاق نفسه. ما حُفظ من نصّك سليم؛ أعد المحاولة، فإن تكرر فأعد التشغيل.',
};

/** What holds an article back, each once, and then what it lacks in one list. */
function obstacleWords(obstacles: readonly Obstacle[], say: Speech['say']): string {
  const codes = [...new Set(obstacles.map(({ code }) => code))];
  const lacks = codes.flatMap((code) =>
    code.startsWith('required.') ? say(`settings.${code as `required.${RequirableField}`}`) : [],
  );
  const others = codes.filter((code) => !code.startsWith('required.')).map((code) => say(`export.${code}`));
  return [...others, ...(lacks.length > 0 ? [`ينقصه ${lacks.join(' و')}`] : [])].join('، ');
}

/** What went wrong, as one Arabic sentence or two. Whatever was thrown is taken for a fault. */
export function arabicOf(thrown: unknown, speech: Speech): string {
  const fault: Fault = faultFrom(thrown);
  return (SENTENCES[fault.code] as (facts: unknown, speech: Speech) => string)(fault.facts, speech);
}
