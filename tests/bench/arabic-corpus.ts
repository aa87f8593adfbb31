import { type Article, newArticle, STATUSES } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';

/** Three consonants each: with `PATTERNS` they make words that look, fold and stem like those of the news. */
const ROOTS =
  `كتب درس علم عمل حكم نقل سكن زرع صنع تجر رسم نظر شرك ربح خسر دفع رفع خفض وصل قطع جمع فرق طلب عرض بحث نشر
  سمع شهد حضر غرب شرق شمل جنب سفر قدم خرج دخل فتح غلق بدل حمل ضرب لعب فوز سبق هدف ركض سبح رقص غني مثل خبر صحف حرر طبع
  وزن كسب صرف بنك قرض دين سدد ضمن عقد وقع حسب عدد قيس حجم مسح حفر بني هدم رمم عمر سقف فرش طرق جسر نفق مرر وقف سرع بطء`
    .trim()
    .split(/\s+/);
const PATTERNS = [
  (f: string, a: string, l: string) => f + a + l,
  (f: string, a: string, l: string) => `${f}ا${a}${l}`,
  (f: string, a: string, l: string) => `م${f}${a}و${l}`,
  (f: string, a: string, l: string) => `م${f}${a}${l}ة`,
  (f: string, a: string, l: string) => `ت${f}${a}ي${l}`,
  (f: string, a: string, l: string) => `است${f}${a}ا${l}`,
  (f: string, a: string, l: string) => `ا${f}ت${a}ا${l}`,
  (f: string, a: string, l: string) => `${f}${a}ي${l}`,
  (f: string, a: string, l: string) => `م${f}ا${a}${l}ة`,
  (f: string, a: string, l: string) => `أ${f}${a}ا${l}`,
  (f: string, a: string, l: string) => `${f}${a}ائ${l}`,
  (f: string, a: string, l: string) => `م${f}ا${a}ي${l}`,
] as const;
const BEFORE = ['', '', '', 'ال', 'ال', 'ال', 'وال', 'بال', 'لل', 'و', 'ب', 'ل'] as const;
const AFTER = ['', '', '', '', 'ات', 'ين', 'ون', 'ها', 'هم', 'ية'] as const;
const LINKS = 'في من إلى على عن مع أن التي الذي هذا هذه بعد قبل خلال بين حول كما قد كان وقال وأضاف'.split(
  ' ',
);
const DESKS = ['السياسة', 'الاقتصاد', 'الرياضة', 'الثقافة', 'المحافظات'] as const;

/** Numbers in [0, 1) that are the same for the same seed (Mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** So many different words, with what stands before and behind them: as many as a desk uses in a week. */
const FORMS = 4_000;

/**
 * Makes stories of 300 to 600 words, the same ones for the same seed. Words are as unevenly frequent as those of the
 * news (Zipf): the first of `vocabulary` stands in half of all stories and more, the last in very few.
 */
export function arabicCorpus(seed: number): { vocabulary: string[]; story: (number: number) => Article } {
  const next = seededNumbers(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const stems = ROOTS.flatMap((root) =>
    PATTERNS.map((pattern) => pattern(...([...root] as [string, string, string]))),
  );
  const forms = new Set<string>();
  while (forms.size < FORMS)
    forms.add(pick(BEFORE) + pick(stems).replace(/ة$/, next() < 0.8 ? 'ة' : 'ات') + pick(AFTER));
  const vocabulary = [...forms];
  const content = () => vocabulary[Math.floor(vocabulary.length ** next()) - 1] as string;
  const word = () => (next() < 0.3 ? pick(LINKS) : content());
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  return {
    vocabulary,
    story(number) {
      const length = 300 + Math.floor(next() * 300);
      const blocks: Block[] = Array.from({ length: Math.ceil(length / 50) }, (_, place) => ({
        id: `p${place}`,
        type: 'paragraph',
        content: [{ type: 'text', text: `${words(50)}.` }],
      }));
      const at = new Date(Date.UTC(2020, 0, 1) + number * 1_800_000).toISOString();
      return newArticle({
        headline: words(8),
        desk: pick(DESKS),
        status: pick(STATUSES),
        tags: [content(), content()],
        blocks,
        createdAt: at,
        updatedAt: at,
      });
    },
  };
}
