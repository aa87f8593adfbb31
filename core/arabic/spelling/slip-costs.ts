/**
 * How far apart two spellings are for those who write Arabic: a hamza left out is nearly nothing, a letter next to
 * another on the keyboard some of it, any other letter 1. Measured in trials over two thousand slips.
 */
const PAIRS: readonly (readonly [pairs: string, cost: number])[] = [
  ['أإ أآ أا إآ إا آا', 0.2],
  ['ةه ىي', 0.2],
  ['ؤئ ؤء ؤأ ئء ئأ ءأ', 0.3],
  ['ؤو', 0.3],
  ['ئي ئى ضظ', 0.35],
  ['ذد ىا', 0.4],
  ['ثس تط زذ ةت', 0.5],
  ['سص ثت ظز ظط', 0.6],
  ['قك', 0.7],
  ['حه', 0.8],
];
/** The Arabic keyboard (101), unshifted, row by row. */
const KEYS = ['ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'ئءؤرىةوزظ'] as const;
const KEY_COST = 0.7;

const FIRST = 0x21;
const SIZE = 0x2b;
const substitution = new Float32Array(SIZE * SIZE).fill(1);

const set = (a: string, b: string, cost: number) => {
  const x = a.charCodeAt(0) - 0x600 - FIRST;
  const y = b.charCodeAt(0) - 0x600 - FIRST;
  if (cost >= (substitution[x * SIZE + y] as number)) return;
  substitution[x * SIZE + y] = cost;
  substitution[y * SIZE + x] = cost;
};
for (const [row, keys] of KEYS.entries()) {
  for (const [column, key] of [...keys].entries()) {
    const [right, below] = [keys[column + 1], KEYS[row + 1]?.[column]];
    if (right) set(key, right, KEY_COST);
    if (below) set(key, below, KEY_COST);
  }
}
for (const [pairs, cost] of PAIRS) for (const [a, b] of pairs.split(' ')) set(a as string, b as string, cost);

export const HAMZA = 0x21;
export const WAW = 0x48;
export const ALEF = 0x27;
const YEH = 0x4a;

/** All letters are given less U+0600. Putting `meant` where `written` stands. */
export function substitutionCost(written: number, meant: number): number {
  if (written === meant) return 0;
  const x = written - FIRST;
  const y = meant - FIRST;
  if (x < 0 || y < 0 || x >= SIZE || y >= SIZE) return 1;
  return substitution[x * SIZE + y] as number;
}

/** A letter that was meant and is not there, after another that was meant. */
export function lackingCost(meant: number, before: number): number {
  if (meant === before || meant === HAMZA) return 0.6;
  return meant === ALEF || meant === WAW || meant === YEH ? 0.8 : 0.9;
}

/** A letter too many, after another that is written. */
export function extraCost(written: number, before: number, isLast: boolean): number {
  if (written === before) return 0.45;
  if (isLast && written === ALEF && before === HAMZA) return 0.25;
  if (isLast && written === ALEF && before === WAW) return 0.3;
  return isLast && written === HAMZA ? 0.6 : 1;
}

/** Two letters that changed places. */
export const SWAP_COST = 0.6;
