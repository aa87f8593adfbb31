import { readAutomaton } from '#core/arabic/spelling/automaton.ts';
import { createSpellingChecker, type SpellingQuestion } from './spelling-checker.ts';

/** Spells beside the window. What is asked while the dictionary is on its way waits. */
const checker = load();

async function load() {
  const [forms, levels] = await Promise.all([
    fetch(new URL('../../assets/spelling/forms.bin', import.meta.url)),
    fetch(new URL('../../assets/spelling/levels.bin', import.meta.url)),
  ]);
  const data = {
    forms: readAutomaton(await forms.arrayBuffer()),
    levels: readAutomaton(await levels.arrayBuffer()),
  };
  return createSpellingChecker(
    data,
    (answer) => self.postMessage(answer),
    (run) => setTimeout(run),
  );
}

self.addEventListener('message', async ({ data }: MessageEvent<SpellingQuestion>) => {
  (await checker)(data);
});
