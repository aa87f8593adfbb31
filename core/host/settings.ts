import { z } from 'zod';
import { SMART_KINDS, type SmartKind } from '../arabic/smart-typing.ts';
import { profileSchema } from '../profile.ts';
import { nothing } from './inputs.ts';

/** The house's digits come out on export in any case, so they are not changed under the hand unless it is asked for. */
const SMART_USUAL: SmartKind[] = SMART_KINDS.filter((kind) => kind !== 'digits');

export const settingsSchema = z.object({
  appearance: z.enum(['system', 'light', 'dark', 'sepia']).default('system'),
  /** Digits in the interface. */
  digits: z.enum(['arab', 'latn']).default('arab'),
  /** The text's size in the editor, as a factor. */
  textSize: z.number().min(0.7).max(2).default(1),
  outlineOpen: z.boolean().default(true),
  panelOpen: z.boolean().default(true),
  panelTab: z.enum(['checks', 'related', 'data']).default('checks'),
  previewWidth: z.enum(['phone', 'tablet', 'desktop']).default('phone'),
  libraryView: z.enum(['list', 'board']).default('list'),
  librarySort: z.enum(['updated', 'created', 'headline']).default('updated'),
  exportFormats: z.array(z.string()).default(['html', 'json']),
  exportAs: z.enum(['folder', 'zip']).default('zip'),
  /** What is put right while it is typed. Earlier it was all or nothing. */
  smartTyping: z
    .preprocess(
      (value) => (typeof value === 'boolean' ? (value ? SMART_USUAL : []) : value),
      z.array(z.enum(SMART_KINDS)),
    )
    .default(SMART_USUAL),
  /** Whether the line that is written stays at one height of the window. */
  typewriter: z.boolean().default(false),
  /** How wide the page of the editor is. */
  measure: z.enum(['narrow', 'normal', 'wide']).default('normal'),
  /** Who sits here: written into packages as the one who signed them off. */
  editorName: z.string().max(120).default(''),
  /** Whether the publication was introduced, or the offer to do that put aside. */
  isIntroduced: z.boolean().default(false),
  /** Whether misspelt Arabic words are marked while writing. */
  spelling: z.boolean().default(true),
  /** Words and names that this library has learnt to be right. */
  dictionary: z.array(z.string().trim().min(1).max(80)).max(10_000).default([]),
  /** Findings that are passed over in every article: the rule's id, a line end, the words at fault. */
  ignored: z.array(z.string().max(400)).max(5_000).default([]),
  profile: profileSchema.prefault({}),
});

export type Settings = z.infer<typeof settingsSchema>;

/**
 * Some of the settings. Not `partial()`: that fills in the defaults of those that are absent, and one change would
 * put all others back.
 */
export const settingsChangeSchema = z.object(
  Object.fromEntries(
    Object.entries(settingsSchema.shape).map(([name, schema]) => [name, schema.unwrap().optional()]),
  ),
) as unknown as z.ZodType<Partial<Settings>, Partial<Settings>>;

/** What the interface asks of the settings. */
export const settingsMethods = {
  'settings.get': { input: nothing, output: settingsSchema },
  'settings.set': { input: settingsChangeSchema, output: settingsSchema },
} as const;
