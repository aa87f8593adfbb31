/** Which spellings count as one. Each can be switched off. */
export interface Folds {
  /** Harakat, tanwin, shadda, sukun, superscript alef and Quranic marks are dropped. */
  tashkeel: boolean;
  /** ARABIC TATWEEL is dropped. */
  tatweel: boolean;
  /** أ إ آ ٱ become ا (ARABIC LETTER ALEF). */
  hamza: boolean;
  /** ى (ALEF MAKSURA) becomes ي (YEH). */
  alefMaksura: boolean;
  /** ة (TEH MARBUTA) becomes ه (HEH). */
  tehMarbuta: boolean;
  /** The seats of hamza too: ؤ becomes و, ئ becomes ي, ء is dropped. Off unless asked for. */
  hamzaSeats: boolean;
  /** Arabic presentation forms become the letters they draw (NFKC), a ligature all of its own. */
  presentation: boolean;
  /** Arabic-Indic and Persian digits become 0-9, with their decimal mark and percent sign. */
  digits: boolean;
}

/** The folds that search, comparison and counting use. */
export const ALL_FOLDS: Folds = {
  tashkeel: true,
  tatweel: true,
  hamza: true,
  alefMaksura: true,
  tehMarbuta: true,
  hamzaSeats: false,
  presentation: true,
  digits: true,
};

const TASHKEEL = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED]/;
/** Bidi controls, zero-width joiners, the soft hyphen and the byte order mark: never part of a word. */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/;
const PRESENTATION = /[\uFB50-\uFDFF\uFE70-\uFEFC]/;
const LETTERS: Readonly<Record<string, string>> = { ی: 'ي', ک: 'ك', ھ: 'ه', ہ: 'ه', ە: 'ه' };

/**
 * A text as search, comparison and counting see it (Lucene's ArabicNormalizer and the folds beyond it); never for
 * what is stored or shown.
 */
export function normalise(text: string, folds: Partial<Folds> = {}): string {
  return normaliseWithOffsets(text, folds).text;
}

/**
 * As `normalise`, with the way back: `offsets[i]` is where unit i of the result stood in the original, and the last
 * entry is the original's length, all in UTF-16 units.
 */
export function normaliseWithOffsets(
  text: string,
  folds: Partial<Folds> = {},
): { text: string; offsets: number[] } {
  const on = { ...ALL_FOLDS, ...folds };
  let result = '';
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at] as string;
    const expanded = on.presentation && PRESENTATION.test(unit) ? unit.normalize('NFKC') : unit;
    for (const letter of expanded) {
      const folded = fold(letter, on);
      for (let part = 0; part < folded.length; part += 1) offsets.push(at);
      result += folded;
    }
  }
  offsets.push(text.length);
  return { text: result, offsets };
}

function fold(letter: string, on: Folds): string {
  if (letter < '\u0080') return letter;
  if (INVISIBLE.test(letter)) return '';
  if (letter === '\u0640') return on.tatweel ? '' : letter;
  if (TASHKEEL.test(letter)) return on.tashkeel ? '' : letter;
  if (on.hamza && /[\u0622\u0623\u0625\u0671]/.test(letter)) return 'ا';
  if (on.hamzaSeats && letter >= 'ء' && letter <= 'ئ') {
    if (letter === 'ء') return '';
    if (letter === 'ؤ') return 'و';
    if (letter === 'ئ') return 'ي';
  }
  if (letter === 'ى') return on.alefMaksura ? 'ي' : letter;
  if (letter === 'ة') return on.tehMarbuta ? 'ه' : letter;
  if (on.digits) {
    const code = letter.charCodeAt(0);
    if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
    if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
    if (letter === '\u066B') return '.';
    if (letter === '\u066C') return '';
    if (letter === '\u066A') return '%';
  }
  return LETTERS[letter] ?? letter;
}
