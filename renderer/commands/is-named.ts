/**
 * Whether a name has all typed words in it, each at the start of one of its words, whatever the hamza and the
 * marks: «استيراد» is found by «است», «أعد» by «اعد».
 */
export function isNamed(name: string, typed: string): boolean {
  const words = folded(name).split(' ');
  return folded(typed)
    .split(' ')
    .every((part) => words.some((word) => word.startsWith(part) || word.startsWith(`ال${part}`)));
}

/** Lower case, without Arabic marks and tatweel, with all forms of alef, hamza seats, taa and yaa as one. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0640]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ؤ/g, 'و')
    .replace(/[ئى]/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/\s+/g, ' ')
    .trim();
}
