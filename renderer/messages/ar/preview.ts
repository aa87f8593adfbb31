/** The live preview of the exported page. */
export const preview = {
  'preview.title': 'معاينة',
  'preview.width': 'عرض الشاشة',
  'preview.phone': 'هاتف',
  'preview.tablet': 'لوح',
  'preview.desktop': 'حاسوب',
  'preview.dark': 'كما يراها القارئ ليلًا',
  'preview.failed': 'تعذّر عرض المعاينة. نصّك سليم؛ أغلقها وافتحها من جديد.',
} as const;
