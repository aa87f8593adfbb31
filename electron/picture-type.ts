import { open } from 'node:fs/promises';

/** Marks at a file's beginning, as Latin-1, by the kind of picture that begins so. */
const MARKS: [offset: number, mark: string, mediaType: string][] = [
  [0, '\xff\xd8\xff', 'image/jpeg'],
  [0, '\x89PNG', 'image/png'],
  [0, 'GIF8', 'image/gif'],
  [8, 'WEBP', 'image/webp'],
  [4, 'ftypavi', 'image/avif'],
];

/** A picture's media type by its first bytes: the library names pictures by their hash alone. */
export async function pictureType(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
    const head = buffer.subarray(0, bytesRead).toString('latin1');
    const found = MARKS.find(([offset, mark]) => head.startsWith(mark, offset));
    return found?.[2] ?? 'application/octet-stream';
  } finally {
    await file.close();
  }
}
