/** What neither HTML nor XML can carry: control characters (without tab and line feed) and noncharacters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNFIT = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]|[\u{1FFFE}\u{1FFFF}]/gu;

/**
 * Arabic letters without marks, spaces and punctuation: nothing in it that NFC could join, that HTML or XML forbids, or
 * that reads from left to right. Most texts of the news are so, and are let through at once.
 */
const PLAIN =
  /^[ \n!-/:-?[-`{-~«»\u060C\u061B\u061F\u0621-\u064A\u066A-\u066D\u0671-\u06D3\u2013\u2014\u2018\u2019\u201C\u201D\u2026]*$/;

/** Whether a text is nothing but plain Arabic: no marks, no digits, no other script. */
export function isPlainArabic(text: string): boolean {
  return PLAIN.test(text);
}

/** The text as it may be published: Unicode NFC, without characters that HTML and XML forbid. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.toWellFormed().replace(UNFIT, '').normalize('NFC');
}

/** Whether a reader would see nothing of this text: spaces and characters without a shape of their own. */
export function isBlank(text: string): boolean {
  return !/[^\p{Z}\p{C}\s]/u.test(cleanText(text));
}

/** The instant in ISO 8601, whole seconds, with its zone: what `datetime` and every feed carry. */
export function machineDate(instant: string): string {
  return instant.replace(
    /(T\d\d:\d\d)(:\d\d)?(?:\.\d+)?/,
    (_, minutes, seconds) => minutes + (seconds ?? ':00'),
  );
}

/** The instant in UTC, whole seconds: what older news systems read. */
export function utcDate(instant: string): string {
  return new Date(instant).toISOString().replace(/\.\d+/, '');
}

/** A web address in ASCII (RFC 3986): Arabic paths percent-encoded, Arabic hosts in Punycode. */
export function asciiUri(url: string): string {
  try {
    return new URL(url).href;
  } catch {
    return encodeURI(url.toWellFormed());
  }
}
