import { describe, expect, it } from 'vitest';
import { spelledWords } from '#core/arabic/spelling/spelled-words.ts';
import { createSpeller } from '#core/arabic/spelling/speller.ts';
import { cleanParagraphs } from '../house-style/clean-news.ts';
import { SLIPS, type Slip } from './slips.ts';
import { spellingData } from './spelling-data.ts';

const speller = createSpeller(spellingData);
const list = (words: string) => words.trim().split(/\s+/);

describe('what is right', () => {
  it.each(
    list(`وبالمفاوضات فسيكتبونها وللجنة للكتاب كالمعلمين وسيعلنون بمدرستهم المسؤولين مسؤوليتها استقبال الاجتماعات إعلان
      وأكدت أوضحوا لأنهم مستشفى المستشفيات شيء أشياء بناء مبادئ قراءة على علي إلى يبدو وزارتي ليلى القاهرة`),
  )('%s is a word', (word) => {
    expect(speller.judge(word)).toBe('right');
  });

  it.each(
    list(
      `اقرأ اقرئي اقرؤوا واكتب اضغط اركب واقطعوا اسأل اشربوا احفظها انشر اخلط واركضوا اترك افتحه اذهب انقل فاحجز ابدأ املأ`,
    ),
  )('%s is said to readers', (word) => {
    expect(speller.judge(word)).toBe('right');
  });

  it.each(list('هاني وهاني وأسامة لؤي ووائل تسديدة بتسديدة وإنستغرام البودكاست واتساب استاد'))(
    '%s is a name or a loan that papers have',
    (word) => {
      expect(speller.judge(word)).toBe('right');
    },
  );

  it('passes over tashkeel and tatweel', () => {
    expect(speller.judge('المُفاوَضاتِ')).toBe('right');
    expect(speller.judge('كتابًا')).toBe('right');
    expect(speller.judge('القاهـــرة')).toBe('right');
    expect(speller.judge('المُدَرَّسه')).not.toBe('right');
  });

  it('doubts less than one word in 200 of clean news', () => {
    const words = cleanParagraphs().flatMap((text) => spelledWords(text));
    const doubted = words.filter(({ text }) => speller.judge(text) !== 'right');
    expect(words.length).toBeGreaterThan(3_000);
    expect(doubted.length / words.length).toBeLessThan(1 / 200);
  });
});

describe('what is wrong', () => {
  const all = Object.values(SLIPS).flat() as Slip[];
  it('is found in at least 88 of 100 slips, with the meant word among three in 86', () => {
    expect(all.length).toBeGreaterThanOrEqual(150);
    const found = all.filter(({ wrong }) => speller.judge(wrong) !== 'right');
    const meant = found.filter(({ wrong, right }) => speller.suggest(wrong, 3).includes(right));
    expect(found.length / all.length).toBeGreaterThan(0.88);
    expect(meant.length / all.length).toBeGreaterThan(0.86);
  });

  it.each([
    ['اكد', 'أكد'],
    ['الى', 'إلى'],
    ['والاعضاء', 'والأعضاء'],
    ['إستقبال', 'استقبال'],
    ['المدرسه', 'المدرسة'],
    ['هذة', 'هذه'],
    ['ظبط', 'ضبط'],
    ['الذى', 'الذي'],
    ['الانتخخابات', 'الانتخابات'],
    ['المجسل', 'المجلس'],
    ['الوزيؤ', 'الوزير'],
    ['قالالوزير', 'قال الوزير'],
  ])('%s: %s comes first', (wrong, right) => {
    expect(speller.judge(wrong)).toBe('wrong');
    expect(speller.suggest(wrong)[0]).toBe(right);
  });

  it('puts in without asking what can be nothing else, and never a wrong word', () => {
    expect(speller.correction('المدرسه')).toBe('المدرسة');
    expect(speller.correction('اعلن')).toBe('أعلن');
    expect(speller.correction('المساعات')).toBeUndefined();
    expect(speller.correction('كتاب')).toBeUndefined();
    for (const { wrong, right } of all) expect([undefined, right]).toContain(speller.correction(wrong));
  });

  it.each(['ادخل', 'واخرج', 'احضروا'])(
    'only doubts «%s», a command and a slip, and puts nothing in unasked',
    (word) => {
      expect(speller.judge(word)).toBe('doubtful');
      expect(speller.correction(word)).toBeUndefined();
      expect(speller.suggest(word)[0]).toMatch(/أ/);
    },
  );

  it('leaves a word with tashkeel to its editor', () => {
    expect(speller.correction('المدرسَه')).toBeUndefined();
  });
});

describe('own words', () => {
  const own = createSpeller(spellingData, ['كونيغسبرغ', 'شركة زفروتك']);
  it('are right, with what may go before them', () => {
    expect(speller.judge('كونيغسبرغ')).toBe('wrong');
    for (const word of list('كونيغسبرغ وكونيغسبرغ لكونيغسبرغ زفروتك الزفروتك'))
      expect(own.judge(word)).toBe('right');
  });
  it('are suggested', () => {
    expect(own.suggest('كونيغسبرع')).toContain('كونيغسبرغ');
  });
});

describe('a hostile word', () => {
  it('of any length is judged in no time', () => {
    const long = 'ب'.repeat(100_000);
    expect(speller.judge(long)).toBe('wrong');
    expect(speller.suggest(long)).toEqual([]);
  });
});
