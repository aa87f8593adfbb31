import { z } from 'zod';
import { SMART_KINDS, type SmartKind } from './arabic/smart-typing.ts';
import { articleSchema, statusSchema } from './article/article.ts';
import { blockSchema } from './article/block.ts';
import { assetSchema } from './article/figure.ts';
import { instantSchema } from './article/related.ts';
import type { FaultData } from './fault.ts';
import { DEFAULT_PROFILE, profileSchema, timeZoneSchema } from './profile.ts';

/**
 * The only door between the interface and the machine it runs on. Every call is one entry of `HOST_METHODS`:
 * the schema of what goes in and of what comes back, checked on both sides of the border. Paths never cross;
 * folders that the editor chose are named by opaque handles.
 */

export const fieldsSchema = articleSchema.omit({ blocks: true });

function idInputOf<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object({ id: z.string(), ...shape });
}

/** What the library tells of an article without opening it. */
export const articleSummarySchema = z.object({
  id: z.string(),
  headline: z.string(),
  kicker: z.string().optional(),
  status: statusSchema,
  desk: z.string().optional(),
  bylines: z.array(z.string()),
  tags: z.array(z.string()),
  words: z.int(),
  /** One line of context: around the first hit of a search, else how the text begins. */
  snippet: z.string(),
  /** The hits within headline and snippet, as [start, end) in UTF-16 units. */
  headlineHits: z.array(z.tuple([z.int(), z.int()])).default([]),
  snippetHits: z.array(z.tuple([z.int(), z.int()])).default([]),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  deletedAt: instantSchema.optional(),
  score: z.number().optional(),
});
export type ArticleSummary = z.infer<typeof articleSummarySchema>;

/** Which articles to list. `trash` lists the deleted ones instead. */
export const libraryQuerySchema = z.object({
  /** What the editor typed, in the language of `search-query.ts`; empty lists everything. */
  text: z.string().max(500).default(''),
  status: statusSchema.optional(),
  desk: z.string().optional(),
  tag: z.string().optional(),
  byline: z.string().optional(),
  /** Changed at this instant or later, and before that one. */
  from: instantSchema.optional(),
  until: instantSchema.optional(),
  /** Where the days that `text` names begin; an IANA time zone. */
  timeZone: timeZoneSchema.default(DEFAULT_PROFILE.timeZone),
  trash: z.boolean().default(false),
  sort: z.enum(['updated', 'created', 'headline', 'best']).default('updated'),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(100),
});
export type LibraryQuery = z.infer<typeof libraryQuerySchema>;

export const libraryPageSchema = z.object({
  articles: z.array(articleSummarySchema),
  /** How many there are in all, also beyond this page. */
  total: z.int(),
});

export const libraryCountsSchema = z.object({
  all: z.int(),
  trash: z.int(),
  status: z.record(statusSchema, z.int()),
  desks: z.array(z.object({ name: z.string(), count: z.int() })),
  tags: z.array(z.object({ name: z.string(), count: z.int() })),
  bylines: z.array(z.object({ name: z.string(), count: z.int() })).default([]),
});

export const openArticleSchema = z.object({
  article: articleSchema,
  /** Grows by one with every save; a save names the one it is based on. */
  revision: z.int(),
});

/** What changed since the revision `base`. Absent parts are unchanged. */
export const saveSchema = z.object({
  id: z.string(),
  base: z.int(),
  /** Everything but the blocks. */
  fields: fieldsSchema.optional(),
  /** All block ids in their order, where it changed. */
  order: z.array(z.string()).optional(),
  /** New and changed blocks. Blocks that `order` no longer names are dropped. */
  blocks: z.array(blockSchema).optional(),
});
export type Save = z.infer<typeof saveSchema>;

/** A text that the library could not take, as it is kept in a second place meanwhile. */
export const keptTextSchema = z.object({
  article: articleSchema,
  /** The library's revision that it was written on. */
  base: z.int(),
  keptAt: instantSchema,
  /** Which window or session wrote it: one does not write over what another kept of the same article. */
  writer: z.string().max(100),
});
export type KeptText = z.infer<typeof keptTextSchema>;

/** A copy of one of the library's files that a service such as Dropbox left beside it, written by another machine. */
export const otherCopySchema = z.object({
  /** Its name within the library's folder. */
  name: z.string(),
  /** `log`: the write-ahead log or what goes with it, which nobody can read alone. */
  kind: z.enum(['library', 'log', 'picture']),
  service: z.string().optional(),
  changedAt: instantSchema,
  bytes: z.int(),
});
export type OtherCopy = z.infer<typeof otherCopySchema>;

