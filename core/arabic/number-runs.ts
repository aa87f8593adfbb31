/** Numbers whose order of parts matters, [start, end) in UTF-16 units. */
export interface NumberRun {
  start: number;
  end: number;
  /** `phone`: read from left to right; `range`: two numbers with a dash, «٢-١» (a score) or «٥–٧» (five to seven). */
  kind: 'phone' | 'range';
}

const DIGIT = '[0-9\\u0660-\\u0669\\u06F0-\\u06F9]';
const ZERO = '[0\\u0660\\u06F0]';
/** A date or a number of more parts is no range: nothing of it may stand on either side. */
const BEFORE = `(?<!${DIGIT}|${DIGIT}[-/.,:\\u066B\\u066C])`;
const AFTER = `(?!${DIGIT}|[-–/:.,\\u066B\\u066C]${DIGIT}|\\p{L})`;
const RUNS = new RegExp(
  `${BEFORE}(?:(?<phone>${ZERO}${DIGIT}{1,3}(?:[ -]${DIGIT}{3,8}){1,3})|(?<range>${DIGIT}{1,4} ?[-–—] ?${DIGIT}{1,4}))${AFTER}`,
  'gu',
);

/**
 * Telephone numbers without a country code, and ranges and scores: the bidirectional algorithm orders their parts by
 * the kind of digit and of dash (UAX #9 W4, N1), not by what they mean. Dates, times and fractions are none.
 */
export function numberRuns(text: string): NumberRun[] {
  return [...text.matchAll(RUNS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: match.groups?.phone === undefined ? 'range' : 'phone',
  }));
}

/** The two numbers of a range and what stands between them. */
export function rangeParts(range: string): [first: string, dash: string, last: string] {
  const [, first = '', dash = '', last = ''] = /^(\p{Nd}+)(\D+)(\p{Nd}+)$/u.exec(range) ?? [];
  return [first, dash, last];
}
