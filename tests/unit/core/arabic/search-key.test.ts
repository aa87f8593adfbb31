import { describe, expect, it } from 'vitest';
import { searchKey } from '#core/arabic/search-key/search-key.ts';

/** Words of one key, each group with the key it goes to. */
const GROUPS = `وزير الوزير وزراء للوزير ووزيرا -> وزير · وزارة الوزارات -> وزاره · زار يزور -> زار · وفاة بوفاته -> وفاه ·
  ولاية الولايات لولايته -> ولايه · وكالة وكالات بوكالة -> وكاله · لبنان بلبنان -> لبنان ·
  اللبناني لبنانية اللبنانيين -> لبناني · لبن -> لبن · إيران وإيران -> ايران · الإيرانيين إيرانية -> ايراني ·
  بيان البيان بيانات -> بيان · للجنة اللجنة لجان -> لجنه · جنة -> جنه · واشنطن لواشنطن -> واشنطن ·
  ألمانيا وألمانيا -> المانيا · ألماني الألمانية -> الماني · الله -> الله · والد والدته -> والد ·
  بالغة البالغين -> بالغ · فالنسيا -> فالنسيا · برلمان البرلمان -> برلمان · البرلمانية -> برلماني ·
  عربية العربي عرب -> عربي · عربات عربة -> عربه · بطولة البطولات -> بطوله · بطول -> طول · بطل أبطال -> بطل ·
  يستهدفون استهدف ستستهدف -> استهدف · استهدافهم -> استهداف · المدارس مدرستها مدرسة -> مدرسه ·
  مدرس المدرسين -> مدرس · الطرق بطرق طريق -> طريق · سفن سفينة -> سفينه · أعمال العمل عملهم -> عمل ·
  إعلام -> اعلام · الإعلامي -> اعلامي · محامين المحامي -> محامي · القضاة قاض -> قاضي · قوات القوة -> قوه ·
  مسؤولي المسؤولين مسؤولا -> مسؤول · مسؤولياتهم مسؤولية -> مسؤوليه · تعلن أعلنت -> اعلن · إعلان -> اعلان ·
  وترامب ترامب -> ترامب · مستشفياتنا المستشفى -> مستشفي · سنوات سنة السنين -> سنه · تقوم قام -> قام ·
  التقى يلتقي -> التقي · قطاعات القطاع -> قطاع · اتفاقيات اتفاقية -> اتفاقيه · اتفاق -> اتفاق`;

describe('the search key', () => {
  const cases = GROUPS.split('·').flatMap((group) => {
    const [forms, key] = group.split('->') as [string, string];
    return forms
      .trim()
      .split(/\s+/)
      .map((form) => [form, key.trim()]);
  });
  it.each(cases)('of %s is %s', (form, key) => {
    expect(searchKey(form)).toBe(key);
  });

  it('is the same however a word is typed', () => {
    for (const form of ['مَدْرَسَة', 'مدرســـة', 'مدرسه', 'والمدرسة', 'بمدارسهم'])
      expect(searchKey(form), form).toBe('مدرسه');
    expect(searchKey('احمد')).toBe(searchKey('أحمد'));
  });

  it('tells particles from names, and leaves other scripts and numbers as they are', () => {
    expect(searchKey('على')).toBe('_علي');
    expect(searchKey('علي')).toBe('علي');
    expect(searchKey('وعليها')).toBe('_وعليها');
    expect(searchKey('W3C')).toBe('w3c');
    expect(searchKey('٢٠٢٦')).toBe('2026');
  });

  it('keeps the name where only the name is known', () => {
    expect(searchKey('لبوتين')).toBe('بوتين');
    expect(searchKey('ولبنان')).toBe('لبنان');
    expect(searchKey('سنديانوف')).toBe('سنديانوف');
    expect(searchKey('وسنديانوف')).toBe('سنديانوف');
  });
});
