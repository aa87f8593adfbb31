/** Who lets a package out, and when. The instant is given, never read from a clock here. */
export interface SignOff {
  by: string;
  /** ISO 8601 with an offset. */
  at: string;
  /** The end of an embargo that still ran, which this person passed over. */
  despiteEmbargoUntil?: string;
}

/** The sign-off of an article, with the embargo that it passes over; none where nobody signs. */
export function signOffOf(
  { embargoUntil }: { embargoUntil?: string | undefined },
  { by, at }: { by: string; at: string },
): SignOff | undefined {
  if (by.trim() === '') return undefined;
  const isEarly = embargoUntil !== undefined && Date.parse(embargoUntil) > Date.parse(at);
  return { by: by.trim(), at, ...(isEarly && { despiteEmbargoUntil: embargoUntil }) };
}

/** Which state of an article a package was made of. */
export interface ArticleState {
  /** Of the article's own JSON as packages hold it: 64 hexadecimal digits. */
  sha256: string;
  /** How often the library had saved it by then. */
  revision?: number | undefined;
}
