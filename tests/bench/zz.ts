import { packageFiles } from '#core/export/build-package.ts';
import { DEFAULT_PROFILE } from '#core/profile.ts';
import { arabicCorpus } from './arabic-corpus.ts';

const { story } = arabicCorpus(7);
const arts = Array.from({ length: 1000 }, (_, i) => story(i));
const cpu = () => process.cpuUsage().user / 1000;
const profile = { ...DEFAULT_PROFILE, keywords: +(process.argv[2] ?? 0) };
const run = () => {
  for (const a of arts) packageFiles(a, profile, ['html', 'json']);
};
run();
run();
const t = cpu();
for (let i = 0; i < 6; i++) run();
console.log(((cpu() - t) / 6000).toFixed(3));
