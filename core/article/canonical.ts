import type { Article } from './article.ts';
import type { Block } from './block.ts';
import { canonicalContent, plainLines } from './inline.ts';
import { mapContent, mapFigure } from './map-content.ts';
import { squared } from './table.ts';

/** The article with all its content in normal form (`canonicalContent`), and the same object where it was. */
export function canonicalArticle(article: Article): Article {
  const blocks = article.blocks.map(canonicalBlock);
  const lead = article.lead && mapFigure(article.lead, canonicalContent);
  if (lead === article.lead && blocks.every((block, index) => block === article.blocks[index]))
    return article;
  return { ...article, blocks, ...(lead && { lead }) };
}

/** The block with its content in normal form, and the same object where it was. */
export function canonicalBlock(block: Block): Block {
  if (block.type === 'code') return mapContent(block, plainLines);
  return mapContent(block.type === 'table' ? squared(block) : block, canonicalContent);
}
