import { type Automaton, wordValue } from './automaton.ts';
import { isEitherCommand, isPrintedCommand } from './commands.ts';
import { nearWords } from './near-words.ts';
import { plainerForms, reading, withoutProclitics } from './proclitics.ts';
import { bareWord } from './spelled-words.ts';

/** What a speller stands on; see `assets/spelling/README.md` for where it comes from. */
export interface SpellingData {
  /** The forms of the dictionary with what may go before each. */
  forms: Automaton;
  /** Words that are met in print, with the logarithm of how often, times 100. */
  levels: Automaton;
}

/** `doubtful`: a word, but another one near it is far commoner. */
export type Verdict = 'right' | 'doubtful' | 'wrong';

export interface Speller {
  /** Of one word as it is written, tashkeel and all. */
  judge(word: string): Verdict;
  /** What may have been meant, likeliest first, without tashkeel; words of two parts have a space. */
  suggest(word: string, most?: number): string[];
  /** The one suggestion that can be put in without asking, if there is one. */
  correction(word: string): string | undefined;
}

/** One or two letters of hamza, ة/ه or ى/ي apart, and no more. */
const SAME_SHAPE = 0.31;
/** Tenfold likelihood for each step of one letter. */
const COST_WEIGHT = 4;
/** What a word of the dictionary is taken to be met at where no list has it. */
const UNLISTED = 2;
/** Words met this often are never doubted. */
const COMMON = 5;
/** A word is doubted where another of its shape is met this many powers of ten more often. */
const DOUBT = 1.6;
/** Words that no dictionary has, and lists have this often, are names and loans. */
const SOFT = 2.5;
/** And those that have them this often are no slip for another, with what may go before them: لؤي, وأسامة. */
const FAMILIAR = 4.5;
/** A word of the lists must be this much likelier than a slip for another. */
const SLACK = 2;
const HIGHEST = 6.3;
const CERTAIN_COST = 0.45;
const CERTAIN_LEVEL = 2.5;
const CERTAIN_LEAD = 1.2;
/** Verdicts that are kept; a long article has some ten thousand different words. */
const MOST_KEPT = 60_000;

interface Candidate {
  word: string;
  cost: number;
  rank: number;
}

/**
 * A speller that also takes these words, with what may go before them, for right. `finalYa` is the house's: where a
 * last ي is printed without its dots, المصرى is right.
 */
