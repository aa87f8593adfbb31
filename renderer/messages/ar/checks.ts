/** What the copy desk would catch. */
export const checks = {
  'checks.errors': 'أخطاء',
  'checks.warnings': 'تنبيهات',
  'checks.hints': 'ملاحظات',
  'checks.fix': 'أصلح',
  'checks.fix-all': 'أصلح الكل',
  'checks.ignore': 'تجاهل',
  'checks.silence': 'لا تنبّهني ثانية',
  'checks.silenced': 'لن تظهر ملاحظة «{rule}» بعد الآن',
  'checks.unsilence': 'أبقِها',
  'checks.go': 'اذهب إليها: {rule}',
  'checks.clean-title': 'لا ملاحظات',
  'checks.clean': 'راجع التدقيق المقال ولم يجد ما يُصلح.',
  'checks.reading': 'يجري التدقيق…',
  'checks.becomes': 'يصبح',
  'checks.deleted': 'يُحذف',
  'checks.fixed':
    '{count, plural, zero {لم يُصلح شيء} one {أُصلحت ملاحظة واحدة} two {أُصلحت ملاحظتان} few {أُصلحت # ملاحظات} many {أُصلحت # ملاحظة} other {أُصلحت # ملاحظة}}',
  'checks.more':
    '{count, plural, zero {} one {وملاحظة أخرى} two {وملاحظتان أخريان} few {و# ملاحظات أخرى} many {و# ملاحظة أخرى} other {و# ملاحظة أخرى}}',
  'checks.ignored':
    '{count, plural, zero {} one {ملاحظة متجاهَلة} two {ملاحظتان متجاهَلتان} few {# ملاحظات متجاهَلة} many {# ملاحظة متجاهَلة} other {# ملاحظة متجاهَلة}}',
  'checks.show-ignored': 'أعِد عرضها',
} as const;
