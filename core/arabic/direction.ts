const STRONG = /\p{L}/u;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** The direction of the first strong letter (UAX #9 P2-P3), isolates passed over; undefined where there is none. */
export function baseDirection(text: string): 'rtl' | 'ltr' | undefined {
  let depth = 0;
  for (const letter of text) {
    if (letter >= '\u2066' && letter <= '\u2068') depth += 1;
    else if (letter === '\u2069') depth = Math.max(0, depth - 1);
    else if (depth === 0 && STRONG.test(letter)) return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
  }
  return undefined;
}

/** A run that reads left to right inside Arabic, [start, end) in UTF-16 units. */
export interface LatinRun {
  start: number;
  end: number;
  kind: 'url' | 'email' | 'handle' | 'phone' | 'words';
}

/** Tried in this order at every place; the longest address or name, without the punctuation that ends a sentence. */
const RUNS =
  /(?<url>(?:https?:\/\/|www\.)[^\s<>«»،؛؟]*[^\s<>«»،؛؟.,:;!?)'"\]])|(?<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(?<handle>[@#][A-Za-z_]\w*)|(?<phone>\+\d(?:[ ()-]?\d){5,14})|(?<words>[\p{Script=Latin}\d]*\p{Script=Latin}[\p{Script=Latin}\p{M}\d]*(?:(?:[ '’&./_-]|, (?=\p{Lu}))[\p{Script=Latin}\d]+[\p{Script=Latin}\p{M}\d+]*)*\+*)/gu;

/** What must be isolated on export: Latin names of one word or several, handles, addresses, telephone numbers. */
export function latinRuns(text: string): LatinRun[] {
  return [...text.matchAll(RUNS)].map((match) => {
    const kind = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0];
    return { start: match.index, end: match.index + match[0].length, kind: kind as LatinRun['kind'] };
  });
}
