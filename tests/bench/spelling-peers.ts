/**
 * The speller beside plain hunspell with the same dictionary: false alarms over right words, slips found, and whether
 * the word that was meant is suggested first or among five. Once over what the speller was tuned on, once over what
 * was written after that. FOLDER holds `ar.aff` and `ar.dic` of hunspell-ar 3.2 (`assets/spelling/README.md` tells
 * where from); the program `hunspell` is taken from the path, or from HUNSPELL.
 *
 *   node tests/bench/spelling-peers.ts [FOLDER] [--list]
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { bareWord, spelledWords } from '../../core/arabic/spelling/spelled-words.ts';
import { createSpeller } from '../../core/arabic/spelling/speller.ts';
import { cleanParagraphs } from '../unit/core/arabic/house-style/clean-news.ts';
import { HELD_OUT_SLIPS } from '../unit/core/arabic/spelling/held-out-slips.ts';
import { SLIPS, type Slip } from '../unit/core/arabic/spelling/slips.ts';
import { spellingData } from '../unit/core/arabic/spelling/spelling-data.ts';

/** What a speller says of a word: nothing, or what it would put in its place. */
type Peer = (words: readonly string[]) => ReadonlyMap<string, readonly string[] | undefined>;

const speller = createSpeller(spellingData);
const peers: Record<string, Peer> = {
  Warraq: (words) =>
    new Map(
      words.map((word) => [word, speller.judge(word) === 'right' ? undefined : speller.suggest(word, 5)]),
    ),
};
const [folder] = process.argv.slice(2).filter((each) => !each.startsWith('--'));
if (folder !== undefined) {
  peers.hunspell = (words) => {
    const answer = execFileSync(
      process.env.HUNSPELL ?? 'hunspell',
      ['-a', '-i', 'UTF-8', '-d', join(folder, 'ar')],
      // `^` keeps a word from being read as a command.
      { input: words.map((word) => `^${word}\n`).join(''), encoding: 'utf8', maxBuffer: 2 ** 28 },
    );
    const lines = answer
      .split('\n')
      .slice(1)
      .filter((line) => line !== '');
    if (lines.length !== words.length)
      throw new Error(`hunspell gave ${lines.length} answers to ${words.length} words`);
    return new Map(
      words.map((word, at) => {
        const line = lines[at] as string;
        if (/^[*+-]/.test(line)) return [word, undefined];
        return [word, (line.split(': ')[1] ?? '').split(', ').filter(Boolean).slice(0, 5)];
      }),
    );
  };
}

const typesOf = (texts: readonly string[]) => [
  ...new Set(texts.flatMap((text) => spelledWords(text).map(({ text: word }) => bareWord(word)))),
];
const tuned = typesOf(cleanParagraphs('clean'));
const sets: { name: string; right: string[]; slips: readonly Slip[] }[] = [
  { name: 'tuning', right: tuned, slips: Object.values(SLIPS).flat() },
  {
    name: 'hold-out',
    right: typesOf(cleanParagraphs('held-out')).filter((word) => !tuned.includes(word)),
    slips: HELD_OUT_SLIPS,
  },
];

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`.padStart(8);
for (const { name, right, slips } of sets) {
  console.log(`${name}: ${right.length} right words, ${slips.length} slips`);
  for (const [peer, answers] of Object.entries(peers)) {
    const ofRight = answers(right);
    const alarms = right.filter((word) => ofRight.get(word) !== undefined);
    const ofWrong = answers(slips.map(({ wrong }) => wrong));
    const found = slips.filter(({ wrong }) => ofWrong.get(wrong) !== undefined);
    const at = ({ wrong, right: meant }: Slip) => ofWrong.get(wrong)?.indexOf(meant) ?? -1;
    console.log(
      `  ${peer.padEnd(9)} false alarms ${percent(alarms.length, right.length)}, found ${percent(found.length, slips.length)}, first ${percent(found.filter((slip) => at(slip) === 0).length, slips.length)}, in five ${percent(found.filter((slip) => at(slip) >= 0).length, slips.length)}`,
    );
    if (!process.argv.includes('--list')) continue;
    console.log(`    alarms: ${alarms.join(' ')}`);
    console.log(
      `    passed: ${slips
        .filter(({ wrong }) => ofWrong.get(wrong) === undefined)
        .map(({ wrong }) => wrong)
        .join(' ')}`,
    );
    console.log(
      `    elsewhere: ${found
        .filter((slip) => at(slip) < 0)
        .map(({ wrong, right: meant }) => `${wrong}(${meant})→${ofWrong.get(wrong)?.[0]}`)
        .join(' ')}`,
    );
  }
}
