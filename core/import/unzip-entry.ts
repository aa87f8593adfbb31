import { Fault } from '../fault.ts';
import type { ZipEntry } from './zip-directory.ts';

/** A file that says it is larger is not unpacked. In bytes. */
const LIMIT = 256 * 1024 * 1024;

/**
 * The bytes of one file of a zip, stored or deflated (APPNOTE 6.3, §4.3.7). No more is unpacked than its directory
 * says that there is.
 * @throws Fault `source.damaged` or `source.too-large`
 */
export async function unzipEntry(zip: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const { name, method, at, compressed, size } = entry;
  const damaged = () => new Fault('source.damaged', { detail: `${name} cannot be unpacked` });
  if (size > LIMIT) throw new Fault('source.too-large', { bytes: size, limit: LIMIT });
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== 0x04034b50) throw damaged();
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = zip.subarray(start, start + compressed);
  if (packed.length !== compressed) throw damaged();
  if (method === 0) return packed;
  if (method !== 8) throw damaged();
  const whole = new Uint8Array(size);
  let length = 0;
  try {
    const stream = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    for (const reader = stream.getReader(); ; ) {
      const { value, done } = await reader.read();
      if (done) break;
      if (length + value.length > size) throw damaged();
      whole.set(value, length);
      length += value.length;
    }
  } catch {
    throw damaged();
  }
  if (length !== size) throw damaged();
  return whole;
}
