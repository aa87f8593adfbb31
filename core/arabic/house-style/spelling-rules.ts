import { arabicWords, hits, phraseHits, wordFinder, wordPairs } from './find.ts';
import type { Hit, Rule } from './rule.ts';

/** Verbs and particles whose hamza is certain: nothing else is written so. */
const HAMZA_VERBS =
  wordPairs(`اكد أكد اكدت أكدت اكدوا أكدوا اعلن أعلن اعلنت أعلنت اعلنوا أعلنوا اضاف أضاف اضافت أضافت
  اوضح أوضح اوضحت أوضحت اشار أشار اشارت أشارت اصدر أصدر اصدرت أصدرت اجرى أجرى اجرت أجرت ابلغ أبلغ اسفر أسفر اسفرت أسفرت
  اصبح أصبح اصبحت أصبحت اعرب أعرب اعربت أعربت اطلق أطلق اطلقت أطلقت ادى أدى ادت أدت اقر أقر اقرت أقرت اخطأ أخطأ
  إستقبل استقبل إستقبلت استقبلت إجتمع اجتمع إجتمعت اجتمعت إستمر استمر إستمرت استمرت إعتمد اعتمد إعتمدت اعتمدت إنطلق انطلق
  إنطلقت انطلقت إتفق اتفق إتفقت اتفقت إستخدم استخدم إستخدمت استخدمت إنتخب انتخب إنتقد انتقد إنتقدت انتقدت إنتهى انتهى إنتهت انتهت`);
const HAMZA_PARTICLES =
  wordPairs(`الى إلى اليه إليه اليها إليها اليهم إليهم اذا إذا ايضا أيضا ايضًا أيضًا لان لأن لانه لأنه
  لانها لأنها لانهم لأنهم الان الآن الاّ إلا اين أين اي أي`);
const HAMZA_NOUNS =
  wordPairs(`احمد أحمد ايران إيران ايراني إيراني ايرانية إيرانية اسرائيل إسرائيل اسرائيلي إسرائيلي اسرائيلية إسرائيلية
  امريكا أمريكا امريكي أمريكي امريكية أمريكية اميركا أميركا اميركي أميركي اميركية أميركية اوروبا أوروبا اوروبي أوروبي اوروبية أوروبية
  افريقيا أفريقيا المانيا ألمانيا ايطاليا إيطاليا اسبانيا إسبانيا اوكرانيا أوكرانيا اثيوبيا إثيوبيا امارات إمارات اردن أردن
  اسعار أسعار اعمال أعمال احداث أحداث اعضاء أعضاء اسبوع أسبوع اسابيع أسابيع ايام أيام اطفال أطفال ابناء أبناء اسباب أسباب
  اهداف أهداف ازمة أزمة ازمات أزمات ارض أرض اراضي أراضي امن أمن امنية أمنية امني أمني انتاج إنتاج اعلام إعلام اعلامي إعلامي
  اعلامية إعلامية اعلان إعلان ادارة إدارة اداري إداري ادارية إدارية اصابة إصابة اصابات إصابات اجراء إجراء اجراءات إجراءات اصلاح إصلاح
  اصلاحات إصلاحات ارهاب إرهاب ارهابي إرهابي ارهابية إرهابية اسلام إسلام اسلامي إسلامي اسلامية إسلامية انسان إنسان انساني إنساني
  انسانية إنسانية اكثر أكثر اقل أقل اكبر أكبر اهم أهم ابرز أبرز افضل أفضل اعلى أعلى ابو أبو ام_ أم اربعة أربعة اربعاء أربعاء
  احد_ أحد اغسطس أغسطس ابريل أبريل اكتوبر أكتوبر اسطول أسطول ادوية أدوية انباء أنباء اموال أموال ارباح أرباح اسهم أسهم انظمة أنظمة`);
const SLIPS =
  wordPairs(`لاكن لكن لاكنه لكنه لاكنها لكنها هاذا هذا هاذه هذه هذة هذه ذالك ذلك كذالك كذلك هاؤلاء هؤلاء اللذي الذي اللتي التي
  الذى الذي التى التي شيئ شيء يبدوا يبدو تبدوا تبدو يرجوا يرجو يدعوا_ يدعو دعى دعا إمرأة امرأة إبن ابن إبنة ابنة إسم اسم إثنان اثنان إثنين اثنين
  الإثنين الاثنين إثنتين اثنتين إثنا اثنا إثني اثني ظابط ضابط الظابط الضابط الضباب_ الضباب بالظبط بالضبط لابد لا_بد انشاءالله إن_شاء_الله
  إنشاءالله إن_شاء_الله مناقصه مناقصة إضطر اضطر إزداد ازداد إزدادت ازدادت إتخذ اتخذ إتخذت اتخذت فى في ألاف آلاف مبارايات مباريات إبنه ابنه إبنها ابنها إبنهم ابنهم إسمه اسمه إسمها اسمها`);
