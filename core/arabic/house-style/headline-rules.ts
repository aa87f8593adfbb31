import { hits, phraseHits } from './find.ts';
import type { Found, Rule } from './rule.ts';

const BAIT =
  /(?:لن تصدق|لن تتخيل|لن تتوقع|شاهد|شاهدي|بالفيديو|بالصور|صادم|صدمة|مفاجأة مدوية|مفاجأة من العيار|تعرف على|تعرفوا على|ما لا تعرفه|السر وراء|إليك|إليكم|عاجل جدا|انتظروا|قنبلة|يشعل مواقع التواصل|يهز مواقع التواصل|حديث السوشيال|تريند)/gu;

/** Headline and deck. */
export const HEADLINE_RULES: readonly Rule[] = [
  {
    id: 'headline-length',
    kind: 'headline',
    severity: 'warning',
    title: { ar: 'عنوان طويل', en: 'Headline over the limit' },
    why: {
      ar: 'تجاوز العنوان حد الجريدة فيُقطع في الهاتف والبحث.',
      en: 'It will be cut on phones and in search.',
    },
    example: { wrong: 'عنوان يتجاوز ثمانين حرفًا …', right: 'خطة لإحياء قرى الوادي' },
    findAcross: ({ headline }, { limits }) => tooLong(headline, 'headline', limits.headline),
  },
  {
    id: 'deck-length',
    kind: 'headline',
    severity: 'warning',
    title: { ar: 'مقدمة طويلة', en: 'Deck over the limit' },
    why: { ar: 'المقدمة جملة أو جملتان.', en: 'A deck is a sentence or two.' },
    example: { wrong: 'مقدمة تتجاوز مئتي حرف …', right: 'جسران وسبع مدارس في عامين' },
    findAcross: ({ deck }, { limits }) => tooLong(deck ?? '', 'deck', limits.deck),
  },
  {
    id: 'headline-question',
    kind: 'headline',
    severity: 'hint',
    title: { ar: 'عنوان كله سؤال', en: 'Headline that only asks' },
    why: { ar: 'القارئ جاء للجواب: ضعه في العنوان.', en: 'Readers came for the answer.' },
    example: { wrong: 'هل يعود الدوري في سبتمبر؟', right: 'الدوري يعود في سبتمبر' },
    findAcross: ({ headline }) =>
      /^(?:[^.؟!]*؟[\s.]*)+$/u.test(headline.trim()) && headline.trim() !== ''
        ? [whole(headline, 'headline')]
        : [],
  },
  {
    id: 'clickbait',
    kind: 'headline',
    severity: 'warning',
    title: { ar: 'عنوان لاصطياد النقر', en: 'Clickbait' },
    why: { ar: 'يَعِد ولا يُخبر.', en: 'It promises and does not tell.' },
    example: { wrong: 'لن تصدق ماذا حدث في الوادي', right: 'سيل يغلق طريق الوادي' },
    findAcross: ({ headline }) =>
      phraseHits(headline, BAIT).map(
        ({ start, end }): Found => ({ field: 'headline', start, end, text: headline.slice(start, end) }),
      ),
  },
  {
    id: 'headline-shouts',
    kind: 'headline',
    severity: 'hint',
    title: { ar: 'علامة تعجب في العنوان', en: 'Exclamation mark in a headline' },
    why: { ar: 'الخبر لا يتعجب.', en: 'News does not exclaim.' },
    example: { wrong: 'فوز كبير للمنتخب!', right: 'فوز كبير للمنتخب' },
    find: (text, _profile, place) => (place === 'headline' ? hits(text, /!+/gu) : []),
  },
];

function tooLong(text: string, field: string, limit: number): Found[] {
  if (text.length <= limit) return [];
  return [{ field, start: limit, end: text.length, text: text.slice(limit) }];
}

function whole(text: string, field: string): Found {
  return { field, start: 0, end: text.length, text };
}
