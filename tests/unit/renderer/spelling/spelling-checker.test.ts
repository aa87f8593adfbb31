import { expect, it } from 'vitest';
import type { Block } from '#core/article/block.ts';
import {
  createSpellingChecker,
  type SpellingAnswer,
  type SpellingQuestion,
} from '../../../../renderer/spelling/spelling-checker.ts';
import { spellingData } from '../../core/arabic/spelling/spelling-data.ts';

const paragraph = (id: string, text: string): Block => ({
  id,
  type: 'paragraph',
  content: [{ type: 'text', text }],
});
const WORDS: SpellingQuestion = { kind: 'words', known: [], finalYa: 'dotted' };

/** A checker whose later work waits until the test lets it go on. */
function startedChecker() {
  const answers: SpellingAnswer[] = [];
  const waiting: (() => void)[] = [];
  const ask = createSpellingChecker(
    spellingData,
    (answer) => answers.push(answer),
    (run) => waiting.push(run),
  );
  ask(WORDS);
  return {
    ask,
    answers,
    goOn: () => waiting.shift()?.(),
    finish: () => {
      for (let run = waiting.shift(); run; run = waiting.shift()) run();
    },
    /** The misspelt words by block, as the window would have them. */
    found: () =>
      Object.fromEntries(
        answers.flatMap((answer) =>
          answer.kind === 'found'
            ? answer.blocks.map(([id, words]) => [id, words.map(({ text }) => text)])
            : [],
        ),
      ),
  };
}

it('answers with the misspelt words of each block and where they stand', () => {
  const { ask, answers } = startedChecker();
  ask({ kind: 'blocks', blocks: [paragraph('a', 'أقر المجسل الموازنة.'), paragraph('b', 'عاد الوفد.')] });
  expect(answers).toEqual([
    {
      kind: 'found',
      isLast: true,
      blocks: [
        ['a', [{ blockId: 'a', field: 'content', start: 4, end: 10, text: 'المجسل', verdict: 'wrong' }]],
        ['b', []],
      ],
    },
  ]);
});

it('answers first for what is in view, and hears what is asked before it goes on', () => {
  const { ask, answers, finish } = startedChecker();
  const blocks = Array.from({ length: 60 }, (_, index) => paragraph(`p${index}`, `الفقرة المجسل ${index}.`));
  ask({ kind: 'blocks', blocks });
  expect(answers).toHaveLength(1);
  expect(answers[0]).toMatchObject({ kind: 'found', isLast: false, blocks: { length: 24 } });
  ask({ kind: 'suggest', id: 7, word: 'المجسل' });
  expect(answers[1]).toMatchObject({ kind: 'suggestions', id: 7 });
  finish();
  expect(answers.at(-1)).toMatchObject({ kind: 'found', isLast: true });
  expect(answers.flatMap((answer) => (answer.kind === 'found' ? answer.blocks : []))).toHaveLength(60);
});

it('reads a block that changes while it waits as it is then, and once', () => {
  const { ask, answers, finish, found } = startedChecker();
  const blocks = Array.from({ length: 30 }, (_, index) => paragraph(`p${index}`, 'عاد المجسل.'));
  ask({ kind: 'blocks', blocks });
  ask({ kind: 'blocks', blocks: [paragraph('p29', 'عاد الوزيؤ.')] });
  finish();
  expect(found().p29).toEqual(['الوزيؤ']);
  const readings = answers.flatMap((answer) => (answer.kind === 'found' ? answer.blocks : []));
  expect(readings.filter(([id]) => id === 'p29')).toHaveLength(1);
});

it('forgets what it was reading when the known words change', () => {
  const { ask, answers, finish, found } = startedChecker();
  const blocks = Array.from({ length: 30 }, (_, index) => paragraph(`p${index}`, 'زار كونيغسبرغ.'));
  ask({ kind: 'blocks', blocks });
  ask({ kind: 'words', known: ['كونيغسبرغ'], finalYa: 'dotted' });
  finish();
  expect(answers).toHaveLength(1);
  ask({ kind: 'blocks', blocks });
  finish();
  expect(found().p0).toEqual([]);
});

it('leaves program text alone', () => {
  const { ask, found } = startedChecker();
  ask({ kind: 'blocks', blocks: [{ id: 'c', type: 'code', content: [{ type: 'text', text: 'المجسل' }] }] });
  expect(found()).toEqual({ c: [] });
});
