/** The words of the spelling check. */
export const spelling = {
  'spelling.menu': 'اقتراحات الإملاء للكلمة',
  'spelling.menu-of': 'إملاء «{word}»',
  'spelling.suggestions': 'اقتراحات',
  'spelling.none': 'لا اقتراحات',
  'spelling.word': '«{word}»',
  'spelling.learn': 'أضف إلى القاموس',
  'spelling.pass-over': 'تجاهل في هذا المقال',
  'spelling.learnt': 'أضيفت «{word}» إلى قاموس المكتبة',
  'spelling.passed-over': 'لن تُعلَّم «{word}» في هذا المقال',
  'spelling.undo': 'تراجع',
} as const;
