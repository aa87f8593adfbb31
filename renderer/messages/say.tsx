import { type ReactNode, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider, useIntl } from 'react-intl';
import type { Settings } from '#core/host.ts';
import { ARABIC, type MessageId } from './arabic.ts';

/** What a sentence needs to be said: numbers stay numbers, so that plurals and digits come out right. */
export type Facts = Record<string, string | number>;

/** How the interface speaks. */
export interface Speech {
  /** The sentence of this id, in Arabic, its numbers in the setting's digits. */
  say(id: MessageId, facts?: Facts): string;
  /** A number in the setting's digits, grouped in thousands. */
  number(value: number): string;
  /** Bytes as a size to read: «٢٫٤ م.ب». */
  size(bytes: number): string;
  digits: Settings['digits'];
}

/** Gives everything below it Arabic, right to left, with these digits. */
export function SpeechProvider({ digits, children }: { digits: Settings['digits']; children: ReactNode }) {
  const locale = `ar-EG-u-nu-${digits}`;
  return (
    <IntlProvider locale={locale} defaultLocale={locale} messages={ARABIC}>
      <I18nProvider locale={locale}>{children}</I18nProvider>
    </IntlProvider>
  );
}

/** How to say things, with the digits that the editor chose. */
export function useSpeech(): Speech {
  const intl = useIntl();
  return useMemo(
    () => ({
      say: (id, facts) => intl.formatMessage({ id }, facts),
      number: (value) => intl.formatNumber(value),
      size: (bytes) => sizeInWords(bytes, (value) => intl.formatNumber(value, { maximumFractionDigits: 1 })),
      digits: intl.locale.endsWith('latn') ? 'latn' : 'arab',
    }),
    [intl],
  );
}

const UNITS = ['بايت', 'ك.ب', 'م.ب', 'ج.ب'] as const; // bytes, KB, MB, GB

function sizeInWords(bytes: number, write: (value: number) => string): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log(bytes) / Math.log(1024)), UNITS.length - 1);
  return `${write(bytes / 1024 ** step)} ${UNITS[step]}`;
}
