import { normaliseWithOffsets } from '#core/arabic/normalise.ts';
import type { Article } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';
import { blockTexts } from '#core/article/block-texts.ts';
import type { Stretch } from './use-highlights.ts';

/** Blocks are never changed in place: their folded texts hold as long as they do. */
const folded = new WeakMap<Block, { field: string; text: string; offsets: ArrayLike<number> }[]>();

/**
 * Every place in the body's texts that reads as `sought`: forms of alef, ى and ي, ة and ه, tashkeel, tatweel and
 * digits are taken for the same, as readers take them. In reading order.
 */
export function findInArticle(article: Article, sought: string): Stretch[] {
  const needle = normaliseWithOffsets(sought.trim()).text.toLowerCase();
  if (needle === '') return [];
  return article.blocks.flatMap((block) =>
    foldedTexts(block).flatMap(({ field, text, offsets }) => {
      const places: Stretch[] = [];
      for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
        places.push({
          blockId: block.id,
          field,
          start: offsets[at] as number,
          end: offsets[at + needle.length] as number,
        });
      }
      return places;
    }),
  );
}

function foldedTexts(block: Block) {
  const known = folded.get(block);
  if (known) return known;
  const texts = blockTexts(block).map(({ field, text }) => {
    const { text: normal, offsets } = normaliseWithOffsets(text);
    // Only where it keeps the length, so that the places stay right.
    const lower = normal.toLowerCase();
    return { field, text: lower.length === normal.length ? lower : normal, offsets };
  });
  folded.set(block, texts);
  return texts;
}
