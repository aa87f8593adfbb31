import { readFileSync } from 'node:fs';
import { type Automaton, readAutomaton } from '#core/arabic/spelling/automaton.ts';
import type { SpellingData } from '#core/arabic/spelling/speller.ts';

/** The dictionary as the program carries it. */
export const spellingData: SpellingData = { forms: automatonOf('forms'), levels: automatonOf('levels') };

function automatonOf(name: string): Automaton {
  const path = new URL(`../../../../../assets/spelling/${name}.bin`, import.meta.url);
  return readAutomaton(new Uint8Array(readFileSync(path)).buffer);
}
