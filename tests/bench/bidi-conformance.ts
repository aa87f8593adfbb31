/**
 * What we compute of displayed order, beside Unicode's own cases, each line's visual order of letters: BidiTest.txt
 * and BidiCharacterTest.txt of any version, plain or gzipped. Debian's package `unicode-data` has them.
 *
 *   node tests/bench/bidi-conformance.ts /usr/share/unicode/Bidi{,Character}Test.txt
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { bidiCases, isShownInOrder } from '../fixtures/unicode/bidi-cases.ts';

const paths = process.argv.slice(2);
if (paths.length === 0) throw new Error('Say where BidiTest.txt and BidiCharacterTest.txt lie.');
for (const path of paths) {
  const bytes = readFileSync(path);
  const { cases, aside } = bidiCases((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
  const wrong = cases.filter((each) => !isShownInOrder(each));
  console.log(`${path}: ${cases.length - wrong.length} right, ${wrong.length} wrong, ${aside} not asked`);
  for (const { line, base } of wrong.slice(0, 5)) console.log(`  ${base}: ${line}`);
}
