import { type Automaton, valueAt } from './automaton.ts';
import { PROCLITICS, type Proclitic, takes } from './proclitics.ts';
import { extraCost, lackingCost, SWAP_COST, substitutionCost } from './slip-costs.ts';

const LONGEST = 40;
/** What a word may be longer than another within the greatest bound. */
const MARGIN = 4;
const WIDTH = LONGEST + 1;
const table = new Float32Array((LONGEST + MARGIN + 2) * WIDTH);
const written = new Uint8Array(WIDTH);
const meant = new Uint8Array(LONGEST + MARGIN + 2);

/**
 * All words of the dictionary, with what may go before them, within `bound` of a word, each with its distance: the
 * automaton is walked with one row of a weighted Damerau-Levenshtein table a letter, and left where the whole row is
 * beyond the bound. Words of more than 40 letters have no neighbours.
 */
export function nearWords(forms: Automaton, word: string, bound: number): Map<string, number> {
  const found = new Map<string, number>();
  const { length } = word;
  if (length > LONGEST) return found;
  for (let at = 0; at < length; at += 1) written[at + 1] = word.charCodeAt(at) - 0x600;
  // Costs are 32-bit floats: 0.3 stored is a little above 0.3.
  const limit = bound + 0.01;
  table[0] = 0;
  for (let at = 1; at <= length; at += 1) {
    const before = at === 1 ? 0 : (written[at - 1] as number);
    table[at] = (table[at - 1] as number) + extraCost(written[at] as number, before, at === length);
  }
  for (const proclitic of PROCLITICS) {
    let least = 0;
    const { letters } = proclitic;
    for (let at = 0; at < letters.length && least <= limit; at += 1)
      least = fillRow(at + 1, letters.charCodeAt(at) - 0x600, length);
    if (least <= limit) walk(forms, forms.root, letters.length, proclitic, length, limit, found);
  }
  return found;
}

function walk(
  forms: Automaton,
  node: number,
  depth: number,
  proclitic: Proclitic,
  length: number,
  limit: number,
  found: Map<string, number>,
): void {
  const value = valueAt(forms, node);
  if (value !== 0 && depth > 0) {
    const cost = table[depth * WIDTH + length] as number;
    if (cost <= limit) {
      const first = String.fromCharCode(0x600 + (meant[proclitic.letters.length + 1] as number));
      if (takes(proclitic, value, first)) {
        let word = '';
        for (let at = 1; at <= depth; at += 1) word += String.fromCharCode(0x600 + (meant[at] as number));
        if (cost < (found.get(word) ?? Number.POSITIVE_INFINITY)) found.set(word, cost);
      }
    }
  }
  if (depth >= length + MARGIN) return;
  const end = forms.edgesFrom[node + 1] as number;
  for (let edge = forms.edgesFrom[node] as number; edge < end; edge += 1) {
    if (fillRow(depth + 1, forms.letters[edge] as number, length) <= limit)
      walk(forms, forms.targets[edge] as number, depth + 1, proclitic, length, limit, found);
  }
}

/** Writes the row of one more letter that was meant; gives its least cost. */
function fillRow(depth: number, letter: number, length: number): number {
  meant[depth] = letter;
  const row = depth * WIDTH;
  const above = row - WIDTH;
  const previous = depth === 1 ? 0 : (meant[depth - 1] as number);
  const lacking = lackingCost(letter, previous);
  let least = (table[above] as number) + lacking;
  table[row] = least;
  for (let at = 1; at <= length; at += 1) {
    const own = written[at] as number;
    const before = at === 1 ? 0 : (written[at - 1] as number);
    let cost = (table[above + at - 1] as number) + substitutionCost(own, letter);
    cost = Math.min(cost, (table[above + at] as number) + lacking);
    cost = Math.min(cost, (table[row + at - 1] as number) + extraCost(own, before, at === length));
    if (at > 1 && depth > 1 && own === previous && before === letter)
      cost = Math.min(cost, (table[above - WIDTH + at - 2] as number) + SWAP_COST);
    table[row + at] = cost;
    if (cost < least) least = cost;
  }
  return least;
}
