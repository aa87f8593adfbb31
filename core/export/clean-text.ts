/** What neither HTML nor XML can carry: control characters (without tab and line feed) and noncharacters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNFIT = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]|[\u{1FFFE}\u{1FFFF}]/gu;

/**
 * Arabic letters without marks, spaces and punctuation: nothing in it that NFC could join, that HTML or XML forbids, or
 * that reads from left to right. Most texts of the news are so, and are let through at once.
 */
const PLAIN = plainLetters();
/** Dashes, curly quotation marks and the ellipsis, beyond the table. */
const PLAIN_BEYOND = new Set([0x2013, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2026]);

function plainLetters(): Uint8Array {
  const table = new Uint8Array(0x700);
  const ranges = ['\n\n', ' /', ':?', '[`', '{~', '««', '»»', '،،', '؛؛', '؟؟'];
  for (const range of ranges) table.fill(1, range.charCodeAt(0), range.charCodeAt(1) + 1);
  table.fill(1, 0x621, 0x64b); // ARABIC LETTER HAMZA to YEH, with TATWEEL
  table.fill(1, 0x66a, 0x66e); // ARABIC PERCENT SIGN to FIVE POINTED STAR
  table.fill(1, 0x671, 0x6d4); // the letters of other languages
  return table;
}

/** Whether a text is nothing but plain Arabic: no marks, no digits, no other script. */
export function isPlainArabic(text: string): boolean {
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x700 ? PLAIN[code] === 0 : !PLAIN_BEYOND.has(code)) return false;
  }
  return true;
}

/** The text as it may be published: Unicode NFC, without characters that HTML and XML forbid. */
export function cleanText(text: string): string {
  if (isPlainArabic(text)) return text;
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
