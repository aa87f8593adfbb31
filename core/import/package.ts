import type { Article } from '../article/article.ts';
import { blockTexts } from '../article/block-texts.ts';
import { plainText } from '../article/inline.ts';
import { parseArticle } from '../article/read-article.ts';
import { type ArticleDraft, addBlock, markLede, notePart } from './article-draft.ts';
import { decodeText } from './decode.ts';
import { firstLetters, type Imported, type Importer } from './importer.ts';
import { headlineHalves } from './text/head.ts';
import { isZippedPackage, readZippedPackage } from './zipped-package.ts';

/** An article of Warraq itself, as `article.json` of a package holds it, or a whole package as one zip. */
export const packageImporter: Importer = {
  kind: 'package',
  detects: ({ bytes, name }) => {
    if (/\.(json|warraq)$/i.test(name) || isZippedPackage(bytes)) return true;
    const start = firstLetters(bytes);
    return /^\{\s*"/.test(start) || /^\[\s*[{[]/.test(start);
  },
  read: async (source) =>
    isZippedPackage(source.bytes) ? readZippedPackage(source, readDocument) : readDocument(source.bytes),
};

function readDocument(bytes: Uint8Array): Imported {
  const { text, encoding } = decodeText(bytes);
  const article = parseArticle(text);
  return { article, parts: partsOf(article), encoding };
}

/** What the parts of a finished article are. */
function partsOf(article: Article): ArticleDraft['parts'] {
  const draft: ArticleDraft = { article: { ...article, blocks: [] }, parts: [] };
  if (article.kicker) notePart(draft, 'kicker', article.kicker, { field: 'kicker' });
  const halves = headlineHalves(article.headline).length;
  if (article.headline) notePart(draft, 'headline', article.headline, { field: 'headline' }, { halves });
  if (article.deck) notePart(draft, 'deck', article.deck, { field: 'deck' });
  article.bylines.forEach(({ name }, index) => {
    notePart(draft, 'byline', name, { field: `bylines.${index}` });
  });
  if (article.dateline) notePart(draft, 'dateline', article.dateline, { field: 'dateline' });
  const caption = article.lead && plainText(article.lead.caption);
  if (caption) notePart(draft, 'caption', caption, { field: 'lead.caption' });
  for (const block of article.blocks)
    addBlock(
      draft,
      block,
      blockTexts(block)
        .map(({ text }) => text)
        .join('\n'),
    );
  for (const [index, { title, items }] of article.lists.entries())
    notePart(
      draft,
      'ranked-list',
      [title, ...items.map(({ headline }) => headline)].join('\n'),
      {
        field: `lists.${index}`,
        itemIds: items.map(({ id }) => id),
      },
      { title, items: items.length },
    );
  if (article.related.length > 0)
    notePart(
      draft,
      'related',
      article.related.map(({ headline }) => headline).join('\n'),
      { field: 'related', itemIds: article.related.map(({ id }) => id) },
      {
        items: article.related.length,
        dated: article.related.filter(({ publishedAt }) => publishedAt !== undefined).length,
      },
    );
  if (article.keywords) notePart(draft, 'keywords', article.keywords.title, { field: 'keywords' });
  markLede(draft);
  return draft.parts;
}
