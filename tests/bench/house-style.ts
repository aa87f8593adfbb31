/**
 * The copy desk's own figures: false alarms over clean news, and how fast it reads articles of growing length.
 *
 *   node tests/bench/house-style.ts [seconds=3]
 */
import { checkArticle, RULES } from '../../core/arabic/house-style/check.ts';
import { type Article, newArticle } from '../../core/article/article.ts';
import { DEFAULT_PROFILE } from '../../core/profile.ts';
import { createChecker } from '../../renderer/checks/incremental-check.ts';
import { cleanParagraphs, falseAlarms } from '../unit/core/arabic/house-style/clean-news.ts';

/** In milliseconds that this process had of a processor: other work on the machine does not count. */
const cpuTime = () => process.cpuUsage().user / 1_000;
const SECONDS = Number(process.argv[2] ?? 3);
const paragraphs = cleanParagraphs();

/** An article of about this many words of the clean news, over and over. */
function articleOf(size: number): Article {
  const blocks: Article['blocks'] = [];
  for (let words = 0, at = 0; words < size; at += 1) {
    const text = paragraphs[at % paragraphs.length] as string;
    blocks.push({ id: `p${at}`, type: 'paragraph', content: [{ type: 'text', text: `${text} ${at}.` }] });
    words += text.split(' ').length;
  }
  return newArticle({ headline: 'قياس السرعة', blocks });
}

console.log(`${RULES.length} rules`);
for (const which of ['clean', 'held-out', 'desks'] as const) {
  const { paragraphs: count, words, findings } = falseAlarms(which);
  console.log(`${which} news: ${count} paragraphs, ${words} words`);
  for (const severity of ['error', 'warning', 'hint']) {
    const own = findings.filter((finding) => finding.severity === severity);
    console.log(
      `  ${severity}: ${own.length} false alarms, ${((1_000 * own.length) / words).toFixed(2)} in 1,000 words`,
    );
    for (const { rule, text } of own) console.log(`    ${rule}: ${text.slice(0, 80)}`);
  }
}
for (const size of [500, 5_000, 50_000]) {
  const bytes = Buffer.byteLength(
    articleOf(size)
      .blocks.map((block) => JSON.stringify(block))
      .join(''),
  );
  let rounds = 0;
  let spent = 0;
  while (spent < SECONDS * 1_000) {
    const article = articleOf(size);
    const begun = cpuTime();
    checkArticle(article, DEFAULT_PROFILE);
    spent += cpuTime() - begun;
    rounds += 1;
  }
  const speed = (bytes * rounds) / 1e6 / (spent / 1_000);
  console.log(
    `${size} words: ${(spent / rounds).toFixed(1)} ms, ${speed.toFixed(2)} MB/s, ${((1_000 * spent) / rounds / size).toFixed(2)} ms in 1,000 words`,
  );
}

const article = articleOf(50_000);
const { blocks, ...fields } = article;
const order = blocks.map(({ id }) => id);
const check = createChecker();
check({ profile: DEFAULT_PROFILE, fields, order, blocks });
const begun = cpuTime();
const changed = { ...(blocks[700] as (typeof blocks)[number]) };
check({ fields, order, blocks: [changed] });
console.log(`one changed block of 50,000 words: ${(cpuTime() - begun).toFixed(1)} ms in the worker`);
