/**
 * What we compute of displayed order, beside Unicode's own cases (BidiCharacterTest.txt of any version, plain or
 * gzipped): each line's visual order of letters, isolates and marks of direction aside.
 *
 *   node tests/bench/bidi-conformance.ts /usr/share/unicode/BidiCharacterTest.txt
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { displayedPlaces } from '../../core/arabic/displayed-order.ts';

/** They end a paragraph, and we are asked about one. */
const PARAGRAPH_ENDS = new Set(
  [0x0a, 0x0d, 0x1c, 0x1d, 0x1e, 0x85, 0x2029].map((code) => String.fromCodePoint(code)),
);
const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('Say where BidiCharacterTest.txt lies.');
const bytes = readFileSync(path);
const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
let right = 0;
let aside = 0;
const wrong: string[] = [];
for (const line of text.split('\n')) {
  if (line === '' || line.startsWith('#')) continue;
  const [codes = '', direction, , , order = ''] = line.split(';');
  const letters = codes.split(' ').map((code) => String.fromCodePoint(Number.parseInt(code, 16)));
  // We are asked about one line in a known direction, of letters of one unit each.
  if (direction === '2' || letters.some((letter) => letter.length > 1 || PARAGRAPH_ENDS.has(letter))) {
    aside += 1;
    continue;
  }
  const isControl = (at: number) => /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(letters[at] ?? '');
  const expected = order
    .split(' ')
    .filter((at) => at !== '')
    .map(Number)
    .filter((at) => !isControl(at));
  const places = displayedPlaces(letters.join(''), direction === '1' ? 'rtl' : 'ltr')
    .map(({ at }) => at)
    // Letters without a place in the expected order are removed by X9.
    .filter((at) => expected.includes(at));
  if (places.join(' ') === expected.join(' ')) right += 1;
  else wrong.push(line);
}
console.log(`${right} right, ${wrong.length} wrong, ${aside} not asked`);
for (const line of wrong.slice(0, 5)) console.log(line);
