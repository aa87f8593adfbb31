/** What Warraq says in the system's own dialogs. Everything else is said by the interface. */
export const NATIVE_MESSAGES = {
  cancel: 'إلغاء', // cancel
  openLinkTitle: 'فتح رابط خارج ورّاق', // opening a link outside Warraq
  openLinkQuestion: 'سيُفتح هذا الرابط في برنامج آخر:', // this link will be opened in another program
  openLink: 'افتح', // open
  chooseFolder: 'اختر مجلدًا للتصدير', // choose a folder for the export
  chooseThisFolder: 'اختر هذا المجلد', // choose this folder
  notSavedTitle: 'لم يكتمل الحفظ', // saving is not complete
  notSavedQuestion: 'النافذة لا تستجيب، وقد يضيع آخر ما كُتب إن أُغلقت الآن.', // the window does not answer; closing now may lose the last words
  wait: 'انتظر', // wait
  closeAnyway: 'أغلق على أي حال', // close anyway
  fileUnreadable: 'تعذّر فتح الملف', // the file could not be opened
  fileTooLarge: 'حجم الملف أكبر مما يقرؤه ورّاق (٦٤ ميغابايت).', // larger than Warraq reads
  fileMissing: 'الملف غير موجود أو لا يُسمح بقراءته.', // it is not there or may not be read
  notOpened: 'تعذّر فتح المكتبة', // the library could not be opened
  textIsSafe: 'لم يتغيّر شيء في ملفاتك.', // nothing in your files has changed
  crashedTitle: 'توقّفت النافذة', // the window stopped
  crashed: 'توقّفت النافذة أكثر من مرة. ما كُتب قبلها محفوظ. أعد تشغيل ورّاق.', // it stopped repeatedly; what was written is saved; restart
} as const;