/** Nouns of the news that end in TEH MARBUTA; after the article a HEH there can be no pronoun. */
const FEMININE = `مدرس جامع وزار حكوم شرك محكم مدين دول سياس رئاس لجن هيئ منظم جمعي مؤسس محافظ منطق قري صحيف جريد قنا مبارا
  بطول مرحل خط أزم قضي عملي حرك طائر سيار سفار سفين شرط نياب جلس كلم صور لغ ثقاف صح تجار صناع زراع سياح اتفاقي معاهد مفاوض
  حمل جول زيار مهم نتيج نسب فتر سن ساع دقيق مر ليل قم حدود_ عاصم جمهوري ولاي مملك إدار أمان رسال وثيق قائم خدم فرص تجرب
  دراس ميزاني موازن ضريب عمل ثرو طاق كهرباء_ مستشف_ عائل أسر مرأ طفل_ طالب_ فنان_ ممثل_ حفل ندو مؤتمر_ قاع مكتب ساح حديق`;

const TA_MARBUTA = new Map<string, string>();
for (const stem of FEMININE.split(/\s+/))
  if (!stem.endsWith('_') && stem !== 'سن' && stem !== 'عمل' && stem !== 'مر')
    TA_MARBUTA.set(`${stem}ه`, `${stem}ة`);

/** Words that name no verbal noun of the eighth form though they look like one. */
const NO_VERBAL_NOUN = /^إستراتيج|^إستون|^إيتمار|^إيتيان|^إستاد|^إنجيل|^إنسان|^إنشائ|^إنجازا|^إنتاجا/u;
const VERBAL_NOUN =
  /^((?:[وفبلك]|ال|وال|فال|بال|كال|ولل|لل|[وف][بلك])?)إ((?:ست[\u0628-\u064A]{2}ا[\u0621-\u064A]|(?!ي)[\u0628-\u064A]ت[\u0628-\u064A]ا[\u0621-\u064A]|ن[\u0628-\u064A]{2}ا[\u0621-\u064A]|(?:تحاد|تفاق|تصال|تجاه|تهام|زدهار|زدحام|ضطراب|صطدام|دعاء|دخار|طلاع))(?:ات|اتها|اته|اتهم|ا|ه|ها|هم|ي|ية|يا|يين|يون|ين|ان)?)$/u;

function placeholders(forms: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const entries = [...forms].filter(([wrong]) => !wrong.endsWith('_'));
  return new Map(entries.map(([wrong, right]) => [wrong, right.replaceAll('_', ' ')]));
}

const findHamzaVerbs = wordFinder(HAMZA_VERBS, 'particle');
const findHamzaParticles = wordFinder(HAMZA_PARTICLES, 'particle');
/** Words of their own that look like one of these behind و or ف: Wi-Fi, so-and-so. */
const NO_PARTICLE = /^(?:واي|فاي|فلان|فاين)$/u;
/** By itself alone: «فاو» and «واو» are words of their own. */
const findOr = wordFinder(new Map([['او', 'أو']]), 'none');
const findHamzaNouns = wordFinder(placeholders(HAMZA_NOUNS), 'noun');
const findSlips = wordFinder(placeholders(SLIPS), 'particle');

