import { type Article, newArticle } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';
import { exportContext } from '#core/export/build-package.ts';
import { articleHtml } from '#core/export/fragment.ts';
import type { ExportContext } from '#core/export/package-file.ts';
import { readProfile } from '#core/profile.ts';

const AT = '2026-11-22T11:21:00+02:00';

/** A context of an article with these fields, at a fixed time. */
export function contextOf(fields: Partial<Article>, profile: object = {}): ExportContext {
  const article = newArticle({
    id: '3f0c6c52-6f0e-4d43-9a57-0d7f3a1c00ff',
    headline: 'مدارس القرى.. خطة تنتظر',
    createdAt: AT,
    updatedAt: AT,
    blocks: [],
    ...fields,
  });
  return exportContext(article, readProfile(profile));
}

/** The HTML of an article that holds this one block. */
export function blockHtmlOf(block: Block): string {
  return articleHtml(contextOf({ blocks: [block] }), (path) => path);
}
