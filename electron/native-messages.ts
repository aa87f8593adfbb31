import type { Fault, FaultCode } from '#core/fault.ts';

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
  libraryInUse: 'المكتبة مفتوحة في نسخة أخرى من ورّاق. أغلقها ثم حاول ثانيةً.', // open in another Warraq; close it and try again
  libraryNewer: 'كُتبت المكتبة بإصدار أحدث من ورّاق. حدّث ورّاق ثم افتحها.', // written by a newer Warraq; update
  libraryReadOnly: 'لا يمكن الكتابة في مجلد المكتبة. راجع أذونات المجلد.', // cannot be written; look at its permissions
  libraryDamaged: 'ملف المكتبة تالف أو ليس من ملفات ورّاق. استعد نسخة احتياطية منه.', // damaged or foreign; restore a backup
  libraryUnopenable: 'لا يمكن فتح مجلد المكتبة. تحقق من وجوده ومن أذوناته.', // cannot be opened; check it is there
  diskFull: 'القرص ممتلئ. أفرغ مساحة ثم حاول ثانيةً.', // the disk is full; make room
  unknownFault: 'حدث خطأ غير متوقع عند بدء التشغيل.', // an unexpected fault at the start
  textIsSafe: 'لم يتغيّر شيء في ملفاتك.', // nothing in your files has changed
  crashedTitle: 'توقّفت النافذة', // the window stopped
  crashed: 'توقّفت النافذة أكثر من مرة. ما كُتب قبلها محفوظ. أعد تشغيل ورّاق.', // it stopped repeatedly; what was written is saved; restart
} as const;

const FAULT_MESSAGES: Partial<Record<FaultCode, string>> = {
  'library.in-use': NATIVE_MESSAGES.libraryInUse,
  'library.newer': NATIVE_MESSAGES.libraryNewer,
  'library.read-only': NATIVE_MESSAGES.libraryReadOnly,
  'library.damaged': NATIVE_MESSAGES.libraryDamaged,
  'library.unopenable': NATIVE_MESSAGES.libraryUnopenable,
  'disk.full': NATIVE_MESSAGES.diskFull,
};

/** What is said where the library cannot be opened, and so no window can say it: the reason and the place. */
export function startFailure(fault: Fault): string {
  const place = 'path' in fault.facts && typeof fault.facts.path === 'string' ? fault.facts.path : undefined;
  return [FAULT_MESSAGES[fault.code] ?? NATIVE_MESSAGES.unknownFault, NATIVE_MESSAGES.textIsSafe, place]
    .filter((line) => line !== undefined)
    .join('\n');
}
