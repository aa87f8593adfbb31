import type { Profile } from '#core/profile.ts';
import { profileSchema } from '#core/profile.ts';

type Words = Profile['words'];
type Names = Profile['names'];
type Patterns = Profile['patterns'];

/** What parts a form that is not wanted from the one that is, in a line of a list. */
const ARROW = /\s*(?:←|<-|=>|->|=)\s*/;

/** Lines as an editor writes them: one entry on each, empty ones aside. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** «كارثة = حادث» on each line, or a word alone that is only to be avoided. */
export function writeWords(words: Words): string {
  return words.map(({ banned, preferred }) => (preferred ? `${banned} = ${preferred}` : banned)).join('\n');
}

/** The words of such lines; undefined where one of them is no entry. */
export function readWords(text: string): Words | undefined {
  return parsed('words', text, ([banned, preferred]) => ({ banned, ...(preferred && { preferred }) }));
}

/** «ترمب، ترامپ = ترامب» on each line: the forms that are not wanted, and the agreed one. */
export function writeNames(names: Names): string {
  return names.map(({ right, wrong }) => `${wrong.join('، ')} = ${right}`).join('\n');
}

/** The names of such lines; undefined where one of them is no entry. */
export function readNames(text: string): Names | undefined {
  return parsed('names', text, ([wrong = '', right]) => ({ right, wrong: wrong.split(/\s*[،,]\s*/) }));
}

/** Patterns of words, written as words are. */
export function writePatterns(patterns: Patterns): string {
  return patterns
    .map(({ pattern, preferred }) => (preferred ? `${pattern} = ${preferred}` : pattern))
    .join('\n');
}

/** The patterns of such lines; undefined where one of them is no pattern. */
export function readPatterns(text: string): Patterns | undefined {
  return parsed('patterns', text, ([pattern, preferred]) => ({ pattern, ...(preferred && { preferred }) }));
}

function parsed<Key extends 'words' | 'names' | 'patterns'>(
  key: Key,
  text: string,
  entry: (parts: string[]) => unknown,
): Profile[Key] | undefined {
  const entries = linesOf(text).map((line) => entry(line.split(ARROW)));
  const read = profileSchema.shape[key].safeParse(entries);
  return read.success ? (read.data as Profile[Key]) : undefined;
}
