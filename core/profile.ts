import { z } from 'zod';
import { webUrlSchema } from './article/related.ts';
import { transitionsSchema } from './article/transitions.ts';
import { Fault } from './fault.ts';

export const timeZoneSchema = z
  .string()
  .refine((zone) => isTimeZone(zone), 'is not a time zone of the IANA database');
const colour = z.string().regex(/^#[0-9a-fA-F]{6}$/);

/**
 * A publication's own ways: what its pages are called, how dates and digits are written, what its desk insists on.
 * Every field has a default, so `{}` is a profile; a profile is a file that one desk can give another.
 */
export const profileSchema = z.object({
  format: z.literal('warraq-profile').default('warraq-profile'),
  version: z.literal(1).default(1),
  name: z.string().min(1).default('الجريدة اليومية'),
  baseUrl: webUrlSchema.optional(),
  /** `latin`: transliterated; `arabic`: Arabic letters, hyphenated. File names are ASCII whatever is chosen. */
  slug: z.enum(['latin', 'arabic']).default('latin'),
  months: z.enum(['egyptian', 'levantine', 'maghrebi', 'moroccan']).default('egyptian'),
  /** Show the Hijri date beside the Gregorian one. */
  hijri: z.boolean().default(false),
  /** The digits a reader sees: `arab` ٠-٩ or `latn` 0-9. */
  digits: z.enum(['arab', 'latn']).default('arab'),
  /** Which number of a range or score stands at the right: `first` as read in Arabic, or `last`. */
  ranges: z.enum(['first-right', 'first-left']).default('first-right'),
  timeZone: timeZoneSchema.default('Africa/Cairo'),
  wordsPerMinute: z.int().min(60).max(600).default(180),
  theme: z.enum(['daily']).default('daily'),
  colours: z.object({ accent: colour.optional() }).default({}),
  limits: z
    .object({
      headline: z.int().min(10).max(300).default(80),
      deck: z.int().min(20).max(600).default(200),
      sentenceWords: z.int().min(10).max(200).default(40),
      paragraphWords: z.int().min(20).max(500).default(90),
    })
    .prefault({}),
  formats: z.array(z.string()).default(['html', 'json']),
  keywords: z.int().min(0).max(50).default(8),
  /** Ids of rules that this desk does not want. */
  rulesOff: z.array(z.string()).default([]),
  /** Which status may follow which, as the desk works; every one where it says nothing. */
  transitions: transitionsSchema,
  /** The house's quotation marks and dash, for the rules that set them right. */
  quotes: z.enum(['guillemets', 'straight']).default('guillemets'),
});

export type Profile = z.infer<typeof profileSchema>;

export const DEFAULT_PROFILE: Profile = profileSchema.parse({});

/**
 * A profile from JSON that came from outside.
 * @throws Fault `profile.invalid`, naming the first field at fault.
 */
export function readProfile(value: unknown): Profile {
  const parsed = profileSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Fault('profile.invalid', {
    path: issue?.path.join('.') || '(profile)',
    problem: issue?.message ?? 'does not match the schema',
  });
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
