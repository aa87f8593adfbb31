import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Automaton, readAutomaton } from '#core/arabic/spelling/automaton.ts';
import type { SpellingData } from '#core/arabic/spelling/speller.ts';
import { Fault } from '#core/fault.ts';

/**
 * The dictionary of spelling, from the folder of `forms.bin` and `levels.bin`.
 * @throws Fault `source.unreadable` where one of them is not there
 */
export async function readSpellingData(folder: string): Promise<SpellingData> {
  const [forms, levels] = await Promise.all(
    ['forms.bin', 'levels.bin'].map((name) => read(join(folder, name))),
  );
  return { forms: forms as Automaton, levels: levels as Automaton };
}

async function read(file: string): Promise<Automaton> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Fault('source.unreadable', { file, reason: error.code ?? error.message });
  });
  // A buffer of its own: the words of an automaton must begin at a multiple of four.
  return readAutomaton(new Uint8Array(bytes).buffer);
}
