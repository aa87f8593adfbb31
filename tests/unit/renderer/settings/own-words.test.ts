import { describe, expect, it } from 'vitest';
import {
  readNames,
  readPatterns,
  readWords,
  writeNames,
  writePatterns,
  writeWords,
} from '../../../../renderer/settings/own-words.ts';

describe('the house’s own lists as an editor writes them', () => {
  it('are read back as they were written', () => {
    const words = [{ banned: 'كارثة', preferred: 'حادث' }, { banned: 'حصريا' }];
    expect(readWords(writeWords(words))).toEqual(words);
    const names = [{ right: 'ترامب', wrong: ['ترمب', 'ترامپ'] }];
    expect(readNames(writeNames(names))).toEqual(names);
    const patterns = [{ pattern: 'قال|أكد مصدر', preferred: 'ذكر مسؤول' }, { pattern: 'بشكل *ي' }];
    expect(readPatterns(writePatterns(patterns))).toEqual(patterns);
  });

  it('take empty lines and blanks for nothing', () => {
    expect(readWords('\n  كارثة  = حادث \n\n')).toEqual([{ banned: 'كارثة', preferred: 'حادث' }]);
    expect(readWords('')).toEqual([]);
  });

  it('refuse what is no entry', () => {
    expect(readNames('ترمب')).toBeUndefined();
    expect(readPatterns('* *')).toBeUndefined();
    expect(readPatterns('كلمة '.repeat(20))).toBeUndefined();
  });
});
