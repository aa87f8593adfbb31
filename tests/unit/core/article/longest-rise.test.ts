import { expect, test } from 'vitest';
import { longestRise } from '#core/article/longest-rise.ts';

test('the longest rise leaves as few as possible to be moved', () => {
  expect(longestRise([3, 4, 5, 0, 1, 2, 6])).toHaveLength(4);
  expect(longestRise([0, 5, 1, 2])).toEqual([0, 2, 3]);
  expect(longestRise([])).toEqual([]);
});
