import type { Article } from '../article/article.ts';
import type { Encoding } from './decode.ts';
import type { ImportedFile, ImportPart } from './import-part.ts';
import type { DateReading } from './source-date.ts';

/** The kinds of source that Warraq reads. */
export const SOURCE_KINDS = ['text', 'html', 'markdown', 'docx', 'package'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** A source as it came in. */
export interface Source {
  bytes: Uint8Array;
  /** Its file name, or empty. */
  name: string;
}

/** What an import gives. */
export interface Imported {
  article: Article;
  /** What each part was taken for, in the order of the source. */
  parts: ImportPart[];
  /** Of text: the encoding it came in. */
  encoding?: Encoding;
  /** Pictures that came inside the source, to be stored and put into their figures. */
  files?: ImportedFile[];
}

/** One kind of source. Each is one file in this room, registered in `importers.ts`. */
export interface Importer {
  kind: SourceKind;
  /** Whether a source looks like one of this kind, by its name and its first bytes. */
  detects(source: Source): boolean;
  /** @throws Fault `source.*` or `article.*` */
  read(source: Source, reading: DateReading): Promise<Imported>;
}

/** The first bytes of a source as letters, for looking at its form; accents and Arabic come out as noise. */
export function firstLetters(bytes: Uint8Array): string {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0;
  let letters = '';
  for (const byte of bytes.subarray(start, start + 2048))
    if (byte !== 0) letters += String.fromCharCode(byte);
  return letters.trimStart();
}
