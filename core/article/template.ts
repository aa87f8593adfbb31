import { type Article, newArticle } from './article.ts';
import { newId } from './id.ts';

/** The tag that makes an article a template: it travels with the article, and any tool can put it on. */
export const TEMPLATE_TAG = 'قالب';

/** Whether new articles are begun from this one. */
export function isTemplate({ tags }: Pick<Article, 'tags'>): boolean {
  return tags.includes(TEMPLATE_TAG);
}

/** A new draft with all that the template has, its own id and dates, and without what makes it a template. */
export function fromTemplate({ id: _, createdAt: __, updatedAt: ___, ...template }: Article): Article {
  return newArticle({
    ...template,
    status: 'draft',
    slug: '',
    tags: template.tags.filter((tag) => tag !== TEMPLATE_TAG),
    blocks: template.blocks.map((block) => ({ ...block, id: newId() })),
    publishAt: undefined,
    embargoUntil: undefined,
  } as Partial<Article>);
}
