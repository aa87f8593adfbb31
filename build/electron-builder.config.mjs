import { INSPECTABLE, setFuses } from './fuses.mjs';

/** What goes into the archive: the built program. Production dependencies are added by electron-builder. */
const FILES = [
  'dist/electron/**',
  'dist/renderer/**',
  'dist/assets/**',
  'package.json',
  '!**/node_modules/sharp/{src,install}/**',
];

/** @type {import('app-builder-lib').Configuration} */
export default {
  appId: 'org.warraq.desktop',
  productName: 'Warraq',
  copyright: 'MIT',
  directories: { output: INSPECTABLE ? 'release/inspectable' : 'release', buildResources: 'build/resources' },
  files: FILES,
  asar: true,
  // The picture library is loaded from the file system.
  asarUnpack: ['**/node_modules/sharp/**', '**/node_modules/@img/**'],
  // sharp brings its binaries ready-made for Node's stable interface: nothing is compiled.
  npmRebuild: false,
  electronDist: process.env.ELECTRON_OVERRIDE_DIST_PATH,
  electronLanguages: ['ar', 'en', 'en-US'],
  afterPack: setFuses,
  publish: null,
  fileAssociations: [
    {
      ext: 'warraq',
      name: 'مقال ورّاق', // an article of Warraq
      description: 'مقال من ورّاق', // an article made with Warraq
      mimeType: 'application/vnd.warraq.article+json',
      role: 'Editor',
      icon: 'assets/icons/png/1024x1024.png',
    },
  ],
  win: {
    target: [{ target: 'nsis', arch: ['x64', 'arm64'] }],
    icon: 'assets/icons/png/1024x1024.png',
  },
  nsis: {
    oneClick: false,
    // File associations are written for the machine.
    perMachine: true,
    allowToChangeInstallationDirectory: true,
    multiLanguageInstaller: true,
    displayLanguageSelector: true,
    installerLanguages: ['ar_SA', 'en_US'],
    shortcutName: 'ورّاق',
    license: 'LICENSE',
  },
  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    category: 'public.app-category.news',
    icon: 'assets/icons/png/1024x1024.png',
    hardenedRuntime: true,
    extendInfo: {
      CFBundleDevelopmentRegion: 'ar',
      CFBundleLocalizations: ['ar', 'en'],
      CFBundleDisplayName: 'ورّاق',
    },
  },
  linux: {
    target: ['AppImage', 'deb'],
    executableName: 'warraq',
    icon: 'assets/icons/png',
    category: 'Office',
    synopsis: 'Offline workstation for Arabic newsrooms',
    maintainer: 'Warraq <warraq@localhost>',
    desktop: {
      entry: { Name: 'Warraq', 'Name[ar]': 'ورّاق', 'Comment[ar]': 'محطة عمل لغرف الأخبار العربية' },
    },
  },
};
