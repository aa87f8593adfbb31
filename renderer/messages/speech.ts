import type { IntlShape } from 'react-intl';
import type { Settings } from '#core/host/settings.ts';
import type { MessageId } from './arabic.ts';

/** What a sentence needs to be said: numbers stay numbers, so that plurals and digits come out right. */
export type Facts = Record<string, string | number>;

type NumberShape = Pick<Intl.NumberFormatOptions, 'maximumFractionDigits'> & { style?: 'percent' };

/** How the interface speaks. */
export interface Speech {
  /** The sentence of this id, in Arabic, its numbers in the setting's digits. */
  say(id: MessageId, facts?: Facts): string;
  /** A number in the setting's digits, grouped in thousands; as `Intl.NumberFormat` has it where a shape is given. */
  number(value: number, shape?: NumberShape): string;
  /** Bytes as a size to read: «٢٫٤ م.ب». */
  size(bytes: number): string;
  digits: Settings['digits'];
}

/** Speech by these messages and in this locale; its digits are those of the locale. */
export function speechOf(intl: IntlShape): Speech {
  return {
    say: (id, facts) => intl.formatMessage({ id }, facts),
    number: (value, shape) => intl.formatNumber(value, shape),
    size: (bytes) => sizeInWords(bytes, (value) => intl.formatNumber(value, { maximumFractionDigits: 1 })),
    digits: intl.locale.endsWith('latn') ? 'latn' : 'arab',
  };
}

const UNITS = ['بايت', 'ك.ب', 'م.ب', 'ج.ب'] as const; // bytes, KB, MB, GB

function sizeInWords(bytes: number, write: (value: number) => string): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log(bytes) / Math.log(1024)), UNITS.length - 1);
  return `${write(bytes / 1024 ** step)} ${UNITS[step]}`;
}
