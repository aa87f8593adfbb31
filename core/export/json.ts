import type { Article } from '../article/article.ts';
import { articleJson } from '../article/read-article.ts';
import type { Exporter } from './package-file.ts';

/** The article's JSON as packages hold it: without the desk's notes. */
export function publishedJson({ notes: _notes, ...published }: Article): string {
  return articleJson(published);
}

/** `json`: the article itself. */
export const jsonExporter: Exporter = {
  name: 'json',
  files: ({ article }) => [
    {
      path: 'article.json',
      role: 'article',
      mediaType: 'application/json',
      source: { text: publishedJson(article) },
    },
  ],
};
