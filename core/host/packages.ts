import { z } from 'zod';
import type { FaultData } from '../fault.ts';
import { nothing } from './inputs.ts';

const exportWaysSchema = z.object({
  formats: z.array(z.string()).min(1),
  as: z.enum(['folder', 'zip']),
  /** A folder chosen by `dialogs.chooseFolder`; the host's own export folder where absent. */
  folder: z.string().optional(),
  /** Lets out also what is under an embargo; packages say who did. */
  despiteEmbargo: z.boolean().default(false),
  /** The work's id, for progress and `work.cancel`. */
  work: z.string(),
});

export const exportRequestSchema = exportWaysSchema.extend({
  id: z.string(),
  /** The package's own name; from the slug where absent. */
  name: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
    .max(100)
    .optional(),
});

export const exportManyRequestSchema = exportWaysSchema.extend({ ids: z.array(z.string()).min(1) });

export const exportedFileSchema = z.object({ path: z.string(), role: z.string(), bytes: z.int() });

const exportPlaceSchema = z.object({
  /** Names the package for `packages.reveal` and, on the web host, for the address it is fetched from. */
  handle: z.string(),
  /** Where it lies, as words to show. */
  place: z.string(),
  bytes: z.int(),
  /** Pictures that the library did not have, by their words or their file: they are not in the package. */
  missing: z.array(z.string()).default([]),
  /** On the web host: where the browser can fetch it. */
  download: z.string().optional(),
  /** On the web host: where the browser shows its page. */
  page: z.string().optional(),
  /** Whether `packages.open` shows its page. */
  opens: z.boolean().default(false),
});

export const exportResultSchema = exportPlaceSchema.extend({
  name: z.string(),
  files: z.array(exportedFileSchema),
});

export type ExportResult = z.infer<typeof exportResultSchema>;

export const exportManyResultSchema = exportPlaceSchema.extend({
  /** How many files there are in all. */
  files: z.int(),
  made: z.array(
    z.object({
      id: z.string(),
      headline: z.string(),
      name: z.string(),
      /** The headline of another of them that has the same address on the site, so that readers take both for one. */
      twin: z.string().optional(),
    }),
  ),
  /** What could not be let out, and why. */
  failed: z.array(z.object({ id: z.string(), headline: z.string(), fault: z.custom<FaultData>() })),
});

export type ExportManyResult = z.infer<typeof exportManyResultSchema>;

/** What the interface asks to be let out. */
export const packagesMethods = {
  'packages.export': { input: exportRequestSchema, output: exportResultSchema },
  /** Packages of many articles beside each other, with a page and feeds over them; those held back are told of. */
  'packages.exportMany': { input: exportManyRequestSchema, output: exportManyResultSchema },
  'packages.reveal': { input: z.object({ handle: z.string() }), output: nothing },
  /** Opens the page of a package in the system's browser. */
  'packages.open': { input: z.object({ handle: z.string() }), output: nothing },
} as const;
