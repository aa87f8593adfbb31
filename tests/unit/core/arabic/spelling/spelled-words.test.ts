import { expect, it } from 'vitest';
import { bareWord, spelledWords } from '#core/arabic/spelling/spelled-words.ts';

const wordsOf = (text: string) => spelledWords(text).map(({ text: word }) => word);

it.each([
  ['أعلن الوزير، أمس: «سنعود».', ['أعلن', 'الوزير', 'أمس', 'سنعود']],
  ['الجولة الـ 12 وبالـ«جيش» وللـ BBC هنا', ['الجولة', 'جيش', 'هنا']],
  ['قال لـ CNN في ٢٥ نوفمبر 2026', ['قال', 'في', 'نوفمبر']],
  ['على https://example.org/أخبار/اليوم الآن', ['على', 'الآن']],
  ['راسل خالد@مثال.مصر أو @المحرر و#وسم_عربي هنا', ['راسل', 'أو', 'هنا']],
  ['الفيروس كوفيد19 وبرنامج وWindows', ['الفيروس', 'وبرنامج']],
  ['گوگل وچاي', []],
  ['و ب ١٤٤٧ هـ', []],
  ['', []],
])('reads the Arabic words of %s', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

it('tells where they stand, as they are written', () => {
  const text = 'في المُدُن القديـــمة';
  for (const { text: word, start, end } of spelledWords(text)) expect(text.slice(start, end)).toBe(word);
  expect(wordsOf(text)).toEqual(['في', 'المُدُن', 'القديـــمة']);
  expect(bareWord('المُدُن')).toBe('المدن');
});
