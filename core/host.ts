import { z } from 'zod';
import type { FaultData } from './fault.ts';
import { assetsMethods } from './host/assets.ts';
import { copiesMethods } from './host/copies.ts';
import { journalMethods } from './host/journal.ts';
import { libraryMethods } from './host/library.ts';
import { machineMethods } from './host/machine.ts';
import { packagesMethods } from './host/packages.ts';
import { settingsMethods, settingsSchema } from './host/settings.ts';
import { versionsMethods } from './host/versions.ts';

/**
 * The only door between the interface and the machine it runs on. Every call is one entry of `HOST_METHODS`:
 * the schema of what goes in and of what comes back, checked on both sides of the border. Paths never cross;
 * folders that the editor chose are named by opaque handles. A method's name says which room of the backend answers
 * it; `host/` has a file for each room.
 */
export const HOST_METHODS = {
  ...machineMethods,
  ...libraryMethods,
  ...journalMethods,
  ...copiesMethods,
  ...versionsMethods,
  ...assetsMethods,
  ...packagesMethods,
  ...settingsMethods,
} as const;

export type HostMethod = keyof typeof HOST_METHODS;

export type HostInput<M extends HostMethod> = z.input<(typeof HOST_METHODS)[M]['input']>;

export type HostParsedInput<M extends HostMethod> = z.output<(typeof HOST_METHODS)[M]['input']>;

export type HostOutput<M extends HostMethod> = z.output<(typeof HOST_METHODS)[M]['output']>;

/** What the machine tells the interface without being asked. */
export const hostEventSchema = z.discriminatedUnion('type', [
  /** Articles changed, in this window or elsewhere. */
  z.object({ type: z.literal('library.changed'), ids: z.array(z.string()) }),
  /** The library's file was found damaged; `host.info` tells more. */
  z.object({ type: z.literal('library.damaged'), detail: z.string() }),
  z.object({ type: z.literal('work.progress'), work: z.string(), done: z.int(), total: z.int() }),
  /** A command chosen in the native menu, by its id in the renderer's table of commands. */
  z.object({ type: z.literal('command'), command: z.string() }),
  /** A file was opened with Warraq: its bytes in Base64, to be imported. */
  z.object({ type: z.literal('file.opened'), name: z.string(), base64: z.string() }),
  /** The window is about to close: save, then answer with `host.closing`. */
  z.object({ type: z.literal('closing') }),
  z.object({ type: z.literal('settings.changed'), settings: settingsSchema }),
]);

export type HostEvent = z.infer<typeof hostEventSchema>;

/** The answer to a call as it crosses the border. */
export type HostReply = { ok: true; value: unknown } | { ok: false; fault: FaultData };

/** The door as the interface sees it. */
export interface Host {
  /**
   * Asks the machine. Rejects with a `Fault`.
   * Input and output are checked against `HOST_METHODS` here and on the other side.
   */
  call<M extends HostMethod>(method: M, input: HostInput<M>): Promise<HostOutput<M>>;
  /** Listens to the machine; gives the function that stops listening. */
  listen(hear: (event: HostEvent) => void): () => void;
  /** The address from which this window can show an asset. */
  assetUrl(hash: string): string;
  /** The address from which the preview loads a file of the reader's theme, such as `fonts/name.woff2`. */
  themeUrl(path: string): string;
}
