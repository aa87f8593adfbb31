import { describe, expect, it } from 'vitest';
import { SMART_KINDS, type SmartWays, smartMark } from '#core/arabic/smart-typing.ts';
import { settingsChangeSchema, settingsSchema } from '#core/host/settings.ts';
import { DEFAULT_PROFILE } from '#core/profile.ts';

const ALL: SmartWays = { kinds: SMART_KINDS, profile: DEFAULT_PROFILE, isArabic: true };

/** The text as it stands after these letters were typed one by one. */
function typed(letters: string, ways: Partial<SmartWays> = {}): string {
  let text = '';
  for (const letter of letters) {
    const mark = smartMark(text, letter, { ...ALL, ...ways });
    text = mark ? text.slice(0, text.length - mark.drop) + mark.text : text + letter;
  }
  return text;
}
const without = (kind: string) => ({ kinds: SMART_KINDS.filter((each) => each !== kind) });

describe('what is put right while it is typed', () => {
  it.each([
    ['هل عاد, أم بقي? نعم; عاد', 'هل عاد، أم بقي؟ نعم؛ عاد'],
    ['قال الوزير: "لن نعود", ثم مضى', 'قال الوزير: «لن نعود»، ثم مضى'],
    ['كيف!? ولماذا??', 'كيف!؟ ولماذا؟؟'],
    ['الجسر -- وهو قديم -- يُغلق', 'الجسر – وهو قديم – يُغلق'],
    ['ثم سكت...', 'ثم سكت…'],
    ['عام 2026, وعام 2027', 'عام ٢٠٢٦، وعام ٢٠٢٧'],
    ['50? نعم', '٥٠؟ نعم'],
  ])('%s becomes %s', (letters, text) => {
    expect(typed(letters)).toBe(text);
  });

  it.each([
    ['Hello, world? "Yes"; wait... -- no', 'Latin text'],
    ['لغة C, و Java 8', 'Latin words within Arabic'],
    ['راسلنا على news@example.org?', 'an address'],
    ['اتصل على +20 2 2574', 'a telephone number'],
    ['لقاح COVID-19', 'a name with a number'],
    ['وسم #2026', 'a tag'],
    ['https://example.org/2026?a=1,2', 'a link'],
  ])('%s stays as it is typed: %s', (letters) => {
    expect(typed(letters).replace('،', ',')).toBe(letters);
  });

  it.each([
    ['الساعة 10:30', 'الساعة ١٠:٣٠'],
    ['فاز 2-1', 'فاز ٢-١'],
    ['بنسبة 3.5', 'بنسبة ٣.٥'],
    ['بنسبة 3,5', 'بنسبة ٣,٥'],
    ['نحو 1,250,000 نسمة', 'نحو ١,٢٥٠,٠٠٠ نسمة'],
    ['يوم 25/11/2026', 'يوم ٢٥/١١/٢٠٢٦'],
  ])('%s keeps the signs within its numbers: %s', (letters, text) => {
    expect(typed(letters)).toBe(text);
  });

  it('writes digits as the house does, and never mixes both in one number', () => {
    const latin = { profile: { ...DEFAULT_PROFILE, digits: 'latn' as const } };
    expect(typed('عام ٢٠٢٦', latin)).toBe('عام 2026');
    expect(smartMark('عام 2', '٠', ALL)?.text).toBe('0');
    expect(smartMark('عام ٢', '0', ALL)?.text).toBe('٠');
    expect(typed('عام 2026, ثم 1,000', without('digits'))).toBe('عام 2026، ثم 1,000');
  });

  it('takes a straight quotation mark after a number for inches, and leaves it to a house that prints it', () => {
    expect(typed('شاشة 15"')).toBe('شاشة ١٥"');
    expect(typed('قال "عدنا في 2026"')).toBe('قال «عدنا في ٢٠٢٦»');
    const straight = { profile: { ...DEFAULT_PROFILE, quotes: 'straight' as const } };
    expect(typed('قال "نعم"', straight)).toBe('قال "نعم"');
  });

  it('each can be left out by itself', () => {
    const letters = 'قال, "نعم" -- 5...';
    expect(typed(letters, without('punctuation'))).toBe('قال, «نعم» – ٥…');
    expect(typed(letters, without('quotes'))).toBe('قال، "نعم" – ٥…');
    expect(typed(letters, without('dash'))).toBe('قال، «نعم» -- ٥…');
    expect(typed(letters, without('ellipsis'))).toBe('قال، «نعم» – ٥...');
    expect(typed(letters, { kinds: [] })).toBe(letters);
  });

  it('counts an empty text as the article is', () => {
    expect(smartMark('', '"', ALL)?.text).toBe('«');
    expect(smartMark('', '"', { ...ALL, isArabic: false })).toBeUndefined();
  });
});

describe('the settings of it', () => {
  it('take what earlier was all or nothing', () => {
    const usual = settingsSchema.parse({}).smartTyping;
    expect(usual).toEqual(['punctuation', 'quotes', 'dash', 'ellipsis']);
    expect(settingsSchema.parse({ smartTyping: true }).smartTyping).toEqual(usual);
    expect(settingsSchema.parse({ smartTyping: false }).smartTyping).toEqual([]);
    expect(settingsChangeSchema.parse({ digits: 'latn' })).toEqual({ digits: 'latn' });
    expect(settingsChangeSchema.parse({ smartTyping: ['dash'] })).toEqual({ smartTyping: ['dash'] });
  });
});
