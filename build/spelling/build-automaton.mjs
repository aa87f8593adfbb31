/**
 * The smallest automaton that accepts sorted words and gives the class of each: Daciuk, Mihov, Watson, Watson,
 * "Incremental Construction of Minimal Acyclic Finite-State Automata" (2000), algorithm 1. Its file is described in
 * `core/arabic/spelling/automaton.ts`, which reads it.
 * @param {Map<string, number>} words each with its class, any number
 * @returns {Uint8Array}
 */
export function buildAutomaton(words) {
  const classes = [...new Set(words.values())].sort((a, b) => a - b);
  const classOf = new Map(classes.map((bits, index) => [bits, index + 1]));

  /** @typedef {{ final: number, letters: number[], next: Node[], number: number }} Node */
  /** @returns {Node} */
  const newNode = () => ({ final: 0, letters: [], next: [], number: -1 });
  /** @type {Map<string, Node>} */
  const register = new Map();
  /** @type {Node[]} */
  const nodes = [];
  const root = newNode();
  /** The nodes of the word before, from the root on. */
  const path = [root];
  let before = '';

  /** @param {number} depth */
  const settle = (depth) => {
    for (let at = path.length - 1; at > depth; at -= 1) {
      const node = /** @type {Node} */ (path[at]);
      const key = `${node.final}:${node.letters.map((letter, index) => `${letter}>${node.next[index]?.number}`)}`;
      const known = register.get(key);
      const parent = /** @type {Node} */ (path[at - 1]);
      if (known) parent.next[parent.next.length - 1] = known;
      else {
        node.number = nodes.length;
        nodes.push(node);
        register.set(key, node);
      }
    }
    path.length = depth + 1;
  };
  for (const word of [...words.keys()].sort()) {
    let shared = 0;
    while (shared < before.length && before[shared] === word[shared]) shared += 1;
    settle(shared);
    for (const letter of word.slice(shared)) {
      const node = newNode();
      const parent = /** @type {Node} */ (path.at(-1));
      parent.letters.push(letter.charCodeAt(0) - 0x600);
      parent.next.push(node);
      path.push(node);
    }
    /** @type {Node} */ (path.at(-1)).final = /** @type {number} */ (classOf.get(words.get(word) ?? 0));
    before = word;
  }
  settle(0);
  root.number = nodes.length;
  nodes.push(root);

  const edges = nodes.reduce((sum, { letters }) => sum + letters.length, 0);
  const ends = new Uint32Array(nodes.length + 1);
  const targets = new Uint32Array(edges);
  const letters = new Uint8Array(edges);
  let edge = 0;
  for (const [index, node] of nodes.entries()) {
    ends[index] = edge;
    for (const [at, letter] of node.letters.entries()) {
      letters[edge] = letter;
      targets[edge] = /** @type {Node} */ (node.next[at]).number;
      edge += 1;
    }
  }
  ends[nodes.length] = edge;
  const header = new Uint32Array([0x4c505341, 1, nodes.length, edges, classes.length, root.number]);
  return concatenated([
    header,
    Uint32Array.from(classes),
    ends,
    targets,
    letters,
    Uint8Array.from(nodes, ({ final }) => final),
  ]);
}

/** @param {(Uint8Array | Uint32Array)[]} parts */
function concatenated(parts) {
  const bytes = parts.map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  const whole = new Uint8Array(bytes.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of bytes) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
