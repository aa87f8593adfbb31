import { z } from 'zod';
import { instantSchema } from '../article/related.ts';
import { nothing } from './inputs.ts';

export const hostInfoSchema = z.object({
  kind: z.enum(['electron', 'web']),
  version: z.string(),
  /** The library's folder, as words to show. */
  library: z.string(),
  /** Whether the host has dialogs and a file manager of its own. */
  native: z.boolean(),
  platform: z.enum(['windows', 'mac', 'linux']),
  /** The settings could not be read: they were put aside under this place, and the usual ones are taken. */
  settingsSetAside: z.string().optional(),
  /** The service that carries the library's folder between machines, where one is known to. */
  syncService: z.string().optional(),
  /** The library's file is damaged. It is untouched, and `library.recover` can build a sound one. */
  damage: z
    .object({
      detail: z.string(),
      /** Whether it could be opened all the same, so that what can be read is there. */
      isOpen: z.boolean(),
      backup: z.object({ madeAt: instantSchema, articles: z.int() }).optional(),
    })
    .optional(),
});

/** What the interface asks of the machine around it: dialogs, links, work under way, closing. */
export const machineMethods = {
  'host.info': { input: nothing, output: hostInfoSchema },
  'dialogs.chooseFolder': {
    input: nothing,
    output: z.object({ handle: z.string().optional(), place: z.string().optional() }),
  },
  'shell.openLink': { input: z.object({ url: z.string().regex(/^(https:|mailto:)/) }), output: nothing },
  'work.cancel': { input: z.object({ work: z.string() }), output: nothing },
  /** The window may close: nothing unsaved is left. Electron waits for it; the web host ignores it. */
  'host.closing': { input: z.object({ ready: z.boolean() }), output: nothing },
} as const;