/** What such a copy has otherwise than the library. */
export const copyComparisonSchema = z.object({
  articles: z.array(
    z.object({
      id: z.string(),
      headline: z.string(),
      /** The library has no such article, has another text of it, or has it in the trash. */
      state: z.enum(['absent', 'differs', 'trash']),
      updatedAt: instantSchema,
      ownUpdatedAt: instantSchema.optional(),
    }),
  ),
  /** How many read the same in both. */
  same: z.int(),
  /** How many could not be read in the copy. */
  unreadable: z.int(),
});
export type CopyComparison = z.infer<typeof copyComparisonSchema>;

/**
 * Why a version was kept: a new session of work began, work went on for a while, the editor gave it a name, before
 * replacing throughout, before a restore, what a restore gave, and what was published.
 */
export const VERSION_REASONS = [
  'session',
  'time',
  'named',
  'replace',
  'restore',
  'restored',
  'published',
] as const;
export const versionReasonSchema = z.enum(VERSION_REASONS);
export type VersionReason = z.infer<typeof versionReasonSchema>;

/** An earlier state of an article, told of without its text. */
export const versionSchema = z.object({
  id: z.int(),
  madeAt: instantSchema,
  reason: versionReasonSchema,
  /** The editor's own name for it; such a version is never thinned out. */
  name: z.string().optional(),
  /** Who sat there. */
  author: z.string().optional(),
  status: statusSchema,
  headline: z.string(),
  words: z.int(),
});
export type Version = z.infer<typeof versionSchema>;
const versionNameSchema = z.string().trim().max(120);
const versionInput = idInputOf({ version: z.int() });
/** A story of the library that goes with an article, and why. */
export const suggestionSchema = z.object({
  id: z.string(),
  headline: z.string(),
  status: statusSchema,
  updatedAt: instantSchema,
  /** Rare words that both have, the most telling first, as the article writes them. */
  words: z.array(z.string()),
  tags: z.array(z.string()),
  topics: z.array(z.string()),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

/** What has become of an article that another one points to. */
export const targetSchema = z.object({
  id: z.string(),
  state: z.enum(['there', 'trash', 'missing']),
  /** Its headline now; absent where it is missing. */
  headline: z.string().optional(),
});
export type Target = z.infer<typeof targetSchema>;

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
  made: z.array(z.object({ id: z.string(), headline: z.string(), name: z.string() })),
  /** What could not be let out, and why. */
  failed: z.array(z.object({ id: z.string(), headline: z.string(), fault: z.custom<FaultData>() })),
});
export type ExportManyResult = z.infer<typeof exportManyResultSchema>;

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

/** What came of building a sound library out of a damaged one. */
export const recoverySchema = z.object({
  /** Where the damaged file lies now, as words to show. */
  setAside: z.string(),
  backupAt: instantSchema.optional(),
  articles: z.int(),
  /** Articles that the damaged file had newer than the backup, or alone. */
  salvaged: z.int(),
});

const nothing = z.object({});
const idInput = idInputOf({});

