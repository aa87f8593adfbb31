import { gunzipSync } from 'node:zlib';

/** The places of two parts in a `.traineddata` file (tesseract's `TessdataType`). */
const LSTM_SYSTEM_DAWG = 19;
const LSTM_UNICHARSET = 21;

/**
 * The word list inside a model of the text reader Tesseract: words as they stand on the web, most of them right.
 * @param {Uint8Array} gzipped a `.traineddata.gz` file
 * @returns {string[]}
 */
export function tesseractWords(gzipped) {
  const data = gunzipSync(gzipped);
  const count = data.readInt32LE(0);
  const offsets = Array.from({ length: count }, (_, index) => Number(data.readBigInt64LE(4 + 8 * index)));
  /** @param {number} index */
  const part = (index) => {
    const from = /** @type {number} */ (offsets[index]);
    const to = offsets.slice(index + 1).find((offset) => offset > 0) ?? data.length;
    return data.subarray(from, to);
  };
  const letters = part(LSTM_UNICHARSET)
    .toString('utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split(' ')[0] ?? '');
  const dawg = part(LSTM_SYSTEM_DAWG);
  const size = dawg.readInt32LE(2);
  const edgeCount = dawg.readInt32LE(6);
  const edges = Array.from({ length: edgeCount }, (_, index) => dawg.readBigUInt64LE(10 + 8 * index));
  const flagBit = BigInt(Math.ceil(Math.log2(size + 1)));
  const letterMask = (1n << flagBit) - 1n;

  /** @type {string[]} */
  const words = [];
  /** @param {number} at @param {string} before */
  const walk = (at, before) => {
    for (let index = at; index < edgeCount; index += 1) {
      const edge = /** @type {bigint} */ (edges[index]);
      const word = before + (letters[Number(edge & letterMask)] ?? '');
      if ((edge >> flagBit) & 4n) words.push(word);
      const next = Number(edge >> (flagBit + 3n));
      if (next !== 0) walk(next, word);
      if ((edge >> flagBit) & 1n) break;
    }
  };
  walk(0, '');
  return words;
}
