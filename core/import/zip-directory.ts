/** One file of a zip as its directory names it, sizes in bytes. */
export interface ZipEntry {
  name: string;
  compressed: number;
  size: number;
  /** How it is compressed (§4.4.5): 0 not at all, 8 deflate. */
  method: number;
  /** Where its local header begins. */
  at: number;
}

/**
 * The directory of a zip (APPNOTE 6.3, §4.3.12 and §4.3.16), or undefined where the bytes are none. Only reads
 * what the file says of itself; nothing is unpacked.
 */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  const text = new TextDecoder();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: text.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      method: view.getUint16(at + 10, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The place of the record that ends the directory: a comment of up to 64 KB may follow it. */
function endOfDirectory(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 22 - 0xffff; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}
