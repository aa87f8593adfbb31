import { Fault } from '../fault.ts';
import { DEFAULT_PROFILE } from '../profile.ts';
import type { Imported, Source, SourceKind } from './importer.ts';
import { IMPORTERS } from './importers.ts';

/** How a source is to be read. */
export interface ImportOptions {
  /** What it is; told by its name and its form where absent. */
  kind?: SourceKind;
  /** Its file name, which helps to tell what it is. */
  name?: string;
  /** The IANA time zone of dates that name none; Cairo where absent. */
  timeZone?: string;
  /** The instant that «منذ ساعتين» (two hours ago) counts from; the present where absent. */
  now?: Date;
}

/**
 * A source as an article, and what each of its parts was taken for. Text already decoded comes as a string.
 * @throws Fault `source.empty`, `source.too-large`, `source.not-text`, `source.unknown-kind`, `source.damaged`,
 *   `article.foreign`, `article.newer` or `article.invalid`
 */
export async function importSource(
  source: Uint8Array | string,
  { kind, name = '', timeZone = DEFAULT_PROFILE.timeZone, now = new Date() }: ImportOptions = {},
): Promise<Imported> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  if (bytes.length === 0) throw new Fault('source.empty', {});
  const whole: Source = { bytes, name };
  const importer = IMPORTERS.find((candidate) =>
    kind === undefined ? candidate.detects(whole) : candidate.kind === kind,
  );
  if (!importer) throw new Fault('source.unknown-kind', kind === undefined ? {} : { kind });
  const imported = await importer.read(whole, { timeZone, now });
  if (typeof source !== 'string') return imported;
  const { encoding: _, ...withoutEncoding } = imported;
  return withoutEncoding;
}

/** What a source is, told by its name and its form. */
export function sourceKind(bytes: Uint8Array, name = ''): SourceKind | undefined {
  return IMPORTERS.find((importer) => importer.detects({ bytes, name }))?.kind;
}
