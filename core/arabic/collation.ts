/**
 * The order of Arabic words in lists (CLDR's root order as tailored for `ar`): by letters, then tashkeel and hamza;
 * numbers by their value, whatever their digits.
 */
export const arabicOrder = new Intl.Collator('ar', { numeric: true });
