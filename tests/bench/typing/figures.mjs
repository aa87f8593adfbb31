const WORDS =
  'قالت الوزارة إن الخطة الجديدة تبدأ في القرى البعيدة ثم تصل إلى المدن خلال عامين من التنفيذ'.split(' ');

/** An article of this many words: paragraphs of 50, a heading before every tenth. @param {number} size */
export function articleOf(size) {
  const blocks = [];
  for (let word = 0, index = 0; word < Math.max(size, 10); index += 1) {
    if (index % 10 === 9) {
      blocks.push({ id: `h${index}`, type: 'heading', level: 2, content: [text(`قسم ${index}`)] });
      word += 2;
    }
    const words = Array.from(
      { length: Math.min(50, Math.max(size, 10) - word) },
      (_, at) => WORDS[(word + at) % WORDS.length],
    );
    blocks.push({ id: `p${index}`, type: 'paragraph', content: [text(`${words.join(' ')}.`)] });
    word += words.length;
  }
  return { format: 'warraq-article', version: 1, id: `bench-${size}`, headline: `قياس ${size}`, blocks };
}

/** @param {string} value */
function text(value) {
  return { type: 'text', text: value };
}

/** @typedef {{ script: number, task: number, frames: number[], slow: number[], load: number }} Figures */

/** The rounds of one editor as one: the calmest round's costs, all rounds' frames. @param {Figures[]} rounds */
function joined(rounds) {
  const least = (/** @type {'script' | 'task' | 'load'} */ name) =>
    Math.min(...rounds.map((round) => round[name]));
  const frames = rounds.flatMap((round) => round.frames);
  const slow = rounds.flatMap((round) => round.slow);
  return {
    script: least('script'),
    task: least('task'),
    frame: quantile(frames, 0.5),
    frame95: quantile(frames, 0.95),
    slow: quantile(slow, 0.5),
    slow95: quantile(slow, 0.95),
    load: least('load'),
  };
}

/** @param {number[]} values @param {number} part */
function quantile(values, part) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** The editors side by side, in milliseconds. @param {ReadonlyMap<string, Figures[]>} figures */
export function tableOf(figures) {
  const names = ['script', 'task', 'frame', 'frame95', 'slow', 'slow95', 'load'];
  const lines = [...figures].map(([editor, rounds]) => {
    const costs = /** @type {Record<string, number>} */ (joined(rounds));
    return [editor, ...names.map((name) => (costs[name] ?? Number.NaN).toFixed(1))];
  });
  return [['', ...names], ...lines]
    .map(([name = '', ...cells]) => name.padEnd(16) + cells.map((cell) => cell.padStart(9)).join(''))
    .join('\n');
}

/**
 * How the desk does by what it is held to: each as a ratio beside the most it may be.
 * @param {ReadonlyMap<number, ReadonlyMap<string, Figures[]>>} all by size
 */
export function judged(all) {
  const of = (/** @type {number} */ size, /** @type {string} */ editor) =>
    joined(all.get(size)?.get(editor) ?? []);
  const sizes = [...all.keys()];
  const [most = 0, least = 0] = [Math.max(...sizes), Math.min(...sizes)];
  const desk = of(most, 'warraq');
  const lexical = of(most, 'lexical');
  const bare = of(most, 'contenteditable');
  const goals = /** @type {[string, number, number][]} */ ([
    ['script, against bare Lexical', desk.script / lexical.script, 1.25],
    [`script, against the desk at ${least} words`, desk.script / of(least, 'warraq').script, 1.3],
    ['task, against bare Lexical', desk.task / lexical.task, 0.85],
    ['load, against bare Lexical', desk.load / lexical.load, 0.4],
    ['frame95, against a bare editable', desk.frame95 / bare.frame95, 1.05],
    ['the same, processor slowed 4x', desk.slow95 / bare.slow95, 1.05],
  ]);
  return [
    `The desk at ${most} words`,
    ...goals.map(
      ([name, ratio, goal]) =>
        `${name.padEnd(42)}${ratio.toFixed(2).padStart(6)}   goal ${goal.toFixed(2)}   ${ratio <= goal ? 'met' : 'MISSED'}`,
    ),
  ].join('\n');
}
