import { articleJson } from '../article/read-article.ts';
import type { Exporter } from './package-file.ts';

/** `json`: the article itself, without the desk's notes. */
export const jsonExporter: Exporter = {
  name: 'json',
  files: ({ article }) => {
    const { notes: _notes, ...published } = article;
    return [
      {
        path: 'article.json',
        role: 'article',
        mediaType: 'application/json',
        source: { text: articleJson(published) },
      },
    ];
  },
};
