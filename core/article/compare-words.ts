import { normalise } from '../arabic/normalise.ts';
import { longestRise } from './longest-rise.ts';

/**
 * A stretch of a comparison. `spelling` is one word written otherwise: with other tashkeel, tatweel or invisible
 * marks, its letters the same.
 */
export type WordChange =
  | { kind: 'same'; text: string }
  | { kind: 'removed'; text: string }
  | { kind: 'added'; text: string }
  | { kind: 'spelling'; before: string; after: string };

/** Stretches without a word that stands once in both are compared letter for letter up to so many pairs of words. */
const PAIRS_LIMIT = 40_000;
/** Texts of these letters alone have no spelling but one. */
const PLAIN = /^[\0-\u007F\u060C\u061B\u061F\u0621-\u063A\u0641-\u064A\u0660-\u0669«»]*$/;
const segmenter = new Intl.Segmenter('ar', { granularity: 'word' });

interface Word {
  text: string;
  /** What it is found again by. */
  key: string;
}
/** A pair of words that stand for each other, by their places in both texts. */
type Pair = [before: number, after: number];

/**
 * What changed between two texts, word by word (UAX #29). The stretches that are not `added` give `before`, those
 * that are not `removed` give `after`. Where much changed, a stretch may be called removed and added as a whole: the
 * time taken grows with the length of the texts, not with its square.
 */
export function compareWords(before: string, after: string): WordChange[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const a = wordsOf(before);
  const b = wordsOf(after);
  const pairs: Pair[] = [];
  align(a, b, { from: 0, to: a.length }, { from: 0, to: b.length }, pairs);
  return joined(changesOf(a, b, pairs));
}

/** How many words of a comparison were removed and added, a word of another spelling counting as neither. */
export function countChanges(changes: readonly WordChange[]): { removed: number; added: number } {
  const count = { removed: 0, added: 0 };
  for (const change of changes) {
    if (change.kind !== 'removed' && change.kind !== 'added') continue;
    for (const { isWordLike } of segmenter.segment(change.text)) if (isWordLike) count[change.kind] += 1;
  }
  return count;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { segment } of segmenter.segment(text)) words.push({ text: segment, key: keyOf(segment) });
  return words;
}

function keyOf(word: string): string {
  if (PLAIN.test(word)) return word;
  const key = normalise(word, { hamza: false, alefMaksura: false, tehMarbuta: false, digits: false });
  return key === '' ? word : key;
}

interface Stretch {
  from: number;
  to: number;
}

/** Adds the pairs of these stretches, in order: equal ends, then words that stand once in both, then what is between. */
function align(a: Word[], b: Word[], inA: Stretch, inB: Stretch, pairs: Pair[]): void {
  const left = { ...inA };
  const right = { ...inB };
  const isPair = (i: number, j: number) => a[i]?.key === b[j]?.key;
  while (left.from < left.to && right.from < right.to && isPair(left.from, right.from))
    pairs.push([left.from++, right.from++]);
  const tail: Pair[] = [];
  while (left.from < left.to && right.from < right.to && isPair(left.to - 1, right.to - 1))
    tail.push([--left.to, --right.to]);
  if (left.from < left.to && right.from < right.to) {
    const anchors = anchorsOf(a, b, left, right);
    if (anchors.length === 0) pairs.push(...commonPairs(a, b, left, right));
    else {
      let [i, j] = [left.from, right.from];
      for (const [x, y] of [...anchors, [left.to, right.to] as Pair]) {
        align(a, b, { from: i, to: x }, { from: j, to: y }, pairs);
        if (x < left.to) pairs.push([x, y]);
        [i, j] = [x + 1, y + 1];
      }
    }
  }
  for (let at = tail.length - 1; at >= 0; at -= 1) pairs.push(tail[at] as Pair);
}

/** Words that stand once in both stretches, as many as are in the same order. */
function anchorsOf(a: Word[], b: Word[], left: Stretch, right: Stretch): Pair[] {
  const once = (words: Word[], { from, to }: Stretch) => {
    const places = new Map<string, number>();
    for (let at = from; at < to; at += 1) {
      const { key } = words[at] as Word;
      places.set(key, places.has(key) ? -1 : at);
    }
    return places;
  };
  const inA = once(a, left);
  const found: Pair[] = [];
  for (const [key, y] of once(b, right)) {
    const x = inA.get(key);
    if (x !== undefined && x >= 0 && y >= 0) found.push([x, y]);
  }
  found.sort(([, y], [, z]) => y - z);
  return longestRise(found.map(([x]) => x)).map((at) => found[at] as Pair);
}

/** A longest common subsequence by the usual table; of large stretches nothing. */
function commonPairs(a: Word[], b: Word[], left: Stretch, right: Stretch): Pair[] {
  const height = left.to - left.from;
  const width = right.to - right.from;
  if (height * width > PAIRS_LIMIT) return [];
  const isPair = (i: number, j: number) => a[left.from + i]?.key === b[right.from + j]?.key;
  const lengths = new Uint16Array((height + 1) * (width + 1));
  const at = (i: number, j: number) => lengths[i * (width + 1) + j] as number;
  for (let i = height - 1; i >= 0; i -= 1)
    for (let j = width - 1; j >= 0; j -= 1)
      lengths[i * (width + 1) + j] = isPair(i, j)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < height && j < width; ) {
    if (isPair(i, j)) pairs.push([left.from + i++, right.from + j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

function changesOf(a: Word[], b: Word[], pairs: Pair[]): WordChange[] {
  const changes: WordChange[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...pairs, [a.length, b.length] as Pair]) {
    const removed = textOf(a, i, x);
    const added = textOf(b, j, y);
    if (removed !== '') changes.push({ kind: 'removed', text: removed });
    if (added !== '') changes.push({ kind: 'added', text: added });
    const before = a[x]?.text;
    const after = b[y]?.text;
    if (before !== undefined && after !== undefined) {
      if (before === after) changes.push({ kind: 'same', text: before });
      else changes.push({ kind: 'spelling', before, after });
    }
    [i, j] = [x + 1, y + 1];
  }
  return changes;
}

function textOf(words: Word[], from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += 1) text += words[at]?.text;
  return text;
}

/**
 * Neighbours of one kind as one, and two replaced words with a space between them as one replaced stretch, so that a
 * rewritten sentence reads as a sentence.
 */
function joined(changes: readonly WordChange[]): WordChange[] {
  const result: WordChange[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const [index, change] of changes.entries()) {
    if (change.kind === 'removed') removed += change.text;
    else if (change.kind === 'added') added += change.text;
    else if (change.kind === 'spelling') {
      flush();
      result.push(change);
    } else if (/^ +$/.test(change.text) && removed !== '' && added !== '' && isReplaced(changes, index + 1)) {
      removed += change.text;
      added += change.text;
    } else {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same') result[result.length - 1] = { kind: 'same', text: last.text + change.text };
      else result.push(change);
    }
  }
  flush();
  return result;
}

function isReplaced(changes: readonly WordChange[], index: number): boolean {
  return changes[index]?.kind === 'removed' && changes[index + 1]?.kind === 'added';
}
