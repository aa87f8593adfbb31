/**
 * A set of Arabic words, each with a value above zero, as one flat automaton over its file's own bytes: nothing is
 * parsed when it is loaded. The file, little-endian:
 *
 *   uint32  magic "ASPL", version 1, count of nodes, of edges, of classes, the root's number
 *   uint32  the value of each class
 *   uint32  for each node where its edges begin; one more for the end
 *   uint32  for each edge the node it leads to
 *   uint8   for each edge its letter, less U+0600
 *   uint8   for each node the class of the word that ends there, from 1; 0 where none does
 */
export interface Automaton {
  values: Uint32Array;
  edgesFrom: Uint32Array;
  targets: Uint32Array;
  letters: Uint8Array;
  finals: Uint8Array;
  root: number;
}

const MAGIC = 0x4c505341;

/** @throws RangeError where the bytes are no such file. */
export function readAutomaton(bytes: ArrayBuffer): Automaton {
  const [magic, version, nodes = 0, edges = 0, classes = 0, root = 0] = new Uint32Array(bytes, 0, 6);
  if (magic !== MAGIC || version !== 1) throw new RangeError('not an automaton of words, version 1');
  let at = 24;
  const take = (count: number, width: 1 | 4) => {
    at += count * width;
    return at - count * width;
  };
  return {
    values: new Uint32Array(bytes, take(classes, 4), classes),
    edgesFrom: new Uint32Array(bytes, take(nodes + 1, 4), nodes + 1),
    targets: new Uint32Array(bytes, take(edges, 4), edges),
    letters: new Uint8Array(bytes, take(edges, 1), edges),
    finals: new Uint8Array(bytes, take(nodes, 1), nodes),
    root,
  };
}

/** The value of the word that ends at a node; 0 where none does. */
export function valueAt(automaton: Automaton, node: number): number {
  const final = automaton.finals[node] as number;
  return final === 0 ? 0 : (automaton.values[final - 1] as number);
}

/** The value of a word, or of what is left of it from `from` on; 0 where it is not in the set. */
export function wordValue(automaton: Automaton, word: string, from = 0): number {
  const { edgesFrom, targets, letters } = automaton;
  let node = automaton.root;
  for (let at = from; at < word.length; at += 1) {
    const letter = word.charCodeAt(at) - 0x600;
    const end = edgesFrom[node + 1] as number;
    let edge = edgesFrom[node] as number;
    while (edge < end && letters[edge] !== letter) edge += 1;
    if (edge === end) return 0;
    node = targets[edge] as number;
  }
  return valueAt(automaton, node);
}
