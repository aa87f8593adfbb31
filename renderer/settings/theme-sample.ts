import { articleSchema } from '#core/article/article.ts';
import { exportContext } from '#core/export/build-package.ts';
import { pageHtml } from '#core/export/page.ts';
import { readPlace } from '#core/export/places.ts';
import type { Profile } from '#core/profile.ts';

const text = (words: string) => [{ type: 'text', text: words }];

/** A short story that shows headline, text, quote and list of a theme. */
const SAMPLE = articleSchema.parse({
  format: 'warraq-article',
  version: 1,
  id: 'theme-sample',
  kicker: 'ثقافة',
  headline: 'مكتبة متنقلة تصل إلى القرى البعيدة',
  deck: 'ثلاثة آلاف كتاب في حافلة واحدة، وموعد كل أسبوع',
  bylines: [{ name: 'ليلى منصور', role: 'كتبت' }],
  createdAt: '2026-11-22T09:00:00+02:00',
  updatedAt: '2026-11-22T09:00:00+02:00',
  publishAt: '2026-11-22T09:00:00+02:00',
  blocks: [
    {
      id: 'a',
      type: 'paragraph',
      content: text('تصل الحافلة صباح كل خميس، فيجد الأطفال في ساحة القرية كتبًا لم تدخلها من قبل.'),
    },
    { id: 'b', type: 'heading', level: 2, content: text('رفوف على الطريق') },
    {
      id: 'c',
      type: 'quote',
      speaker: 'سعاد',
      role: 'أمينة المكتبة',
      content: text('«يعود الطفل بالكتاب وقد قرأه إخوته جميعًا»'),
    },
  ],
  lists: [
    {
      id: 'l',
      title: 'الأكثر قراءة',
      items: [
        { id: '1', headline: 'طريق جديد إلى المدرسة' },
        { id: '2', headline: 'موسم الزيتون يبدأ' },
      ],
    },
  ],
});

/** The page of a short story as this profile makes it. `theme` is the beginning of the addresses of its files. */
export function themeSampleHtml(profile: Profile, theme: string): string {
  return pageHtml(exportContext(SAMPLE, { ...profile, keywords: 0 }), (path) => {
    const place = readPlace(path);
    return place && 'theme' in place ? theme + place.theme : path;
  });
}
