/**
 * How fast the language is read, in MB of UTF-8 a second and milliseconds in 1,000 words, for texts of growing length:
 * folded, parted into words and stemmed (light10); the same with the search key in the stem's place; the full check of
 * the copy desk; and the check of spelling, words seen for the first time. Flat with length where the last column is.
 *
 *   node tests/bench/language-speed.ts [seconds=1]
 */
import { checkArticle } from '../../core/arabic/house-style/check.ts';
import { normalise } from '../../core/arabic/normalise.ts';
import { searchKey } from '../../core/arabic/search-key/search-key.ts';
import { checkSpelling } from '../../core/arabic/spelling/check-spelling.ts';
import { createSpeller } from '../../core/arabic/spelling/speller.ts';
import { stem } from '../../core/arabic/stem.ts';
import { words } from '../../core/arabic/words.ts';
import { type Article, newArticle } from '../../core/article/article.ts';
import { DEFAULT_PROFILE } from '../../core/profile.ts';
import { cleanParagraphs } from '../unit/core/arabic/house-style/clean-news.ts';
import { spellingData } from '../unit/core/arabic/spelling/spelling-data.ts';

const SECONDS = Number(process.argv[2] ?? 1);
const paragraphs = cleanParagraphs();
/** In milliseconds that this process had of a processor: other work on the machine does not count. */
const cpuTime = () => process.cpuUsage().user / 1_000;

/** An article of about this many words of the clean news, over and over. */
function articleOf(size: number): { article: Article; texts: string[] } {
  const texts: string[] = [];
  for (let count = 0, at = 0; count < size; at += 1) {
    const text = `${paragraphs[at % paragraphs.length]} ${at}.`;
    texts.push(text);
    count += text.split(' ').length;
  }
  const blocks = texts.map((text, index): Article['blocks'][number] => ({
    id: `p${index}`,
    type: 'paragraph',
    content: [{ type: 'text', text }],
  }));
  return { article: newArticle({ headline: 'قياس السرعة', blocks }), texts };
}

const works: Record<string, (made: ReturnType<typeof articleOf>) => void> = {
  'fold, part, stem': ({ texts }) => {
    for (const text of texts) for (const word of words(text)) stem(normalise(word.text));
  },
  'fold, part, search key': ({ texts }) => {
    for (const text of texts) for (const word of words(text)) searchKey(word.text);
  },
  'full check': ({ article }) => {
    checkArticle(article, DEFAULT_PROFILE);
  },
  'spelling, first time': ({ article }) => {
    checkSpelling(article, createSpeller(spellingData));
  },
};

for (const [name, work] of Object.entries(works)) {
  for (const size of [500, 5_000, 50_000]) {
    let rounds = 0;
    let spent = 0;
    let bytes = 0;
    while (spent < SECONDS * 1_000) {
      // Blocks are new in every round: what is kept of a block is not counted as speed.
      const made = articleOf(size);
      bytes += Buffer.byteLength(made.texts.join(''));
      const begun = cpuTime();
      work(made);
      spent += cpuTime() - begun;
      rounds += 1;
    }
    console.log(
      `${name.padEnd(22)} ${String(size).padStart(6)} words: ${(bytes / 1e6 / (spent / 1_000)).toFixed(2).padStart(6)} MB/s, ${((1_000 * spent) / rounds / size).toFixed(2).padStart(6)} ms in 1,000 words`,
    );
  }
}
