import { createIntl } from 'react-intl';
import { ARABIC } from '../../../renderer/messages/arabic.ts';
import { type Speech, speechOf } from '../../../renderer/messages/speech.ts';

/** The interface's own way of saying things, without a window. */
export function arabicSpeech(digits: Speech['digits'] = 'arab'): Speech {
  return speechOf(createIntl({ locale: `ar-EG-u-nu-${digits}`, messages: ARABIC }));
}
