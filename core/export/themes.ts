import type { PackageFile } from './package-file.ts';

/** A reader's theme: what `assets/themes/<name>/theme.css` sets its text in. */
interface Theme {
  /** Files of `assets/themes/fonts/`, as its style sheet names them. */
  fonts: readonly string[];
  licences: readonly string[];
}

const plex = (...weights: number[]) =>
  weights.flatMap((weight) =>
    ['arabic', 'latin'].map((script) => `ibm-plex-sans-arabic-${script}-${weight}-normal.woff2`),
  );
const PLEX_LICENCE = 'IBM-Plex-Sans-Arabic-OFL.txt';

/** The readers' themes by name. Each keeps WCAG AA, from a phone to a desktop, in the light, the dark and on paper. */
export const THEMES = {
  daily: {
    fonts: [
      ...plex(400, 600, 700),
      'noto-naskh-arabic-arabic-wght-normal.woff2',
      'noto-naskh-arabic-latin-wght-normal.woff2',
    ],
    licences: [PLEX_LICENCE, 'Noto-Naskh-Arabic-OFL.txt'],
  },
  magazine: {
    fonts: [
      ...plex(400, 600),
      'amiri-arabic-400-normal.woff2',
      'amiri-arabic-700-normal.woff2',
      'amiri-latin-400-normal.woff2',
      'amiri-latin-700-normal.woff2',
    ],
    licences: [PLEX_LICENCE, 'Amiri-OFL.txt'],
  },
  agency: { fonts: plex(400, 600, 700), licences: [PLEX_LICENCE] },
} as const satisfies Record<string, Theme>;

export type ThemeName = keyof typeof THEMES;
export const THEME_NAMES = Object.keys(THEMES) as [ThemeName, ...ThemeName[]];

/** The style sheets of a theme below `data/`, in the order in which a page takes them: what all share, then its own. */
export function themeStyles(theme: ThemeName): string[] {
  return ['assets/base/base.css', `assets/${theme}/theme.css`];
}

/** The files of a reader's theme: its style sheets, its fonts and their licences. */
export function themeFiles(theme: ThemeName): PackageFile[] {
  const file = (path: string, role: string, mediaType: string): PackageFile => ({
    path,
    role,
    mediaType,
    source: { theme: path.replace(/^assets\//, '') },
  });
  const { fonts, licences } = THEMES[theme];
  return [
    ...themeStyles(theme).map((path) => file(path, 'style', 'text/css')),
    ...fonts.map((name) => file(`assets/fonts/${name}`, 'font', 'font/woff2')),
    ...licences.map((name) => file(`assets/fonts/${name}`, 'licence', 'text/plain')),
  ];
}
