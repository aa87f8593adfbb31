/** The outline of an article's sections. */
export const outline = {
  'outline.title': 'الأقسام',
  'outline.intro': 'المقدمة',
  'outline.untitled': 'قسم بلا عنوان',
  'outline.new': 'قسم جديد',
  'outline.actions': 'إجراءات القسم «{title}»',
  'outline.fold': 'اطوِ',
  'outline.unfold': 'ابسط',
  'outline.fold-here': 'اطوِ القسم أو ابسطه',
  'outline.fold-all': 'اطوِ كل الأقسام',
  'outline.unfold-all': 'ابسط كل الأقسام',
  'outline.here.up': 'انقل القسم إلى أعلى',
  'outline.here.down': 'انقل القسم إلى أسفل',
  'outline.here.promote': 'ارفع مستوى القسم',
  'outline.here.demote': 'اخفض مستوى القسم',
  'outline.here.merge': 'ادمج القسم بما قبله',
  'outline.here.duplicate': 'كرّر القسم',
  'outline.here.delete': 'احذف القسم',
  'outline.up': 'انقل إلى أعلى',
  'outline.down': 'انقل إلى أسفل',
  'outline.promote': 'ارفع المستوى',
  'outline.demote': 'اخفض المستوى',
  'outline.split': 'اقسم عند المؤشر',
  'outline.merge': 'ادمج بما قبله',
  'outline.duplicate': 'كرّر',
  'outline.delete': 'احذف',
  'outline.bring-back': 'أعِد القسم',
  'outline.deleted': 'حُذف القسم «{title}»',
  'outline.hint':
    'الأسهم للتنقل، وEnter للذهاب إلى القسم، وAlt مع الأسهم لنقله أو تغيير مستواه، وDelete لحذفه.',
  'outline.contents': 'في هذا المقال',
  'outline.quotes':
    '{count, plural, zero {} one {اقتباس واحد} two {اقتباسان} few {# اقتباسات} many {# اقتباسًا} other {# اقتباس}}',
  'outline.pictures':
    '{count, plural, zero {} one {صورة واحدة} two {صورتان} few {# صور} many {# صورة} other {# صورة}}',
  'outline.related':
    '{count, plural, zero {} one {موضوع ذو صلة} two {موضوعان ذوا صلة} few {# موضوعات ذات صلة} many {# موضوعًا ذا صلة} other {# موضوع ذي صلة}}',
} as const;
