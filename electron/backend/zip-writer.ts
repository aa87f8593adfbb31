import { once } from 'node:events';
import type { WriteStream } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import { zipEntryOptions } from './archive.ts';

/** The content of a zip's entry, as it lies in the zip. */
export interface Packed {
  bytes: Uint8Array;
  /** Of the content itself. */
  crc32: number;
  isDeflated: boolean;
}

/** What is packed already is only stored (`zipEntryOptions`). */
export function packed(path: string, content: Uint8Array): Packed {
  const isDeflated = zipEntryOptions(path).compress;
  return { bytes: isDeflated ? deflateRawSync(content) : content, crc32: crc32(content), isDeflated };
}

const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** The first day that a zip knows, 1 January 1980 at midnight: ours tell no other. */
const FIRST_DAY = 0x21;
/** Made by a Unix, a regular file that all may read. */
const MADE_BY_UNIX = 0x031e;
const REGULAR_FILE = (0o100644 << 16) >>> 0;
const MOST_32 = 0xffff_ffff;
const MOST_16 = 0xffff;

/**
 * Writes a zip (PKWARE APPNOTE 6.3.9) of entries that are packed elsewhere, such as in several threads; beyond 65,535
 * entries or 4 GB by its Zip64 records. The same entries give the same bytes. No entry may have 4 GB.
 */
export function zipWriter(out: WriteStream) {
  const central: Buffer[] = [];
  let offset = 0;
  const write = async (bytes: Uint8Array) => {
    offset += bytes.length;
    if (!out.write(bytes)) await once(out, 'drain');
  };

  return {
    /** `size` is of the content itself, in bytes. */
    async add(path: string, size: number, { bytes, crc32: crc, isDeflated }: Packed): Promise<void> {
      const name = Buffer.from(path, 'utf8');
      const common = Buffer.alloc(26);
      common.writeUInt16LE(20, 0);
      common.writeUInt16LE(UTF8_NAMES, 2);
      common.writeUInt16LE(isDeflated ? DEFLATED : 0, 4);
      common.writeUInt16LE(FIRST_DAY, 8);
      common.writeUInt32LE(crc, 10);
      common.writeUInt32LE(bytes.length, 14);
      common.writeUInt32LE(size, 18);
      common.writeUInt16LE(name.length, 22);
      central.push(centralRecord(name, common, offset));
      await write(Buffer.concat([signature(0x04034b50), common, name]));
      await write(bytes);
    },
    async end(): Promise<void> {
      const start = offset;
      for (const record of central) await write(record);
      await write(endRecords(central.length, start, offset - start));
      out.end();
    },
  };
}

function centralRecord(name: Buffer, common: Buffer, offset: number): Buffer {
  const isFar = offset >= MOST_32;
  const extra = Buffer.alloc(isFar ? 12 : 0);
  if (isFar) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(8, 2);
    extra.writeBigUInt64LE(BigInt(offset), 4);
  }
  const head = Buffer.alloc(6);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(MADE_BY_UNIX, 4);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(REGULAR_FILE, 6);
  rest.writeUInt32LE(Math.min(offset, MOST_32), 10);
  const own = Buffer.from(common);
  own.writeUInt16LE(isFar ? 45 : 20, 0);
  own.writeUInt16LE(extra.length, 24);
  return Buffer.concat([head, own, rest, name, extra]);
}

function endRecords(count: number, start: number, size: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, MOST_16), 8);
  end.writeUInt16LE(Math.min(count, MOST_16), 10);
  end.writeUInt32LE(Math.min(size, MOST_32), 12);
  end.writeUInt32LE(Math.min(start, MOST_32), 16);
  if (count < MOST_16 && start + size < MOST_32) return end;
  const far = Buffer.alloc(56);
  far.writeUInt32LE(0x06064b50, 0);
  far.writeBigUInt64LE(44n, 4);
  far.writeUInt16LE(MADE_BY_UNIX, 12);
  far.writeUInt16LE(45, 14);
  far.writeBigUInt64LE(BigInt(count), 24);
  far.writeBigUInt64LE(BigInt(count), 32);
  far.writeBigUInt64LE(BigInt(size), 40);
  far.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([far, locator, end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}
