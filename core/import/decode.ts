import { Fault } from '../fault.ts';

/** The encodings that a source can come in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' | 'iso-8859-6';

/** A text and the encoding it came in; without its byte order mark. */
export interface DecodedText {
  text: string;
  encoding: Encoding;
}

/** Sources longer than this, in bytes, are refused. */
export const TEXT_LIMIT = 8 * 1024 * 1024;

/** How often each letter stands among a hundred letters of Arabic news, roughly; what is not here is rare. */
const SHARES: Record<string, number> = {
  ا: 13.5,
  ل: 11.6,
  ي: 7.6,
  م: 6.1,
  و: 5.9,
  ن: 5.7,
  ر: 4.9,
  ت: 4.6,
  ب: 3.7,
  ة: 3.6,
  ع: 3.6,
  د: 3.4,
  س: 3.1,
  ف: 2.9,
  ه: 2.7,
  أ: 2.7,
  ك: 2.4,
  ق: 2.4,
  ح: 2,
  ج: 1.6,
  إ: 1.2,
  ش: 1.2,
  ى: 1.1,
  ط: 1,
  ص: 1,
  خ: 0.9,
  ض: 0.7,
  ذ: 0.7,
  ز: 0.7,
  ث: 0.7,
  ئ: 0.6,
  غ: 0.5,
  ء: 0.4,
  آ: 0.2,
  ظ: 0.2,
  ؤ: 0.2,
};
/** How much text is looked at to tell an encoding by its letters. */
const SAMPLE = 64 * 1024;

/**
 * Bytes as text. Byte order marks are obeyed; without one the bytes are UTF-8 if they keep its rules, UTF-16 if
 * every other byte says so, else an old Arabic encoding if its letters come as often as in Arabic.
 * @throws Fault `source.empty`, `source.too-large` (over `limit` bytes) or `source.not-text`
 */
export function decodeText(bytes: Uint8Array, limit: number = TEXT_LIMIT): DecodedText {
  if (bytes.length > limit) throw new Fault('source.too-large', { bytes: bytes.length, limit });
  const decoded = decoders(bytes);
  if (decoded === undefined || isBinary(decoded.text)) throw new Fault('source.not-text', {});
  if (!/[^\s\ufeff\u200b-\u200f]/.test(decoded.text)) throw new Fault('source.empty', {});
  return decoded;
}

function decoders(bytes: Uint8Array): DecodedText | undefined {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return decodeAs(bytes, 'utf-8');
  if (startsWith(bytes, [0xff, 0xfe])) return decodeAs(bytes, 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return decodeAs(bytes, 'utf-16be');
  const wide = wideEncoding(bytes);
  if (wide) return decodeAs(bytes, wide);
  return decodeAs(bytes, 'utf-8') ?? oldArabic(bytes);
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): DecodedText | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

/** UTF-16 without its mark: Arabic letters have 06 as their upper byte, spaces and ASCII 00. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2 !== 0 || bytes.length < 4) return undefined;
  let even = 0;
  let odd = 0;
  const end = Math.min(bytes.length, SAMPLE);
  for (let index = 0; index < end; index += 1) {
    const byte = bytes[index] as number;
    if (byte === 0x00 || byte === 0x06) {
      if (index % 2 === 0) even += 1;
      else odd += 1;
    }
  }
  const half = end / 2;
  if (odd > half * 0.8 && even < half * 0.3) return 'utf-16le';
  if (even > half * 0.8 && odd < half * 0.3) return 'utf-16be';
  return undefined;
}

/** The old Arabic encoding whose letters come as often as in Arabic, where one does. */
function oldArabic(bytes: Uint8Array): DecodedText | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const candidates = (['windows-1256', 'iso-8859-6'] as const)
    .map((encoding) => ({ encoding, score: likeness(decodeAs(sample, encoding)?.text) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const best = candidates[0];
  return best && decodeAs(bytes, best.encoding);
}

/**
 * How much a text reads like Arabic: the mean share of its letters, 0 where most of what is not ASCII is
 * something else. Arabic itself comes to about 6, letters thrown together to 2.
 */
function likeness(text: string | undefined): number {
  if (text === undefined) return 0;
  let arabic = 0;
  let other = 0;
  let sum = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) as number;
    if (code < 0x80) continue;
    // What stands between Arabic letters in Arabic text: its own marks and signs, quotes, dashes, ellipsis.
    if (
      (code >= 0x64b && code <= 0x652) ||
      '،؛؟«»–—…“”‘’\u0640\u00a0\u200c\u200d\u200e\u200f'.includes(letter)
    )
      continue;
    if (code >= 0x620 && code <= 0x64a) {
      arabic += 1;
      sum += SHARES[letter] ?? 0.05;
    } else other += 1;
  }
  if (arabic === 0 || other > arabic * 0.15) return 0;
  const mean = sum / arabic;
  return mean >= 3.5 ? mean : 0;
}

/** Text holds no controls but the few that part lines and pages. */
function isBinary(text: string): boolean {
  let controls = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0) return true;
    if (code < 32 && code !== 9 && code !== 10 && code !== 11 && code !== 12 && code !== 13 && code !== 26)
      controls += 1;
  }
  return controls > text.length * 0.01;
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}
