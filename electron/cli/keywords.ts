import { type Command, InvalidArgumentError } from 'commander';
import { type Keyword, keywordsOf } from '#core/arabic/keywords.ts';
import type { Article } from '#core/article/article.ts';
import { openLibrary } from './open-library.ts';
import { readArticleFile } from './read-file.ts';

/** `keywords ARTICLE`: its most used words, best first. */
export function addKeywords(program: Command): void {
  program
    .command('keywords <article>')
    .description('the most used words, best first')
    .option('--top <n>', 'so many at most', readTop, 10)
    .option('--at <dir>', 'weigh them against what the articles of this library say')
    .option('--json', 'print one JSON document')
    .action(async (file: string, { top, at, json }: { top: number; at?: string; json?: boolean }) => {
      const article = await readArticleFile(file);
      const found = at === undefined ? keywordsOf(article, { top }) : weighed(article, top, at);
      if (json) process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
      else for (const { text, count } of found) process.stdout.write(`${text}\t${count}\n`);
    });
}

function weighed(article: Article, top: number, at: string): Keyword[] {
  const library = openLibrary(at);
  try {
    return library.keywordsAgainst(article, top);
  } finally {
    library.close();
  }
}

/** A count that somebody typed. @throws InvalidArgumentError where it is none from 1 to 1000. */
export function readTop(text: string): number {
  const top = Number(text);
  if (!/^\d+$/.test(text) || top < 1 || top > 1000)
    throw new InvalidArgumentError('It is a whole number from 1 to 1000.');
  return top;
}
