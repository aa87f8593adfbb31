import { describe, expect, it } from 'vitest';
import { Fault, type FaultCode, type FaultFacts } from '#core/fault.ts';
import { ARABIC, type MessageId } from '../../../../renderer/messages/arabic.ts';
import { arabicOf } from '../../../../renderer/messages/faults.ts';
import { arabicSpeech } from '../arabic-speech.ts';

const speech = arabicSpeech();
const FACTS: FaultFacts = {
  'source.empty': { file: 'خبر.txt' },
  'source.too-large': { file: 'خبر.txt', bytes: 20_000_000, limit: 8_388_608 },
  'source.not-text': {},
  'source.unreadable': { reason: 'EACCES' },
  'source.unknown-kind': {},
  'source.damaged': { detail: 'no central directory' },
  'article.foreign': { found: 'package.json' },
  'article.newer': { version: 9, supported: 1 },
  'article.invalid': { path: 'blocks.3.level', problem: 'is not 2, 3 or 4' },
  'article.held': { obstacles: [{ code: 'required.byline' }, { code: 'embargo' }] },
  'status.refused': { from: 'draft', to: 'published' },
  'article.missing': { id: 'a' },
  'article.conflict': { id: 'a', base: 1, revision: 2 },
  'version.missing': { id: 'a', version: 3 },
  'article.exists': { id: 'a1', isInTrash: true },
  'library.unopenable': { path: '/l', reason: 'EACCES' },
  'library.read-only': { path: '/l', reason: 'EROFS' },
  'library.damaged': { path: '/l', detail: 'the file is empty' },
  'library.newer': { path: '/l', version: 9, supported: 1 },
  'library.in-use': { path: '/l', pid: 7 },
  'disk.full': {},
  'write.failed': { reason: 'EIO' },
  'asset.missing': { hash: 'f00' },
  'asset.refused': { name: 'صورة.svg', reason: 'kind' },
  'profile.invalid': { path: 'months', problem: 'unknown' },
  'format.unknown': { name: 'xml', known: [] },
  'target.exists': { path: '/t' },
  'print.unavailable': {},
  'print.failed': { detail: 'crashed' },
  'package.not-a-bag': { path: '/t' },
  'package.damaged': { path: '/t', problems: 2 },
  'port.in-use': { port: 4317 },
  'request.invalid': { method: 'library.open', problem: 'id: missing' },
  'request.forbidden': { reason: 'token' },
  'host.lost': {},
  cancelled: {},
  internal: { detail: 'TypeError: x is not a function' },
};

describe('what is said about faults', () => {
  it.each(Object.keys(FACTS) as FaultCode[])('says %s in Arabic, as a whole sentence', (code) => {
    const words = arabicOf(new Fault(code, FACTS[code]), speech);
    expect(words).toMatch(/^[\u0600-\u06ff«]/);
    expect(words).toMatch(/\.$/);
    expect(words).not.toMatch(/undefined|\{|EACCES|TypeError/);
  });

  it('names the file and writes sizes in the digits of the setting', () => {
    const fault = new Fault('source.too-large', FACTS['source.too-large']);
    expect(arabicOf(fault, speech)).toContain('«خبر.txt» حجمه ١٩٫١ م.ب والحد ٨ م.ب');
    expect(arabicOf(fault, arabicSpeech('latn'))).toContain('19.1');
  });

  it('takes anything else that was thrown for a fault of Warraq itself', () => {
    expect(arabicOf(new TypeError('x is not a function'), speech)).toMatch(/^خطأ في ورّاق نفسه/);
  });
});

describe('the sentences', () => {
  const counted = (Object.keys(ARABIC) as MessageId[]).filter((id) => ARABIC[id].includes('plural'));

  it.each(counted)('%s has all six plural forms of Arabic', (id) => {
    for (const form of ['zero', 'one', 'two', 'few', 'many', 'other']) {
      expect(ARABIC[id]).toContain(`${form} {`);
    }
    for (const count of [0, 1, 2, 3, 11, 100]) {
      expect(() => speech.say(id, { count, status: '', names: '', tag: '', place: '' })).not.toThrow();
    }
  });

  it('agree with their number', () => {
    const articles = [1, 2, 3, 11, 100].map((count) => speech.say('library.articles', { count }));
    expect(articles).toEqual(['مقال واحد', 'مقالان', '٣ مقالات', '١١ مقالًا', '١٠٠ مقال']);
  });

  it('hold no Latin comma, question mark or straight quote', () => {
    for (const [id, sentence] of Object.entries(ARABIC)) {
      if (sentence.includes('plural')) continue;
      expect(sentence, id).not.toMatch(/[\u0600-\u06ff] ?[,;?"]/);
    }
  });
});
