/** What the desk notes for itself. */
export const notes = {
  'notes.title': 'ملاحظات المكتب',
  'notes.note': 'ملاحظة المكتب',
  'notes.pin': 'ثبّت ملاحظة',
  'notes.words': 'نص الملاحظة',
  'notes.hint': 'ما الذي ينتظر الحسم؟',
  'notes.keep': 'ثبّتها',
  'notes.leave': 'اتركها',
  'notes.edit': 'عدّلها',
  'notes.resolve': 'حُلّت',
  'notes.resolved': 'حُلّت الملاحظة',
  'notes.undo': 'أعِدها',
  'notes.mark': 'علامة ## في النص',
  'notes.go': 'اذهب إليها: {note}',
  'notes.why': 'لا يخرج المقال قبل أن تُحلّ. لا يراها القارئ.',
} as const;
