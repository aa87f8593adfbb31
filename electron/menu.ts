import { Menu, type MenuItemConstructorOptions } from 'electron';

/** A menu's item that is one of the interface's commands, by its id in the renderer's table of commands. */
interface CommandItem {
  label: string;
  command: string;
  accelerator?: string;
}

type Item = CommandItem | MenuItemConstructorOptions;

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** The native menu. Every label is Arabic, also those of Electron's own roles, which would follow the system. */
const MENUS: { label: string; items: Item[] }[] = [
  {
    label: 'ملف', // File
    items: [
      { label: 'مقال جديد', command: 'article.new', accelerator: 'CmdOrCtrl+N' }, // new article
      { label: 'استيراد…', command: 'library.import', accelerator: 'CmdOrCtrl+O' }, // import
      { label: 'تصدير…', command: 'article.export', accelerator: 'CmdOrCtrl+E' }, // export
      SEPARATOR,
      { label: 'الإعدادات…', command: 'settings.open', accelerator: 'CmdOrCtrl+,' }, // settings
      SEPARATOR,
      { label: 'إغلاق النافذة', role: 'close' }, // close window
      { label: 'إنهاء ورّاق', role: 'quit' }, // quit
    ],
  },
  {
    label: 'تحرير', // Edit
    items: [
      { label: 'تراجع', command: 'edit.undo', accelerator: 'CmdOrCtrl+Z' }, // undo
      { label: 'إعادة', command: 'edit.redo', accelerator: 'Shift+CmdOrCtrl+Z' }, // redo
      SEPARATOR,
      { label: 'قص', role: 'cut' }, // cut
      { label: 'نسخ', role: 'copy' }, // copy
      { label: 'لصق', role: 'paste' }, // paste
      { label: 'لصق بلا تنسيق', role: 'pasteAndMatchStyle' }, // paste without formatting
      { label: 'تحديد الكل', role: 'selectAll' }, // select all
      SEPARATOR,
      { label: 'بحث…', command: 'edit.find', accelerator: 'CmdOrCtrl+F' }, // find
    ],
  },
  {
    label: 'عرض', // View
    items: [
      { label: 'المكتبة', command: 'library.show', accelerator: 'CmdOrCtrl+L' }, // library
      { label: 'معاينة', command: 'article.preview', accelerator: 'CmdOrCtrl+P' }, // preview
      { label: 'نسخ المقال…', command: 'article.versions' }, // versions of the article
      { label: 'كل الأوامر…', command: 'commands.show', accelerator: 'CmdOrCtrl+K' }, // all commands
      SEPARATOR,
      { label: 'تكبير', role: 'zoomIn' }, // larger
      { label: 'تصغير', role: 'zoomOut' }, // smaller
      { label: 'الحجم الأصلي', role: 'resetZoom' }, // actual size
      { label: 'ملء الشاشة', role: 'togglefullscreen' }, // full screen
    ],
  },
  {
    label: 'نافذة', // Window
    items: [
      { label: 'تصغير النافذة', role: 'minimize' }, // minimise
      { label: 'تكبير النافذة', role: 'zoom' }, // zoom
    ],
  },
  {
    label: 'مساعدة', // Help
    items: [
      { label: 'اختصارات لوحة المفاتيح', command: 'shortcuts.show', accelerator: 'CmdOrCtrl+/' }, // shortcuts
      { label: 'عن ورّاق', role: 'about' }, // about
    ],
  },
];

/** macOS has a menu of the program itself at the front. */
const PROGRAM_MENU: { label: string; items: Item[] } = {
  label: 'ورّاق',
  items: [
    { label: 'عن ورّاق', role: 'about' }, // about
    SEPARATOR,
    { label: 'الخدمات', role: 'services' }, // services
    SEPARATOR,
    { label: 'إخفاء ورّاق', role: 'hide' }, // hide
    { label: 'إخفاء الباقي', role: 'hideOthers' }, // hide others
    { label: 'إظهار الكل', role: 'unhide' }, // show all
    SEPARATOR,
    { label: 'إنهاء ورّاق', role: 'quit' }, // quit
  ],
};

/**
 * The menu as Electron takes it.
 * @param send gives a chosen command's id to the window in front
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  send: (command: string) => void,
): MenuItemConstructorOptions[] {
  const menus = platform === 'darwin' ? [PROGRAM_MENU, ...MENUS] : MENUS;
  return menus.map(({ label, items }) => ({
    label,
    submenu: items.map((item) => {
      if (!('command' in item)) return item;
      const { command, ...options } = item;
      return { ...options, click: () => send(command) };
    }),
  }));
}

/** Puts the menu in place for all windows. */
export function setMenu(send: (command: string) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, send)));
}

/** The ids of all commands that the menu can send. */
export function menuCommands(): string[] {
  return MENUS.flatMap(({ items }) => items.flatMap((item) => ('command' in item ? [item.command] : [])));
}
