import { Code, Strikethrough, Subscript, Superscript } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Mark } from '#core/article/inline.ts';
import type { MenuGroup } from '../controls/menu.tsx';
import type { Speech } from '../messages/speech.ts';

const MORE: readonly { mark: 'strike' | 'sup' | 'sub' | 'code'; icon: ReactNode }[] = [
  { mark: 'strike', icon: <Strikethrough size={18} /> },
  { mark: 'sup', icon: <Superscript size={18} /> },
  { mark: 'sub', icon: <Subscript size={18} /> },
  { mark: 'code', icon: <Code size={18} /> },
];
/** Languages that Arabic papers quote in, by their BCP 47 tags. */
const LANGUAGES = ['en', 'fr', 'es', 'de', 'it', 'tr', 'fa', 'he', 'ur'] as const;
const NAMES = new Intl.DisplayNames('ar', { type: 'language' });

/** What the bar over selected words keeps in its menu: rarer marks, and the language of a run. */
export function moreMarks({
  say,
  marks,
  language,
  strikeKeys,
  onMark,
  onLanguage,
}: {
  say: Speech['say'];
  marks: readonly Mark[];
  language: string | undefined;
  strikeKeys: string | undefined;
  onMark(mark: Mark): void;
  onLanguage(language: string): void;
}): MenuGroup[] {
  return [
    {
      id: 'marks',
      lines: MORE.map(({ mark, icon }) => ({
        id: mark,
        words: say(`editor.mark.${mark}`),
        icon,
        aside: marks.includes(mark) ? '✓' : undefined,
        shortcut: mark === 'strike' ? strikeKeys : undefined,
        onAction: () => onMark(mark),
      })),
    },
    {
      id: 'language',
      title: say('editor.language'),
      lines: LANGUAGES.map((tag) => ({ id: tag, words: NAMES.of(tag) ?? tag })),
      ...(language !== undefined && { chosen: language }),
      onChoose: onLanguage,
    },
  ];
}
