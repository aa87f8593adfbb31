/** So many kill -9 while somebody types, through the real host: `node tests/bench/typing-kills.ts [times=200]`. */
import { type Kill, typingKills } from '../unit/electron/typing-kills.ts';

const times = Number(process.argv[2] ?? 200);
console.warn = () => undefined;
const show = (kill: Kill) => process.stderr.write(`${JSON.stringify(kill)}\n`);
const lanes = [2026, 2027].map((seed) => typingKills(Math.ceil(times / 2), seed, show));
const kills = (await Promise.all(lanes)).flat();
const sorted = (values: number[]) => values.sort((a, b) => a - b);
const figures = (values: number[]) => {
  const all = sorted(values);
  const at = (share: number) => all[Math.min(all.length - 1, Math.floor(all.length * share))];
  return `median ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)}`;
};
const wrong = kills.filter((kill) => kill.wrong !== undefined);
const falselySaved = kills.filter((kill) => kill.saidSaved && kill.lostCharacters > 0);
process.stdout.write(
  [
    `${kills.length} kills; damaged or wrong: ${wrong.length}; lost what was called saved: ${falselySaved.length}`,
    `lost characters: ${figures(kills.map((kill) => kill.lostCharacters))}`,
    `lost milliseconds: ${figures(kills.map((kill) => kill.lostMs))}`,
    ...wrong.map((kill) => JSON.stringify(kill)),
    '',
  ].join('\n'),
);
process.exitCode = wrong.length + falselySaved.length === 0 ? 0 : 1;
