import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAutomaton, wordValue } from '#core/arabic/spelling/automaton.ts';
import { buildAutomaton } from '../../../../../build/spelling/build-automaton.mjs';

const arabic = fc.string({ unit: fc.constantFrom(...'ابتكلمنوهية'), minLength: 1, maxLength: 8 });

describe('an automaton', () => {
  it('holds exactly the words it was built from, with their values', () => {
    fc.assert(
      fc.property(fc.dictionary(arabic, fc.integer({ min: 1, max: 200 })), arabic, (entries, other) => {
        const words = new Map(Object.entries(entries));
        const automaton = readAutomaton(buildAutomaton(words).buffer as ArrayBuffer);
        for (const [word, value] of words) expect(wordValue(automaton, word)).toBe(value);
        expect(wordValue(automaton, other)).toBe(words.get(other) ?? 0);
        expect(wordValue(automaton, `بب${other}`, 2)).toBe(words.get(other) ?? 0);
      }),
    );
  });

  it('refuses other bytes', () => {
    expect(() => readAutomaton(new ArrayBuffer(64))).toThrow(RangeError);
  });
});
