/** The palette of commands and the list of shortcuts. */
export const commands = {
  'commands.title': 'كل الأوامر',
  'commands.search': 'اكتب اسم الأمر',
  'commands.none': 'لا أمر بهذا الاسم.',
  'commands.show': 'كل الأوامر',
  'commands.shortcuts': 'اختصارات لوحة المفاتيح',
  'commands.shortcuts-hint': 'تعمل على لوحة المفاتيح العربية كما هي، من غير تبديل اللغة.',
} as const;
