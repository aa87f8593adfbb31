import { checks } from './ar/checks.ts';
import { commands } from './ar/commands.ts';
import { copies } from './ar/copies.ts';
import { data } from './ar/data.ts';
import { desk } from './ar/desk.ts';
import { editor } from './ar/editor.ts';
import { exporting } from './ar/export.ts';
import { importing } from './ar/import.ts';
import { library } from './ar/library.ts';
import { notes } from './ar/notes.ts';
import { outline } from './ar/outline.ts';
import { preview } from './ar/preview.ts';
import { relatedStories } from './ar/related.ts';
import { settings } from './ar/settings.ts';
import { setup } from './ar/setup.ts';
import { shell } from './ar/shell.ts';
import { spelling } from './ar/spelling.ts';
import { statuses } from './ar/statuses.ts';
import { versions } from './ar/versions.ts';

/** Every sentence of the interface, in Arabic, by its id. A room adds its own file and one line here. */
export const ARABIC = {
  ...shell,
  ...commands,
  ...statuses,
  ...library,
  ...importing,
  ...exporting,
  ...preview,
  ...settings,
  ...setup,
  ...desk,
  ...editor,
  ...notes,
  ...outline,
  ...relatedStories,
  ...checks,
  ...spelling,
  ...data,
  ...versions,
  ...copies,
} as const;

export type MessageId = keyof typeof ARABIC;
