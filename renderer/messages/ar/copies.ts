/** Copies that a synchronising service left beside the library. */
export const copies = {
  'copies.title': 'نسخة أخرى من المكتبة',
  'copies.words':
    'كُتب في المكتبة على جهازين، فتركت خدمة المزامنة نسخة ثانية بجانبها. لم يُدمج شيء ولم يُحذف؛ هذا ما تختلف فيه النسخة عن مكتبتك.',
  'copies.named': 'من {service}، آخر تعديل {when}',
  'copies.unnamed': 'آخر تعديل {when}',
  'copies.reading': 'تُقرأ النسخة…',
  'copies.same':
    '{count, plural, zero {لا اختلاف.} one {مقال واحد متطابق.} two {مقالان متطابقان.} few {# مقالات متطابقة.} many {# مقالًا متطابقًا.} other {# مقال متطابق.}}',
  'copies.nothing': 'ليس فيها ما ينقص مكتبتك.',
  'copies.unreadable':
    '{count, plural, zero {} one {مقال واحد فيها لا يُقرأ.} two {مقالان فيها لا يُقرآن.} few {# مقالات فيها لا تُقرأ.} many {# مقالًا فيها لا يُقرأ.} other {# مقال فيها لا يُقرأ.}}',
  'copies.log':
    'هذا سجلّ كتابة من جهاز آخر لا يُقرأ وحده. افتح المكتبة على ذلك الجهاز وتأكد أن مقالاته فيها، ثم ضع السجلّ جانبًا.',
  'copies.picture': 'صورة مكررة؛ الأصل في المكتبة.',
  'copies.absent': 'ليس في مكتبتك',
  'copies.trash': 'في سلة المحذوفات عندك',
  'copies.differs': 'عُدّل هناك {there}، وهنا {here}',
  'copies.compare': 'قارن',
  'copies.add': 'أضفه',
  'copies.add-apart': 'احفظه مقالًا مستقلًا',
  'copies.add-all': 'أضف الكل',
  'copies.added': 'أُضيف',
  'copies.more':
    '{count, plural, zero {} one {ومقال آخر} two {ومقالان آخران} few {و# مقالات أخرى} many {و# مقالًا آخر} other {و# مقال آخر}}',
  'copies.set-aside': 'ضع النسخة جانبًا',
  'copies.is-aside': 'نُقلت النسخة إلى:',
  'copies.later': 'لاحقًا',
  'copies.own': 'في مكتبتك',
  'copies.other': 'في النسخة الأخرى',
  'copies.headline': '{headline} (من الجهاز الآخر)',
  'copies.hint':
    'مكتبتك داخل مجلد {service}. لا تفتحها على جهازين في وقت واحد، وأغلق ورّاق قبل أن تنتقل إلى جهاز آخر، وإلا كُتبت منها نسختان.',
  'copies.hint-seen': 'فهمت',
} as const;
