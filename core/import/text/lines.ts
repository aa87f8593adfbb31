/** What stands in front of a point of a list. */
export interface Marker {
  kind: 'bullet' | 'number';
  /** The number, where it is one. */
  value?: number;
  /** As it was written, such as `١-`. */
  raw: string;
}

/** One line of the source that holds something. */
export interface Line {
  /** Without its marker, and without white space at its ends. */
  text: string;
  marker?: Marker;
  /** Whether an empty line stands before it. */
  afterBlank: boolean;
  words: number;
  /** Where a link on this line leads, in sources that have links. */
  url?: string;
}

/** Bullets of any make; the ones that are also punctuation need white space or an Arabic letter after them. */
const BULLET =
  /^(?:[•●○◦▪▫■□◆◇◄◀◂►▶▸←→★☆❖✦‣⁃∙·✓✔➤➢➔\u25cf\uf0b7\uf0a7]\ufe0f?\s*|[»«](?=\s)\s*|[أابجده]\s?[-–)](?=\s)\s*|[-*+–—](?=[\s\u0620-\u064a])\s*|[-*+–—]$)/u;
const NUMBER = /^\(?([0-9٠-٩۰-۹]{1,3})\s{0,2}(?:[.)\-–—/]|\u0640|\ufe0f?\u20e3)\s*(?![0-9٠-٩۰-۹\s])/u;
const LONE_NUMBER = /^\(?([0-9٠-٩۰-۹]{1,3})\s?(?:[.)\-–—]|\ufe0f?\u20e3)?$/u;
const RULE = /^(?:[-–—_=*~.•\u0640]\s*){3,}$/u;
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** The lines of a text that hold something, markers that stand alone joined with the line they belong to. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let afterBlank = false;
  for (const raw of text.split(LINE_END)) {
    const trimmed = trim(raw);
    if (trimmed === '') {
      afterBlank = true;
      continue;
    }
    lines.push(readLine(trimmed, afterBlank));
    afterBlank = false;
  }
  return joinLoneMarkers(lines);
}

/** One line, already trimmed, told into marker and text. */
export function readLine(trimmed: string, afterBlank: boolean): Line {
  if (isRule(trimmed)) return { text: trimmed, afterBlank, words: 0 };
  const bullet = BULLET.exec(trimmed);
  if (bullet)
    return lineOf(trimmed.slice(bullet[0].length), afterBlank, { kind: 'bullet', raw: bullet[0].trim() });
  const number = LONE_NUMBER.exec(trimmed) ?? NUMBER.exec(trimmed);
  if (number) {
    const value = Number(latin(number[1] as string));
    return lineOf(trimmed.slice(number[0].length), afterBlank, {
      kind: 'number',
      value,
      raw: number[0].trim(),
    });
  }
  return lineOf(trimmed, afterBlank);
}

/** Whether the line is a rule drawn between two parts, such as `***`. */
export function isRule(text: string): boolean {
  return text.length <= 200 && RULE.test(text);
}

/** The line as it was before its marker was told from it. */
export function wholeText(line: Line): string {
  if (!line.marker) return line.text;
  return line.text === '' ? line.marker.raw : `${line.marker.raw} ${line.text}`;
}

/** Words as white space parts them: near enough to tell forms apart, and quick. */
export function roughWords(text: string): number {
  let count = 0;
  let inside = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const space = code === 32 || code === 9 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b);
    if (!space && !inside) count += 1;
    inside = !space;
  }
  return count;
}

function lineOf(text: string, afterBlank: boolean, marker?: Marker): Line {
  const own = trim(text);
  return { text: own, afterBlank, words: roughWords(own), ...(marker && { marker }) };
}

/**
 * A bullet alone on its line belongs to the next line; so does a lone number, where lone numbers count up from
 * one. Bullets that nothing follows hold no text and go.
 */
function joinLoneMarkers(lines: Line[]): Line[] {
  const ranks = loneRanks(lines);
  const result: Line[] = [];
  let pending: Line | undefined;
  for (const line of lines) {
    const lone = line.marker !== undefined && line.text === '';
    if (lone && (line.marker?.kind === 'bullet' || ranks.has(line))) {
      pending = { ...line, afterBlank: line.afterBlank || (pending?.afterBlank ?? false) };
      continue;
    }
    if (lone) result.push(lineOf(line.marker?.raw ?? '', line.afterBlank));
    else if (pending?.marker && !line.marker && !isRule(line.text))
      result.push({ ...line, marker: pending.marker, afterBlank: pending.afterBlank });
    else result.push(line);
    pending = undefined;
  }
  return result;
}

/** The lines that hold nothing but a rank: 1, 2, 3, ... each with another line after it. */
function loneRanks(lines: readonly Line[]): Set<Line> {
  const ranks = new Set<Line>();
  let run: Line[] = [];
  const close = () => {
    if (run.length >= 2) for (const line of run) ranks.add(line);
    run = [];
  };
  lines.forEach((line, index) => {
    if (line.marker?.kind !== 'number' || line.text !== '') return;
    const next = lines[index + 1];
    if (!next || next.text === '') return;
    if (line.marker.value !== run.length + 1) close();
    if (line.marker.value === run.length + 1) run.push(line);
  });
  close();
  return ranks;
}

/** The text without white space, zero-width spaces and directional marks at its ends. */
export function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isEdge(text.charCodeAt(start))) start += 1;
  while (end > start && isEdge(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function isEdge(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    code === 0xad ||
    code === 0x61c ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x200e ||
    code === 0x200f ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

function latin(digits: string): string {
  return digits.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.charCodeAt(0) - 0x660) % 0x90));
}
