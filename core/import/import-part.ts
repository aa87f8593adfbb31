/** What an import took a part of its source for. */
export const PART_KINDS = [
  'headline',
  'kicker',
  'deck',
  'byline',
  'dateline',
  'date',
  'caption',
  'credit',
  'lede',
  'paragraph',
  'heading',
  'quote',
  'list',
  'table',
  'figure',
  'code',
  'divider',
  'related',
  'ranked-list',
  'keywords',
  'tags',
  'image',
] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** Where a part stands in the article: a block, or a field such as `headline`, `lead.caption`, `lists.0`. */
export interface PartTarget {
  blockId?: string;
  field?: string;
  /** Of lists: the stories that came from this part. */
  itemIds?: string[];
}

/** One part of a source, in the order of the source: what it was taken for and where it went. */
export interface ImportPart {
  kind: PartKind;
  /** Its text as it stood in the source, lines parted by line feeds. */
  text: string;
  target: PartTarget;
  facts?: PartFacts;
}

/** What else is worth telling about a part. */
export interface PartFacts {
  /** Of a headline: into how many halves `..` parts it. */
  halves?: number;
  /** Of lists: the title they stood under in the source, and how many stories or points they hold. */
  title?: string;
  items?: number;
  /** Of lists of stories: how many have their date, and the lines of the source that gave the dates. */
  dated?: number;
  dates?: string[];
  speaker?: string;
  role?: string;
  /** Of headings. */
  level?: number;
  /** Of images that were not taken over: their address, or `data`, and why. */
  source?: string;
  reason?: 'remote' | 'embedded' | 'unsafe';
}

/** A file that came inside a source, to be stored by whoever imports. */
export interface ImportedFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  /** Where its figure stands, once it is stored. */
  target: PartTarget;
  /** The picture that it is a smaller copy of: where the library has that one, it stays. */
  hash?: string;
}
