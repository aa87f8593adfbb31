/** The frame around all rooms: the connection, closing, what every dialog has. */
export const shell = {
  'shell.name': 'ورّاق',
  'shell.place': 'مكتبة التحرير',
  'shell.cancel': 'إلغاء',
  'shell.close': 'إغلاق',
  'shell.seconds-left':
    'بقي نحو {count, plural, zero {ثانية} one {ثانية} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}}',
  'shell.minutes-left':
    'بقي نحو {count, plural, zero {دقيقة} one {دقيقة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}',
  'shell.done': 'تم',
  'shell.undo': 'تراجع',
  'shell.retry': 'أعد المحاولة',
  'shell.more': 'المزيد',
  'shell.clear': 'امسح',
  'shell.loading': 'يجري التحميل…',
  'shell.notices': 'التنبيهات',
  'shell.lost': 'انقطع الاتصال ببرنامج ورّاق على هذا الجهاز. نصّك باقٍ في هذه النافذة، ونعيد المحاولة تلقائيًا.',
  'shell.expired':
    'أُعيد تشغيل ورّاق، فلم يعد يعرف هذه النافذة. افتح العنوان الذي طبعه من جديد، ونصّك باقٍ هنا حتى تغلقها.',
  'shell.back': 'عاد الاتصال.',
  'shell.not-saved': 'لم يُحفظ آخر ما كُتب بعد، فبقيت النافذة مفتوحة.',
  'shell.broken-title': 'تعذّر عرض هذه الشاشة',
  'shell.broken': 'ما حُفظ من مقالاتك سليم. عُد إلى المكتبة وافتح المقال من جديد.',
  'shell.to-library': 'عُد إلى المكتبة',
  'shell.copy-details': 'انسخ تفاصيل الخطأ',
} as const;
