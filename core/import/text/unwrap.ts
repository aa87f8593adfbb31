import { trim } from './lines.ts';

/** Lines of mail and of old wire services end at the same column; shorter texts are left as they are. */
const LEAST_LINES = 5;
const WIDEST = 110;

/**
 * A text whose paragraphs are broken into lines of one width (as in mail) with each paragraph on one line again.
 * Any other text comes back as it is.
 */
export function unwrapLines(text: string): string {
  const paragraphs = text.split(/\n[^\S\n]*\n/);
  const broken = paragraphs.map((paragraph) =>
    paragraph
      .split('\n')
      .map(trim)
      .filter((line) => line !== ''),
  );
  const inner = broken.flatMap((lines) => lines.slice(0, -1));
  if (inner.length < LEAST_LINES) return text;
  let widest = 0;
  for (const lines of broken) for (const line of lines) widest = Math.max(widest, line.length);
  if (widest > WIDEST || widest < 40) return text;
  const full = inner.filter((line) => line.length >= widest * 0.7 && !/[.؟?!]$/u.test(line)).length;
  if (full < inner.length * 0.8) return text;
  return broken.map((lines) => joinLines(lines, widest)).join('\n\n');
}

function joinLines(lines: readonly string[], widest: number): string {
  let joined = '';
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    const goesOn = previous !== undefined && previous.length >= widest * 0.7;
    joined += index === 0 ? line : `${goesOn ? ' ' : '\n'}${line}`;
  });
  return joined;
}