/** Everything the interface may ask. A method's name says which room of the backend answers it. */
export const HOST_METHODS = {
  'host.info': { input: nothing, output: hostInfoSchema },
  'library.list': { input: libraryQuerySchema, output: libraryPageSchema },
  'library.counts': { input: nothing, output: libraryCountsSchema },
  'library.open': { input: idInput, output: openArticleSchema },
  'library.add': { input: z.object({ article: articleSchema }), output: openArticleSchema },
  'library.save': { input: saveSchema, output: z.object({ revision: z.int(), savedAt: instantSchema }) },
  'library.duplicate': { input: idInput, output: z.object({ id: z.string() }) },
  'library.setStatus': {
    input: z.object({ ids: z.array(z.string()), status: statusSchema }),
    /** What the changed ones were before, so that it can be taken back. */
    output: z.object({ before: z.array(z.object({ status: statusSchema, ids: z.array(z.string()) })) }),
  },
  /** The ids of all articles that a list or a search has, in its order; `offset` and `limit` are left aside. */
  'library.ids': { input: libraryQuerySchema, output: z.object({ ids: z.array(z.string()) }) },
  /** Stories for an article as it is saved, best first. */
  'library.suggest': {
    input: z.object({ id: z.string(), limit: z.int().min(1).max(50).default(6) }),
    output: z.object({ stories: z.array(suggestionSchema) }),
  },
  /** What has become of the articles that others point to, in the order asked. */
  'library.targets': {
    input: z.object({ ids: z.array(z.string()).max(500) }),
    output: z.object({ targets: z.array(targetSchema) }),
  },
  /** Other articles whose packages would have the same name: what `asciiSlug` makes of slug or headline. */
  'library.ofSlug': {
    input: idInputOf({ slug: z.string().max(200) }),
    output: z.object({ others: z.array(z.object({ id: z.string(), headline: z.string() })) }),
  },
  /** Puts a tag on articles or takes it off; gives those that were changed by it. */
  'library.setTag': {
    input: z.object({ ids: z.array(z.string()), tag: z.string().trim().min(1).max(100), isOn: z.boolean() }),
    output: z.object({ ids: z.array(z.string()) }),
  },
  /** To the trash, and back. */
  'library.remove': { input: z.object({ ids: z.array(z.string()) }), output: nothing },
  'library.restore': { input: z.object({ ids: z.array(z.string()) }), output: nothing },
  /** For good: only what is in the trash. */
  'library.erase': { input: z.object({ ids: z.array(z.string()) }), output: nothing },
  /** Builds a sound library out of the newest good backup and of what the damaged file still gives. */
  'library.recover': { input: nothing, output: recoverySchema },
  /** Writes a text that could not be saved into the emergency journal, outside of the library. */
  'journal.keep': { input: keptTextSchema, output: nothing },
  /** What the journal holds, the newest first. */
  'journal.list': { input: nothing, output: z.object({ texts: z.array(keptTextSchema) }) },
  'journal.forget': { input: idInputOf({ writer: z.string() }), output: nothing },
  /** The copies of the library's files that a service left beside them. */
  'copies.list': { input: nothing, output: z.object({ copies: z.array(otherCopySchema) }) },
  'copies.compare': { input: z.object({ name: z.string() }), output: copyComparisonSchema },
  /** One article as a copy has it. */
  'copies.open': { input: idInputOf({ name: z.string() }), output: z.object({ article: articleSchema }) },
  /** Moves copies out of the way, into a folder whose place is told. */
  'copies.setAside': {
    input: z.object({ names: z.array(z.string()).min(1) }),
    output: z.object({ place: z.string() }),
  },
  /** The versions of an article, newest first. */
  'versions.list': { input: idInput, output: z.object({ versions: z.array(versionSchema) }) },
  'versions.get': { input: versionInput, output: z.object({ article: articleSchema }) },
  /** Keeps the article as it is on disk; gives the newest version where it reads the same already. */
  'versions.keep': {
    input: idInputOf({ reason: versionReasonSchema, name: versionNameSchema.optional() }),
    output: z.object({ version: versionSchema }),
  },
  /** Names a version; an empty name takes the name away. */
  'versions.name': {
    input: versionInput.extend({ name: versionNameSchema }),
    output: z.object({ version: versionSchema }),
  },
  /** Writes the article as that version has it over revision `base`; what was there is kept as a version first. */
  'versions.restore': { input: versionInput.extend({ base: z.int() }), output: openArticleSchema },
  /** A picture's bytes in Base64; gives the asset and what the picture says of itself. */
  'assets.add': {
    input: z.object({ name: z.string().max(255), base64: z.string() }),
    output: z.object({
      asset: assetSchema,
      caption: z.string().optional(),
      credit: z.string().optional(),
      rights: z.string().optional(),
    }),
  },
  /** Which of these pictures the library does not hold. */
  'assets.absent': {
    input: z.object({ hashes: z.array(z.string()).max(5_000) }),
    output: z.object({ hashes: z.array(z.string()) }),
  },
  'packages.export': { input: exportRequestSchema, output: exportResultSchema },
  /** Packages of many articles beside each other, with a page and feeds over them; those held back are told of. */
  'packages.exportMany': { input: exportManyRequestSchema, output: exportManyResultSchema },
  /** Writes the whole library in open formats into a new folder of the one chosen, or of the host's exports. */
  'library.export': {
    input: z.object({ folder: z.string().optional(), work: z.string() }),
    output: z.object({ place: z.string(), articles: z.int(), missing: z.array(z.string()) }),
  },
  /** Reads such a folder back; names the files that were refused. */
  'library.addFolder': {
    input: z.object({ folder: z.string(), work: z.string() }),
    output: z.object({ added: z.int(), refused: z.array(z.string()) }),
  },
  'packages.reveal': { input: z.object({ handle: z.string() }), output: nothing },
  /** Opens the page of a package in the system's browser. */
  'packages.open': { input: z.object({ handle: z.string() }), output: nothing },
  'dialogs.chooseFolder': {
    input: nothing,
    output: z.object({ handle: z.string().optional(), place: z.string().optional() }),
  },
  'settings.get': { input: nothing, output: settingsSchema },
  'settings.set': { input: settingsChangeSchema, output: settingsSchema },
  'shell.openLink': { input: z.object({ url: z.string().regex(/^(https:|mailto:)/) }), output: nothing },
  'work.cancel': { input: z.object({ work: z.string() }), output: nothing },
  /** The window may close: nothing unsaved is left. Electron waits for it; the web host ignores it. */
  'host.closing': { input: z.object({ ready: z.boolean() }), output: nothing },
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
