/**
 * How well the most used words name what a story is about: precision at 10 over the stories marked by hand, beside
 * raw frequency and TF-IDF over the same stories, both with the same words left out and the same stems.
 *
 *   node tests/bench/keywords.ts [--held-out] [--list]
 */
import { keywordsOf } from '../../core/arabic/keywords.ts';
import { normalise } from '../../core/arabic/normalise.ts';
import { searchKey } from '../../core/arabic/search-key/search-key.ts';
import { isStopWord } from '../../core/arabic/stop-words.ts';
import { words } from '../../core/arabic/words.ts';
import type { Article } from '../../core/article/article.ts';
import { readingTexts } from '../../core/article/block-texts.ts';
import { heldOutArticles, keyOf, markedArticles } from '../fixtures/keywords/marked.ts';

const TOP = 10;
const articles = process.argv.includes('--held-out') ? heldOutArticles() : markedArticles();

/** How often each word stands in a story, by its key, stop words aside. */
function frequencies({ headline, deck, blocks }: Article): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of [headline, deck ?? '', ...blocks.flatMap(readingTexts)])
    for (const word of words(text)) {
      const plain = normalise(word.text);
      if (plain.length < 3 || /^\d/.test(plain) || isStopWord(plain)) continue;
      const key = searchKey(word.text);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
}
const counted = articles.map(({ article }) => frequencies(article));
const stories = new Map<string, number>();
for (const counts of counted) for (const key of counts.keys()) stories.set(key, (stories.get(key) ?? 0) + 1);
const best = (scores: Iterable<[string, number]>) =>
  [...scores]
    .sort((a, b) => b[1] - a[1])
    .slice(0, TOP)
    .map(([key]) => key);

const rankings: Record<string, (index: number) => string[]> = {
  'raw frequency': (index) => best(counted[index] as Map<string, number>),
  'TF-IDF': (index) =>
    best(
      [...(counted[index] as Map<string, number>)].map(([key, count]) => [
        key,
        count * Math.log(articles.length / (stories.get(key) as number)),
      ]),
    ),
  Warraq: (index) =>
    keywordsOf((articles[index] as (typeof articles)[number]).article, { top: TOP }).map(({ text }) =>
      keyOf(text),
    ),
};

const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(7);
console.log(
  `${articles.length} stories, ${articles.reduce((sum, { marked }) => sum + marked.size, 0)} marks`,
);
for (const [name, rank] of Object.entries(rankings)) {
  let atTen = 0;
  let ofShown = 0;
  let shown = 0;
  let atFive = 0;
  for (const [index, { marked }] of articles.entries()) {
    const ranked = rank(index);
    const right = ranked.filter((key) => marked.has(key)).length;
    atTen += right / TOP;
    ofShown += ranked.length === 0 ? 0 : right / ranked.length;
    shown += ranked.length;
    atFive += ranked.slice(0, 5).filter((key) => marked.has(key)).length / 5;
  }
  const mean = (sum: number) => percent(sum / articles.length);
  console.log(
    `${name.padEnd(14)} precision at 10 ${mean(atTen)}, at 5 ${mean(atFive)}, of those shown ${mean(ofShown)} (${(shown / articles.length).toFixed(1)} a story)`,
  );
}
if (process.argv.includes('--list'))
  for (const { article, marked } of articles)
    console.log(
      `${article.headline}: ${keywordsOf(article, { top: TOP })
        .map(({ text, count }) => `${text} ${count}${marked.has(keyOf(text)) ? '' : ' ✗'}`)
        .join('، ')}`,
    );
