import { z } from 'zod';
import { readWordPattern } from './arabic/house-style/word-pattern.ts';
import { REQUIRABLE } from './article/missing-fields.ts';
import { webUrlSchema } from './article/related.ts';
import { transitionsSchema } from './article/transitions.ts';
import { IMAGE_FORMATS } from './export/places.ts';
import { THEME_NAMES } from './export/themes.ts';
import { Fault } from './fault.ts';

const word = z.string().trim().min(1).max(80);
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
  /** The address of the publication's logo, for what search engines and social networks show. */
  logo: webUrlSchema.optional(),
  /**
   * The article's part of its address: `latin` transliterated, `arabic` Arabic letters, hyphenated, `number` a number
   * of its own. File names are ASCII whatever is chosen.
   */
  slug: z.enum(['latin', 'arabic', 'number']).default('latin'),
  months: z.enum(['egyptian', 'levantine', 'maghrebi', 'moroccan']).default('egyptian'),
  /** Show the Hijri date beside the Gregorian one. */
  hijri: z.boolean().default(false),
  /** The digits a reader sees: `arab` ٠-٩ or `latn` 0-9. */
  digits: z.enum(['arab', 'latn']).default('arab'),
  /** Which number of a range or score stands at the right: `first` as read in Arabic, or `last`. */
  ranges: z.enum(['first-right', 'first-left']).default('first-right'),
  timeZone: timeZoneSchema.default('Africa/Cairo'),
  wordsPerMinute: z.int().min(60).max(600).default(180),
  theme: z.enum(THEME_NAMES).default('daily'),
  colours: z.object({ accent: colour.optional() }).default({}),
  /** The widths in pixels that a picture is offered in, where it is that wide itself; each once, ascending. */
  imageWidths: z
    .array(z.int().min(160).max(4000))
    .min(1)
    .max(8)
    .default([480, 800, 1200, 1600])
    .transform((widths) => [...new Set(widths)].toSorted((a, b) => a - b)),
  /** The kinds that pictures are offered in beside JPEG. AVIF is the smallest, and takes the longest to make. */
  imageFormats: z.array(z.enum(IMAGE_FORMATS)).max(2).default(['webp']),
  /** What an article must have before it is let out. */
  required: z.array(z.enum(REQUIRABLE)).default(['alt', 'credit']),
  limits: z
    .object({
      headline: z.int().min(10).max(300).default(80),
      deck: z.int().min(20).max(600).default(200),
      sentenceWords: z.int().min(10).max(200).default(40),
      paragraphWords: z.int().min(20).max(500).default(90),
      /** After how many words a reader wants a subhead. */
      subheadWords: z.int().min(80).max(2_000).default(250),
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
  /** Where the tanwin of the accusative stands: كتابًا, كتاباً, كتابا, or as each writes. */
  tanwin: z.enum(['before-alef', 'on-alef', 'bare', 'any']).default('any'),
  /** Whether a final ي has its dots, or is printed فى as in many Egyptian houses. */
  finalYa: z.enum(['dotted', 'undotted']).default('dotted'),
  /** Names with the spelling the house has agreed on, and those it does not want. */
  names: z
    .array(z.object({ right: word, wrong: z.array(word).max(20) }))
    .max(500)
    .default([]),
  /** Words that this desk does not want, and what it writes instead. */
  words: z
    .array(z.object({ banned: word, preferred: word.optional() }))
    .max(500)
    .default([]),
  /** Wordings that it does not want: words, `*` for any letters of one, `#` for a number, `|` between alternatives. */
  patterns: z
    .array(
      z.object({
        pattern: z
          .string()
          .refine((text) => readWordPattern(text) !== undefined, 'is not a pattern of words'),
        preferred: word.optional(),
      }),
    )
    .max(200)
    .default([]),
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

/** The profile as a file that another desk can open: every field, so that it reads the same under other defaults. */
export function profileJson(profile: Profile): string {
  return `${JSON.stringify(profile, null, 2)}\n`;
}

/** The names in a profile's JSON that no profile has, mistyped ones above all: `monhts`, `limits.titel`. */
export function unknownFields(value: unknown): string[] {
  const unknown = (part: unknown, shape: Record<string, unknown>, path: string): string[] =>
    typeof part !== 'object' || part === null || Array.isArray(part)
      ? []
      : Object.keys(part)
          .filter((name) => !(name in shape))
          .map((name) => path + name);
  const { limits, colours } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  return [
    ...unknown(value, profileSchema.shape, ''),
    ...unknown(limits, DEFAULT_PROFILE.limits, 'limits.'),
    ...unknown(colours, { accent: true }, 'colours.'),
  ];
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
