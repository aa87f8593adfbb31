import { type ReactNode, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider, useIntl } from 'react-intl';
import { ARABIC } from './arabic.ts';
import { type Speech, speechOf } from './speech.ts';

export type { Facts, Speech } from './speech.ts';

/** Gives everything below it Arabic, right to left, with these digits. */
export function SpeechProvider({ digits, children }: { digits: Speech['digits']; children: ReactNode }) {
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
  return useMemo(() => speechOf(intl), [intl]);
}
