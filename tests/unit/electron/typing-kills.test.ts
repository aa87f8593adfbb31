import { expect, test, vi } from 'vitest';
import { typingKills } from './typing-kills.ts';

/** What the design allows at most under continuous typing; it is a second and the save in practice. */
const BOUND_MS = 5_000;

test('a kill at any moment of typing costs seconds at most, and never what was called saved', {
  timeout: 300_000,
}, async () => {
  // The second place is the browser's, which is not here.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const lanes = await Promise.all([typingKills(10, 1), typingKills(10, 2)]);
  const kills = lanes.flat();
  expect(kills).toHaveLength(20);
  expect(kills.filter(({ wrong }) => wrong !== undefined)).toEqual([]);
  expect(kills.filter(({ saidSaved, lostCharacters }) => saidSaved && lostCharacters > 0)).toEqual([]);
  expect(Math.max(...kills.map(({ lostMs }) => lostMs))).toBeLessThan(BOUND_MS);
  // Something was typed and something kept, else nothing was tried.
  expect(kills.some(({ typed, lostCharacters }) => typed > lostCharacters)).toBe(true);
});
