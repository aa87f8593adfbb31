import { normalise } from '#core/arabic/normalise.ts';

/**
 * Whether a name has all typed words in it, each at the start of one of its words, whatever the hamza and the
 * marks: «استيراد» is found by «است», «أعد» by «اعد», «قائمة» by «قايمه».
 */
export function isNamed(name: string, typed: string): boolean {
  const words = folded(name).split(' ');
  return folded(typed)
    .split(' ')
    .every((part) => words.some((word) => word.startsWith(part) || word.startsWith(`ال${part}`)));
}

/** Whether a name begins with what was typed: of several that are named so, it is the one most likely meant. */
export function isBegunBy(name: string, typed: string): boolean {
  return folded(name).startsWith(folded(typed));
}

function folded(text: string): string {
  return normalise(text, { hamzaSeats: true }).toLowerCase().trim().replace(/\s+/g, ' ');
}
