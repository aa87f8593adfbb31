/**
 * The speller's figures: slips found and put right, false alarms in clean news, loading, words a second, memory.
 *
 *   node --expose-gc tests/bench/spelling.ts [--list]
 */
import { readFileSync } from 'node:fs';
import { readAutomaton } from '../../core/arabic/spelling/automaton.ts';
import { spelledWords } from '../../core/arabic/spelling/spelled-words.ts';
import { createSpeller } from '../../core/arabic/spelling/speller.ts';
import { cleanParagraphs } from '../unit/core/arabic/house-style/clean-news.ts';
import { SLIPS, type Slip } from '../unit/core/arabic/spelling/slips.ts';

const shows = process.argv.includes('--list');
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
const bytesOf = (name: string): ArrayBuffer => {
  const file = readFileSync(new URL(`../../assets/spelling/${name}`, import.meta.url));
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
};

globalThis.gc?.();
const before = process.memoryUsage();
const begun = performance.now();
const data = { forms: readAutomaton(bytesOf('forms.bin')), levels: readAutomaton(bytesOf('levels.bin')) };
const speller = createSpeller(data);
speller.judge('كتاب');
console.log(`loaded in ${(performance.now() - begun).toFixed(1)} ms`);
globalThis.gc?.();
const held = process.memoryUsage();
const mb = (bytes: number) => (bytes / 2 ** 20).toFixed(1);
console.log(
  `held: ${mb(held.arrayBuffers - before.arrayBuffers)} MB of buffers, ${mb(held.heapUsed - before.heapUsed)} MB of heap`,
);

const texts = cleanParagraphs();
const clean = texts.flatMap((text) => spelledWords(text));
const cold = performance.now();
const judged = clean.map(({ text }) => ({ text, verdict: speller.judge(text) }));
const spent = performance.now() - cold;
const types = new Set(clean.map(({ text }) => text)).size;
console.log(
  `clean news: ${clean.length} words of ${types} types, first pass ${spent.toFixed(0)} ms, ${Math.round((1_000 * clean.length) / spent)} words/s`,
);
for (const verdict of ['wrong', 'doubtful'] as const) {
  const flagged = judged.filter((each) => each.verdict === verdict);
  console.log(`  ${verdict}: ${flagged.length} words, ${percent(flagged.length, clean.length)}`);
  if (shows)
    for (const word of new Set(flagged.map(({ text }) => text)))
      console.log(`    ${word} → ${speller.suggest(word, 3).join('، ')}`);
}
console.log(
  `  accepted: ${percent(judged.filter(({ verdict }) => verdict === 'right').length, clean.length)}`,
);

let whole = 0;
const sums = { found: 0, first: 0, three: 0, five: 0, corrected: 0, miscorrected: 0 };
let suggesting = 0;
for (const [kind, slips] of Object.entries(SLIPS) as [string, readonly Slip[]][]) {
  const own = { found: 0, first: 0, three: 0, five: 0, corrected: 0, miscorrected: 0 };
  for (const { wrong, right } of slips) {
    const verdict = speller.judge(wrong);
    const started = performance.now();
    const suggested = speller.suggest(wrong);
    suggesting += performance.now() - started;
    const at = suggested.indexOf(right);
    const fix = speller.correction(wrong);
    if (verdict !== 'right') {
      own.found += 1;
      if (at === 0) own.first += 1;
      if (at >= 0 && at < 3) own.three += 1;
      if (at >= 0) own.five += 1;
    }
    if (fix === right) own.corrected += 1;
    else if (fix !== undefined) own.miscorrected += 1;
    if (shows && (verdict === 'right' || at !== 0 || (fix !== undefined && fix !== right)))
      console.log(
        `    ${wrong} (${right}): ${verdict}, ${suggested.join('، ')}${fix === undefined ? '' : `, fix ${fix}`}`,
      );
  }
  whole += slips.length;
  for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += own[key];
  console.log(
    `${kind}: ${slips.length} slips, found ${own.found}, first ${own.first}, in three ${own.three}`,
  );
}
console.log(
  `all: ${whole} slips, found ${percent(sums.found, whole)}, first ${percent(sums.first, whole)}, in three ${percent(sums.three, whole)}, in five ${percent(sums.five, whole)}; put right unasked ${percent(sums.corrected, whole)}, wrongly ${sums.miscorrected}; ${(suggesting / whole).toFixed(1)} ms a suggestion`,
);
const LONG = 50_000;
const long = Array.from({ length: LONG }, (_, index) => clean[index % clean.length]?.text ?? '');
const fresh = createSpeller(data);
const start = performance.now();
for (const word of long) fresh.judge(word);
console.log(`${LONG} words, first time: ${(performance.now() - start).toFixed(0)} ms`);
