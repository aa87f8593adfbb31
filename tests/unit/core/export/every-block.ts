import type { Article } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';
import type { Asset } from '#core/article/figure.ts';
import type { Inline } from '#core/article/inline.ts';

export const text = (words: string): Inline[] => [{ type: 'text', text: words }];

/** A picture of the library that has Arabic in its own name. */
export const picture = (digit: string): Asset => ({
  hash: digit.repeat(64),
  mediaType: 'image/jpeg',
  bytes: 1000,
  width: 1000,
  height: 500,
  name: 'صورة القرية.jpg',
});

/** What a story could hold to break the file it is written into. */
export const HOSTILE = 'بين ]]> و<script>alert()</script> و&amp; و-->\u0007\u000b\ud800 و\u202eعكس\u202c آخر';
/** What a reader must still find of it. */
export const HOSTILE_READ = 'بين ]]> و<script>alert()</script> و&amp; و-->\ufffd و\u202eعكس\u202c آخر';

/** One block of every kind, each with words of its own. */
export const EVERY_BLOCK: readonly Block[] = [
  { id: 'b1', type: 'paragraph', content: text('وصلت عربات القطار إلى محطة الواحة فجرًا.') },
  { id: 'b2', type: 'heading', level: 2, content: text('رحلة أولى') },
  { id: 'b3', type: 'heading', level: 3, content: text('قبل الفجر') },
  {
    id: 'b4',
    type: 'quote',
    content: text('لم نصدق حتى سمعنا الصفير'),
    speaker: 'أم حسن',
    role: 'من أهل الواحة',
    source: { title: 'لقاء في المحطة', url: 'https://example.org/liqaa' },
  },
  { id: 'b5', type: 'pullquote', content: text('عاد الصفير بعد غياب') },
  {
    id: 'b6',
    type: 'figure',
    asset: picture('b'),
    alt: 'عربة زرقاء على الرصيف',
    caption: text('العربة الأولى'),
    credit: 'عدسة ليلى',
    rights: 'الحقوق محفوظة',
  },
  {
    id: 'b7',
    type: 'gallery',
    items: [
      { asset: picture('c'), alt: 'ركاب', caption: text('ركاب العربة'), credit: 'سمير' },
      { asset: picture('d'), alt: 'سائق', caption: text('سائق القطار'), credit: '' },
    ],
    caption: text('صور من اليوم'),
  },
  {
    id: 'b8',
    type: 'list',
    style: 'numbered',
    items: [
      {
        content: text('حجز التذاكر'),
        style: 'bulleted',
        items: [{ content: text('من الشباك') }, { content: text('من التطبيق') }],
      },
      { content: text('ركوب القطار') },
    ],
  },
  {
    id: 'b9',
    type: 'embed',
    url: 'https://example.org/fideo?a=1&b=2',
    provider: 'موقع المرئيات',
    title: 'لحظة الوصول',
    description: 'دقيقتان من الرصيف',
  },
  {
    id: 'b10',
    type: 'related',
    title: 'من أرشيفنا',
    items: [
      {
        id: 'r1',
        headline: 'يوم توقف القطار',
        url: 'https://example.org/arshif',
        source: 'الجريدة',
        publishedAt: '2025-07-09T23:21:00+03:00',
      },
    ],
  },
  {
    id: 'b11',
    type: 'factbox',
    title: 'القطار في أرقام',
    blocks: [
      { id: 'f1', type: 'paragraph', content: text('طول الخط مئة ميل.') },
      { id: 'f2', type: 'list', style: 'bulleted', items: [{ content: text('تسع محطات') }] },
    ],
  },
  {
    id: 'b12',
    type: 'table',
    header: true,
    caption: text('مواعيد القطار'),
    rows: [
      { cells: [{ content: text('المحطة') }, { content: text('الوصول') }] },
      { cells: [{ content: text('الواحة') }, { content: text('الخامسة') }] },
      { cells: [{ content: text('النخيل') }] },
    ],
  },
  { id: 'b13', type: 'divider' },
  { id: 'b14', type: 'code', content: text('let speed = 90 < limit && ok;') },
  { id: 'b15', type: 'paragraph', content: text('The timetable is open to all readers.') },
  {
    id: 'b16',
    type: 'paragraph',
    content: [
      { type: 'text', text: 'تبيع ' },
      { type: 'text', text: 'شركة Nile Rail', marks: ['strong'] },
      { type: 'text', text: ' تذاكرها على الرقم +20 2 2578 1234 وعلى ' },
      { type: 'link', url: 'https://example.org/tazakir?x=1&y="2"', content: text('صفحة التذاكر') },
      { type: 'break' },
      { type: 'span', language: 'fr', direction: 'ltr', content: text('Gare centrale') },
      { type: 'text', text: ' منذ 2019', marks: ['emphasis', 'underline'] },
    ],
  },
  { id: 'b17', type: 'paragraph', content: text(HOSTILE) },
];

/** Words of every block above, as they are read: an exporter that drops a kind drops some of these. */
export const EVERY_WORD: readonly string[] = [
  'وصلت عربات القطار',
  'رحلة أولى',
  'قبل الفجر',
  'لم نصدق حتى سمعنا',
  'أم حسن',
  'من أهل الواحة',
  'لقاء في المحطة',
  'عاد الصفير بعد غياب',
  'العربة الأولى',
  'عدسة ليلى',
  'الحقوق محفوظة',
  'ركاب العربة',
  'سائق القطار',
  'سمير',
  'صور من اليوم',
  'حجز التذاكر',
  'من الشباك',
  'من التطبيق',
  'ركوب القطار',
  'موقع المرئيات',
  'لحظة الوصول',
  'دقيقتان من الرصيف',
  'من أرشيفنا',
  'يوم توقف القطار',
  'القطار في أرقام',
  'طول الخط مئة ميل',
  'تسع محطات',
  'مواعيد القطار',
  'المحطة',
  'الوصول',
  'الواحة',
  'الخامسة',
  'النخيل',
  'let speed = 90 < limit && ok;',
  'The timetable is open to all readers.',
  'Nile Rail',
  '+20 2 2578 1234',
  'صفحة التذاكر',
  'Gare centrale',
  'قطار آخر يعود',
];

/** An article with everything an article can hold. */
export const EVERYTHING: Partial<Article> = {
  headline: 'القطار يعود ]]> إلى الواحة',
  slug: 'القطار-يعود',
  kicker: 'نقل',
  deck: 'بعد عشرين عامًا من التوقف',
  bylines: [{ name: 'سلمى عبد الله', role: 'كتبت' }, { name: 'كريم' }],
  dateline: 'الواحة',
  desk: 'محليات',
  tags: ['سكك الحديد', 'الواحة & القرى'],
  topics: [{ code: 'medtop:20000001', name: 'نقل بالقطار' }],
  status: 'published',
  publishAt: '2026-11-23T00:30:00+02:00',
  lead: { asset: picture('a'), alt: 'القطار', caption: text('القطار يدخل المحطة'), credit: 'وكالة' },
  blocks: [...EVERY_BLOCK],
  related: [{ id: 'r9', headline: 'قطار آخر يعود', url: 'https://example.org/akhar' }],
};