/** Spellings that are wrong whatever the sentence says. What depends on it is left to the spelling check. */
export const SPELLING_RULES: readonly Rule[] = [
  {
    id: 'hamza',
    kind: 'spelling',
    severity: 'error',
    title: { ar: 'همزة ناقصة أو زائدة', en: 'Hamza missing or out of place' },
    why: {
      ar: 'همزة القطع تُكتب، وهمزة الوصل لا تُكتب.',
      en: 'The cutting hamza is written, the joining one is not.',
    },
    example: { wrong: 'اعلن الوزير', right: 'أعلن الوزير' },
    find: (text) => [
      ...findHamzaVerbs(text),
      ...findHamzaParticles(text).filter(({ start, end }) => !NO_PARTICLE.test(text.slice(start, end))),
      ...findOr(text),
      ...findHamzaNouns(text),
    ],
  },
  {
    id: 'verbal-noun-hamza',
    kind: 'spelling',
    severity: 'error',
    title: { ar: 'همزة في مصدر خماسي أو سداسي', en: 'Hamza on a verbal noun of forms VII to X' },
    why: {
      ar: 'مصادر انفعل وافتعل واستفعل همزتها وصل: اجتماع، استقبال.',
      en: 'Verbal nouns of forms VII, VIII and X begin with a plain alef.',
    },
    example: { wrong: 'إستقبال الوفد', right: 'استقبال الوفد' },
    find(text) {
      if (!text.includes('إ')) return [];
      return arabicWords(text).flatMap(({ bare, text: written, start, end }) => {
        const match = NO_VERBAL_NOUN.test(bare.replace(/^.*?(?=إ)/u, '')) ? null : VERBAL_NOUN.exec(bare);
        if (!match) return [];
        return written === bare ? [{ start, end, fix: `${match[1]}ا${match[2]}` }] : [{ start, end }];
      });
    },
  },
  {
    id: 'ta-marbuta',
    kind: 'spelling',
    severity: 'error',
    title: { ar: 'هاء مكان التاء المربوطة', en: 'Heh for teh marbuta' },
    why: { ar: 'بعد «ال» لا يأتي ضمير: المدرسة لا المدرسه.', en: 'After the article there is no pronoun.' },
    example: { wrong: 'افتتح المدرسه', right: 'افتتح المدرسة' },
    find(text) {
      return arabicWords(text).flatMap(({ bare, text: written, start, end }): Hit[] => {
        if (!bare.endsWith('ه')) return [];
        const match = /^([وف]?(?:ال|بال|كال|لل))(.+)$/u.exec(bare);
        const right = TA_MARBUTA.get(match?.[2] ?? '');
        if (right === undefined) return [];
        return [written === bare ? { start, end, fix: `${match?.[1]}${right}` } : { start, end }];
      });
    },
  },
  {
    id: 'common-slip',
    kind: 'spelling',
    severity: 'error',
    title: { ar: 'خطأ شائع', en: 'Common slip' },
    why: { ar: 'هكذا لا تُكتب الكلمة أبدًا.', en: 'The word is never written so.' },
    example: { wrong: 'لاكن الفريق', right: 'لكن الفريق' },
    find: (text, profile) =>
      findSlips(text).filter(({ start, end }) => {
        const word = text.slice(start, end);
        if (profile.finalYa === 'undotted' && /^[وف]?(?:فى|الذى|التى)$/u.test(word)) return false;
        // «لم يبدوا رأيا» is a plural: they voiced no view.
        return !(
          /بدوا$/u.test(word) &&
          /(?:لم|لن|أن|كي|حتى|ألا|لا) $/u.test(text.slice(Math.max(0, start - 5), start))
        );
      }),
  },
  {
    id: 'god-willing',
    kind: 'spelling',
    severity: 'error',
    title: { ar: 'إنشاء الله', en: '“God willing” written as one verb' },
    why: { ar: '«إن شاء» شرط وفعل؛ والإنشاء بناء.', en: 'إن شاء is two words; إنشاء means building.' },
    example: { wrong: 'نعود غدًا إنشاء الله', right: 'نعود غدًا إن شاء الله' },
    find: (text) => phraseHits(text, /[إا]نشاء الله/gu, () => 'إن شاء الله'),
  },
  {
    id: 'tanwin-after-hamza',
    kind: 'spelling',
    severity: 'error',
    title: { ar: 'ألف بعد همزة مسبوقة بألف', en: 'Alef after a final hamza' },
    why: { ar: 'بناءً، مساءً: لا ألف بعد الهمزة المسبوقة بألف.', en: 'After اء the tanwin has no alef.' },
    example: { wrong: 'بناءا على القرار', right: 'بناءً على القرار' },
    find: (text) =>
      arabicWords(text).flatMap(({ text: word, bare, start, end }) =>
        /[\u0628-\u064A]{2}اءا$/u.test(bare) &&
        !/^[وف]?(?:أضاءا|تراءا|استاءا)$/u.test(bare) &&
        word.length - bare.length <= 1
          ? [{ start, end, fix: `${bare.slice(0, -1)}ً` }]
          : /^[وف]?(?:بناءا|مساءا|هباءا|سواءا|ابتداءا|جزاءا|ثناءا|إرضاءا|دواءا)$/u.test(bare)
            ? [{ start, end, fix: `${bare.slice(0, -1)}ً` }]
            : [],
      ),
  },
  {
    id: 'tanwin-place',
    kind: 'spelling',
    severity: 'warning',
    title: { ar: 'موضع تنوين النصب', en: 'Place of the tanwin' },
    why: {
      ar: 'بحسب أسلوب الجريدة: قبل الألف أو عليها أو بغير تنوين.',
      en: 'Before the alef, on it, or bare, as the house writes.',
    },
    example: { wrong: 'وصل متأخراً', right: 'وصل متأخرًا' },
    find(text, { tanwin }) {
      if (tanwin === 'any') return [];
      if (tanwin === 'bare') return hits(text, /\u064Bا|ا\u064B/gu, () => 'ا');
      const isBefore = tanwin === 'before-alef';
      return hits(text, isBefore ? /ا\u064B/gu : /\u064Bا/gu, () => (isBefore ? '\u064Bا' : 'ا\u064B'));
    },
  },
];
