import type { Block } from '#core/article/block.ts';
import type { ImportedFile } from '#core/import/import-part.ts';
import { withPicture } from '../add-picture.ts';
import type { PasteDoors } from './paste.ts';

/** What was pasted: as HTML and as text, each empty where it was not there. */
interface Pasted {
  html: string;
  text: string;
}

/**
 * The blocks of what was pasted, the pictures inside it, and how many pictures elsewhere were left.
 * Loaded when it is first needed: the parsers of HTML are larger than the editor.
 */
export async function readPasted({
  html,
  text,
}: Pasted): Promise<{ blocks: Block[]; files: ImportedFile[]; left: number }> {
  if (html !== '') {
    const { contentFromHtml } = await import('#core/import/html.ts');
    const { blocks, files, left } = contentFromHtml(html);
    if (blocks.length > 0) return { blocks, files, left: left.length };
  }
  const { blocksFromText } = await import('#core/import/plain-text.ts');
  return { blocks: blocksFromText(text), files: [], left: 0 };
}

/** The blocks of what was pasted, with the pictures inside it kept in the library; pictures elsewhere are told of. */
export async function pastedBlocks(pasted: Pasted, doors: PasteDoors): Promise<Block[]> {
  const { blocks, files, left } = await readPasted(pasted);
  if (left > 0) doors.tellLeft(left);
  if (files.length === 0) return blocks;
  const kept = await doors.keepPictures(
    files.map(({ name, mediaType, bytes }) => new File([bytes.slice()], name, { type: mediaType })),
  );
  return blocks.map((block) => {
    const added = kept[files.findIndex(({ target }) => 'blockId' in target && target.blockId === block.id)];
    return added && block.type === 'figure' ? withPicture(block, added) : block;
  });
}
