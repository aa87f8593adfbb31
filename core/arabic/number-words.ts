import { toLatinDigits } from './digits.ts';

/** What is counted by a number, and the case it stands in: «ثلاث مدن» (feminine), «من ثلاثين» (oblique). */
export interface NumberWays {
  /** The gender of what is counted. */
  counts?: 'masculine' | 'feminine';
  /** `oblique` is genitive and accusative. */
  case?: 'nominative' | 'oblique';
}

/** With what is masculine; with what is feminine they lose their ة. */
const UNITS = ['', '', '', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة'] as const;
const TENS = ['', '', 'عشر', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'] as const;
const HUNDREDS = ['', '', '', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'] as const;
/** A thousand and its like: one, two without their ending, from 3 to 10, from 11 to 99. */
const SCALES = [
  { size: 1_000_000_000, one: 'مليار', two: 'مليار', few: 'مليارات', many: 'مليارا' },
  { size: 1_000_000, one: 'مليون', two: 'مليون', few: 'ملايين', many: 'مليونا' },
  { size: 1_000, one: 'ألف', two: 'ألف', few: 'آلاف', many: 'ألفا' },
] as const;
const LARGEST = 999_999_999_999;

/**
 * A whole number from 0 to 999,999,999,999 in words, agreeing with what it counts: 12 of feminine nouns is
 * «اثنتا عشرة», oblique «اثنتي عشرة».
 * @throws RangeError for any other number.
 */
export function numberInWords(number: number, ways: NumberWays = {}): string {
  if (!Number.isInteger(number) || number < 0 || number > LARGEST)
    throw new RangeError(`${number} is no whole number up to ${LARGEST}`);
  if (number === 0) return 'صفر';
  const parts: string[] = [];
  let rest = number;
  for (const { size, one, two, few, many } of SCALES) {
    const count = Math.floor(rest / size);
    rest %= size;
    const end = count % 100;
    if (count === 0) continue;
    if (count === 1) parts.push(one);
    else if (count === 2) parts.push(two + dual(ways));
    // 101,000 is «مئة ألف وألف».
    else if (end === 1 || end === 2)
      parts.push(
        `${belowThousand(count - end, ways, true).join(' و')} ${one}`,
        end === 1 ? one : two + dual(ways),
      );
    else {
      const noun = end >= 3 && end <= 10 ? few : end >= 11 ? many : one;
      parts.push(`${belowThousand(count, { ...ways, counts: 'masculine' }, true).join(' و')} ${noun}`);
    }
  }
  if (rest > 0) parts.push(...belowThousand(rest, ways));
  return parts.join(' و');
}

function dual({ case: own }: NumberWays): string {
  return own === 'oblique' ? 'ين' : 'ان';
}

/** `isBound`: a noun follows at once, and a dual loses its noon: «مئتا ألف». */
function belowThousand(number: number, ways: NumberWays, isBound = false): string[] {
  const hundreds = Math.floor(number / 100);
  const rest = number % 100;
  const words: string[] = [];
  if (hundreds === 1) words.push('مئة');
  else if (hundreds === 2)
    words.push(isBound && rest === 0 ? (ways.case === 'oblique' ? 'مئتي' : 'مئتا') : `مئت${dual(ways)}`);
  else if (hundreds > 2) words.push(`${HUNDREDS[hundreds]}مئة`);
  if (rest > 0) words.push(...belowHundred(rest, ways));
  return words;
}

function belowHundred(number: number, ways: NumberWays): string[] {
  const isFeminine = ways.counts === 'feminine';
  const isOblique = ways.case === 'oblique';
  if (number === 1) return [isFeminine ? 'واحدة' : 'واحد'];
  if (number === 2) return [(isFeminine ? 'اثنت' : 'اثن') + dual(ways)];
  if (number <= 10) return [unit(number, isFeminine)];
  if (number === 11) return [isFeminine ? 'إحدى عشرة' : 'أحد عشر'];
  if (number === 12) {
    const two = (isFeminine ? 'اثنت' : 'اثن') + (isOblique ? 'ي' : 'ا');
    return [`${two} ${isFeminine ? 'عشرة' : 'عشر'}`];
  }
  if (number < 20) return [`${unit(number - 10, isFeminine)} ${isFeminine ? 'عشرة' : 'عشر'}`];
  const tens = TENS[Math.floor(number / 10)] + (isOblique ? 'ين' : 'ون');
  const rest = number % 10;
  if (rest === 0) return [tens];
  if (rest === 1) return [isFeminine ? 'إحدى' : 'واحد', tens];
  return [...belowHundred(rest, ways), tens];
}

function unit(number: number, isFeminine: boolean): string {
  const word = UNITS[number] as string;
  if (!isFeminine) return word;
  return word.slice(0, -1);
}

/** Number words as they are read, hamza aside, by their value. */
const VALUES = new Map<string, number>();
const SIZES = new Map<string, { size: number; times: number }>();
const plain = (word: string) => word.replace(/[أإآ]/gu, 'ا').replace(/[\u064B-\u0652]/gu, '');
function learn(value: number, words: string): void {
  for (const word of words.split(' ')) VALUES.set(plain(word), value);
}
learn(0, 'صفر');
learn(1, 'واحد واحدة إحدى أحد');
learn(2, 'اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي');
for (let number = 3; number <= 10; number += 1) {
  const word = UNITS[number] as string;
  learn(number, `${word} ${word.slice(0, -1)}`);
}
learn(8, 'ثمان');
for (let ten = 2; ten <= 9; ten += 1) learn(ten * 10, `${TENS[ten]}ون ${TENS[ten]}ين`);
learn(100, 'مئة مائة');
learn(200, 'مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي');
for (let hundred = 3; hundred <= 9; hundred += 1)
  learn(hundred * 100, `${HUNDREDS[hundred]}مئة ${HUNDREDS[hundred]}مائة`);
for (const { size, one, few, many } of SCALES) {
  for (const word of [one, few, many]) SIZES.set(plain(word), { size, times: 1 });
  for (const ending of ['ان', 'ين', 'ا', 'ي'])
    if (!SIZES.has(plain(one + ending))) SIZES.set(plain(one + ending), { size, times: 2 });
}
SIZES.set('الفا', { size: 1_000, times: 1 });

/** Whether a word is one of a number: «خمسين», «وألفي», «الثلاثة». */
export function isNumberWord(word: string): boolean {
  const bare = plain(word);
  return [bare, bare.replace(/^[وفبلك](?=...)/u, ''), bare.replace(/^[وفب]?ال(?=...)/u, '')].some(
    (form) => VALUES.has(form) || SIZES.has(form),
  );
}

const TOKEN = /[0-9]+(?:[.,\u066B\u066C][0-9]+)*|[\u0621-\u0652]+/gu;

/** A number that a text says, [start, end) in UTF-16 units. */
export interface SaidNumber {
  value: number;
  start: number;
  end: number;
}

/**
 * Every number that a text says, in digits of any kind, in words, or both: «٣ آلاف» and «ثلاثة آلاف» are 3000,
 * «2.5 مليون» is 2,500,000, «خمسة وعشرون» is 25.
 */
export function numbersSaid(text: string): SaidNumber[] {
  const latin = toLatinDigits(text);
  const found: SaidNumber[] = [];
  let run: (SaidNumber & { group: number; last: number }) | undefined;
  const close = () => {
    if (run) found.push({ value: run.value + run.group, start: run.start, end: run.end });
    run = undefined;
  };
  for (const { index, 0: token } of latin.matchAll(TOKEN)) {
    const end = index + token.length;
    const isNext: boolean = run !== undefined && /^\s+$/.test(latin.slice(run.end, index));
    if (!isNext) close();
    if (/^[0-9]/.test(token)) {
      close();
      run = { value: 0, group: digitsValue(token), last: 0, start: index, end };
      continue;
    }
    // «واحد» begins with its own و; «وأحد عشر» does not.
    const hasAnd: boolean = token.startsWith('و') && !/^واحدة?$/u.test(token);
    const written = plain(hasAnd ? token.slice(1) : token);
    // «بثلاثة», «لأربعين»; shorter ones are other words: «لست».
    const isJoined = !VALUES.has(written) && !SIZES.has(written) && /^[بلكف]..../u.test(written);
    const word = (isJoined ? written.slice(1) : written).replace(/^ال(?=....)/u, '');
    const value = VALUES.get(word);
    const scale = SIZES.get(word);
    if (value === undefined && scale === undefined) {
      close();
      continue;
    }
    if (run === undefined || (hasAnd && !canFollow(run, value, scale))) {
      close();
      const start = index + Number(hasAnd) + Number(isJoined);
      run = {
        value: scale ? scale.size * scale.times : 0,
        group: value ?? 0,
        last: scale ? 0 : (value ?? 0),
        start,
        end,
      };
      continue;
    }
    if (scale) {
      const times: number = hasAnd ? scale.times : (run.group || 1) * scale.times;
      run.value += times * scale.size + (hasAnd ? run.group : 0);
      run.group = 0;
      run.last = 0;
    } else {
      const own = value as number;
      const isTeen: boolean = !hasAnd && own === 10 && run.last >= 1 && run.last <= 9;
      const isHundreds: boolean = !hasAnd && own === 100 && run.last >= 3 && run.last <= 9;
      if (!hasAnd && !isTeen && !isHundreds) {
        close();
        run = { value: 0, group: own, last: own, start: index, end };
        continue;
      }
      run.group += isHundreds ? run.last * 99 : own;
      run.last = own;
    }
    run.end = end;
  }
  close();
  return found;
}

/** Whether «و» adds this to what was said: hundreds, units, tens in their order, or a smaller scale. */
function canFollow(
  run: { value: number; group: number; last: number },
  value: number | undefined,
  scale: { size: number } | undefined,
): boolean {
  if (scale) return run.value > scale.size && run.value % scale.size === 0 && run.group === 0;
  if (value === undefined) return false;
  if (run.value > 0 && run.group === 0) return true;
  if (run.last >= 100) return value < 100;
  return run.last >= 1 && run.last <= 9 && value >= 20 && value < 100;
}

function digitsValue(digits: string): number {
  return Number(digits.replace(/[,\u066C](?=\d{3}(?!\d))/g, '').replace(/[,\u066B]/g, '.'));
}