export function createSpeller(
  { forms, levels }: SpellingData,
  known: Iterable<string> = [],
  { finalYa = 'dotted' }: { finalYa?: 'dotted' | 'undotted' } = {},
): Speller {
  const own = new Set([...known].flatMap((entry) => entry.split(/\s+/).map(bareWord)).filter(Boolean));
  const verdicts = new Map<string, Verdict>();

  const listed = (word: string) => wordValue(levels, word) / 100;
  const isOwn = (word: string) => own.size > 0 && withoutProclitics(word).some((rest) => own.has(rest));
  /** How often a word is met: its own level, or a hundredth of what is left without what goes before it. */
  const level = (word: string) =>
    Math.max(listed(word), ...plainerForms(word).map((rest) => listed(rest) - 2));
  const isFamiliar = (word: string) =>
    [word, ...plainerForms(word)].some((rest) => listed(rest) >= FAMILIAR && reading(forms, rest) === 'none');
  const levelOfForm = (word: string) => Math.max(level(word), UNLISTED);

  function judgeBare(word: string): Verdict {
    if (isOwn(word)) return 'right';
    const read = reading(forms, word);
    if (read === 'command' && isPrintedCommand(word)) return 'right';
    if (read === 'none' && isFamiliar(word)) return 'right';
    const own = read === 'word' ? levelOfForm(word) : level(word);
    if (read === 'word' && own >= COMMON) return 'right';
    const near = nearWords(forms, word, SAME_SHAPE);
    near.delete(word);
    let best = Number.NEGATIVE_INFINITY;
    for (const other of near.keys()) {
      if (reading(forms, other) !== 'word') continue;
      const bonus =
        other.length === word.length && (hamzas(other) > hamzas(word) || onlyLastYaDiffers(other, word))
          ? 0.3
          : 0;
      best = Math.max(best, levelOfForm(other) + bonus);
    }
    if (read === 'word') return best - own > DOUBT ? 'doubtful' : 'right';
    if (read === 'command' && best < Math.max(own, UNLISTED) - 0.2) return 'right';
    if (read === 'command') return isEitherCommand(word) ? 'doubtful' : 'wrong';
    if (own < SOFT || best >= own) return 'wrong';
    return isOutshone(word, own) ? 'wrong' : 'right';
  }

  /** Whether a word that lists alone have looks like a slip for a commoner one. */
  function isOutshone(word: string, own: number): boolean {
    const bound = Math.min(1, (HIGHEST - own + SLACK) / COST_WEIGHT);
    for (const [other, cost] of nearWords(forms, word, bound))
      if (
        other !== word &&
        levelOfForm(other) - COST_WEIGHT * cost > own - SLACK &&
        reading(forms, other) === 'word'
      )
        return true;
    return false;
  }

  function candidates(word: string): Candidate[] {
    const bounds = word.length <= 3 ? [1, 1.4] : [1, 1.7];
    let near = new Map<string, number>();
    for (const bound of bounds) {
      near = nearWords(forms, word, bound);
      near.delete(word);
      if (near.size >= 3) break;
    }
    const found: Candidate[] = [];
    for (const [other, cost] of near) {
      if (reading(forms, other) === 'command' && cost > 0) continue;
      found.push({ word: other, cost, rank: COST_WEIGHT * cost - levelOfForm(other) });
    }
    for (const other of own) {
      const cost = Math.abs(other.length - word.length) <= 1 && differsByOne(other, word) ? 0.7 : undefined;
      if (cost !== undefined) found.push({ word: other, cost, rank: COST_WEIGHT * cost - COMMON });
    }
    for (let at = 2; at <= word.length - 2; at += 1) {
      const [left, right] = [word.slice(0, at), word.slice(at)];
      if (reading(forms, left) !== 'word' || reading(forms, right) !== 'word') continue;
      const both = [listed(left), listed(right)] as const;
      if (Math.min(...both) < 2.8) continue;
      found.push({ word: `${left} ${right}`, cost: 0.8, rank: 4.2 - (both[0] + both[1]) / 2 });
    }
    return found.sort((a, b) => a.rank - b.rank);
  }

  return {
    judge(written) {
      const word = bareWord(written);
      let verdict = verdicts.get(word);
      if (verdict === undefined) {
        verdict = judgeBare(word);
        if (verdict !== 'right' && finalYa === 'undotted' && word.endsWith('ى'))
          verdict = judgeBare(word.replace(/ى$/, 'ي'));
        if (verdicts.size >= MOST_KEPT) verdicts.clear();
        verdicts.set(word, verdict);
      }
      return verdict;
    },
    suggest: (written, most = 5) =>
      candidates(bareWord(written))
        .slice(0, most)
        .map(({ word }) => word),
    correction(written) {
      const word = bareWord(written);
      // Whoever wrote tashkeel meant this word.
      if (word !== written || this.judge(written) !== 'wrong') return undefined;
      const found = candidates(word);
      const [first, second] = found;
      if (first === undefined || first.cost > CERTAIN_COST || levelOfForm(first.word) < CERTAIN_LEVEL)
        return undefined;
      if (found.some(({ cost }) => cost < first.cost - 0.01)) return undefined;
      return second === undefined || second.rank - first.rank >= CERTAIN_LEAD ? first.word : undefined;
    },
  };
}

function hamzas(word: string): number {
  let count = 0;
  for (const letter of word) if (letter === 'أ' || letter === 'إ' || letter === 'آ') count += 1;
  return count;
}

function onlyLastYaDiffers(a: string, b: string): boolean {
  return a.slice(0, -1) === b.slice(0, -1) && /[ىي]$/.test(a) && /[ىي]$/.test(b);
}

/** Whether one letter put in, left out or changed makes one word of another. */
function differsByOne(a: string, b: string): boolean {
  if (a === b) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return a.length - start - end <= 1 && b.length - start - end <= 1;
}
