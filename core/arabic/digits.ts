/** The digits a reader sees: `arab` is ٠-٩ (ARABIC-INDIC), `latn` is 0-9. */
export type Digits = 'arab' | 'latn';

/** Arabic-Indic and Persian digits as 0-9; everything else stays. */
export function toLatinDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
}

/** 0-9 as Arabic-Indic digits; everything else stays. */
export function toArabicDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
}

/** Addresses, telephone numbers and words with Latin letters: their digits belong to them. */
const KEPT =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+|\+\d[\d ()-]{5,}\d|[A-Za-z0-9_@#.:/-]*[A-Za-z][A-Za-z0-9_@#.:/-]*(?: \d+(?![\d\u0600-\u06FF]))?/g;

/**
 * A text in the publication's digits; decimal and thousands marks and the percent sign follow (٫ ٬ ٪ or . , %).
 * Addresses, telephone numbers and Latin words keep theirs.
 */
export function withDigits(text: string, digits: Digits): string {
  if (!/[0-9\u0660-\u0669\u06F0-\u06F9]/.test(text)) return text;
  let result = '';
  let from = 0;
  for (const match of text.matchAll(KEPT)) {
    result += converted(text.slice(from, match.index), digits) + match[0];
    from = match.index + match[0].length;
  }
  return result + converted(text.slice(from), digits);
}

function converted(text: string, digits: Digits): string {
  if (digits === 'latn')
    return toLatinDigits(
      text
        .replace(/(?<=[\u0660-\u0669\u06F0-\u06F9])\u066B(?=[\u0660-\u0669\u06F0-\u06F9])/g, '.')
        .replace(/(?<=[\u0660-\u0669\u06F0-\u06F9])\u066C(?=[\u0660-\u0669\u06F0-\u06F9])/g, ',')
        .replace(/(?<=[\u0660-\u0669\u06F0-\u06F9])\u066A/g, '%'),
    );
  return toArabicDigits(
    text
      .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '\u066C')
      .replace(/(?<=\d)\.(?=\d+(?![.\d]))/g, '\u066B')
      .replace(/(?<=\d)%/g, '\u066A'),
  );
}
