import exifr from 'exifr';
import type { PictureWords } from '#core/export/package-file.ts';
import { x } from '#core/export/xml.ts';

/** What a picture says of itself, where it says it. */
export interface OwnWords {
  caption?: string;
  credit?: string;
  creator?: string;
  rights?: string;
}

const JPEG_START = Buffer.from([0xff, 0xd8]);
const JPEG_END = Buffer.from([0xff, 0xd9]);
const APP1 = 0xe1;
const APP13 = 0xed;
/** A JPEG segment holds no more, its own length of two bytes taken off. */
const MOST_SEGMENT_BYTES = 0xffff - 2;
const MOST_LETTERS = 2_000;
const XMP_MARK = 'http://ns.adobe.com/xap/1.0/\0';
const NAMESPACES = {
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:photoshop': 'http://ns.adobe.com/photoshop/1.0/',
  'xmlns:xmpRights': 'http://ns.adobe.com/xap/1.0/rights/',
  'xmlns:Iptc4xmpCore': 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
};

/**
 * Caption, credit, creator and rights, from the IPTC or the XMP of a JPEG; of other kinds from `xmp`, as sharp finds it.
 * Nothing where the picture says nothing that can be read.
 */
export async function readPictureWords(bytes: Uint8Array, xmp?: Uint8Array): Promise<OwnWords> {
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  const wrapped =
    isJpeg || xmp === undefined || xmp.length > MOST_SEGMENT_BYTES - XMP_MARK.length
      ? Buffer.from(bytes)
      : // exifr finds XMP in JPEG only.
        Buffer.concat([
          JPEG_START,
          segment(APP1, Buffer.concat([Buffer.from(XMP_MARK, 'latin1'), xmp])),
          JPEG_END,
        ]);
  const said = await exifr.parse(wrapped, { iptc: true, xmp: true, tiff: false }).catch(() => undefined);
  if (said === undefined) return {};
  const words = {
    caption: text(said.Caption) ?? text(said.description),
    credit: text(said.Credit) ?? text(said.creator) ?? text(said.Byline),
    creator: text(said.creator) ?? text(said.Byline),
    rights: text(said.CopyrightNotice) ?? text(said.rights),
  };
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
}

/** One text out of exifr's value: the first of a list, the words of a language. It reads IPTC's UTF-8 as Latin-1. */
function text(value: unknown): string | undefined {
  if (Array.isArray(value)) return text(value[0]);
  const plain = typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
  if (typeof plain !== 'string' || plain.trim() === '') return undefined;
  if (!/^[\0-\u00ff]*$/.test(plain)) return plain;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(plain, 'latin1'));
  } catch {
    return plain;
  }
}

/** The article's words for a picture over those that it came with. Who took it is told by the picture itself, if at all. */
export function mergedWords(
  { caption, alt, credit, rights }: PictureWords,
  own: OwnWords,
): PictureWords & { creator: string } {
  const known = shortened(credit || (own.credit ?? ''));
  return {
    caption: shortened(caption || alt || (own.caption ?? '')),
    alt: shortened(alt),
    credit: known,
    creator: shortened(own.creator ?? known),
    rights: shortened(rights || (own.rights ?? '')),
  };
}

/** All words together must fit into one segment of a JPEG. */
function shortened(value: string): string {
  return value.slice(0, MOST_LETTERS).toWellFormed();
}

type Words = ReturnType<typeof mergedWords>;

/** Whether there is anything to write. */
export function hasWords(words: Words): boolean {
  return Object.values(words).some((value) => value !== '');
}

/** An XMP packet (ISO 16684-1) of these words and nothing else. */
export function xmpOf({ caption, alt, credit, creator, rights }: Words): string {
  const alternatives = (name: string, value: string) =>
    value === '' ? undefined : x(name, {}, x('rdf:Alt', {}, x('rdf:li', { 'xml:lang': 'x-default' }, value)));
  const description = x(
    'rdf:Description',
    { 'rdf:about': '', ...NAMESPACES },
    alternatives('dc:description', caption),
    creator === '' ? undefined : x('dc:creator', {}, x('rdf:Seq', {}, x('rdf:li', {}, creator))),
    alternatives('dc:rights', rights),
    rights === '' ? undefined : x('xmpRights:Marked', {}, 'True'),
    credit === '' ? undefined : x('photoshop:Credit', {}, credit),
    alternatives('Iptc4xmpCore:AltTextAccessibility', alt),
  );
  const { xml } = x(
    'x:xmpmeta',
    { 'xmlns:x': 'adobe:ns:meta/' },
    x('rdf:RDF', { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' }, description),
  );
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>${xml}<?xpacket end="w"?>`;
}

/** Record and dataset of IPTC IIM 4.2, and the most bytes it may have. */
const DATASETS = [
  { dataset: 80, field: 'creator', most: 32 },
  { dataset: 110, field: 'credit', most: 32 },
  { dataset: 116, field: 'rights', most: 128 },
  { dataset: 120, field: 'caption', most: 2000 },
] as const satisfies { dataset: number; field: keyof Words; most: number }[];

/**
 * The JPEG with these words as IPTC as well, which older picture desks read: an APP13 segment after its start, its
 * text in UTF-8 and said to be so. IPTC's own limits are for a single byte a letter; Arabic is given twice as much, as
 * programs of today write it.
 */
export function withIptc(jpeg: Uint8Array, words: Words): Buffer {
  const records = [
    // 1:90, CodedCharacterSet: ESC % G is UTF-8.
    iptcRecord(1, 90, Buffer.from('\u001b%G', 'latin1')),
    ...DATASETS.flatMap(({ dataset, field, most }) =>
      words[field] === '' ? [] : [iptcRecord(2, dataset, cutBytes(words[field], most * 2))],
    ),
  ];
  const iptc = Buffer.concat(records);
  const resource = Buffer.concat([
    Buffer.from('Photoshop 3.0\u00008BIM\u0004\u0004\u0000\u0000', 'latin1'),
    uint32(iptc.length),
    iptc,
    // A resource has an even length.
    Buffer.alloc(iptc.length % 2),
  ]);
  return Buffer.concat([JPEG_START, segment(APP13, resource), jpeg.subarray(2)]);
}

function iptcRecord(record: number, dataset: number, value: Buffer): Buffer {
  const head = Buffer.from([0x1c, record, dataset, 0, 0]);
  head.writeUInt16BE(value.length, 3);
  return Buffer.concat([head, value]);
}

/** The text in UTF-8, cut before the letter that would go beyond `most` bytes. */
function cutBytes(value: string, most: number): Buffer {
  const bytes = Buffer.from(value, 'utf8');
  let end = Math.min(most, bytes.length);
  while (end < bytes.length && (bytes[end]! & 0b1100_0000) === 0b1000_0000) end -= 1;
  return bytes.subarray(0, end);
}

function segment(marker: number, content: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
