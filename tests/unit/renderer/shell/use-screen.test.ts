import { expect, it } from 'vitest';
import { screenOf } from '../../../../renderer/shell/use-screen.ts';

it('tells the screen from the address, and anything unknown is the library', () => {
  expect(screenOf('#article/3f0c6c52')).toEqual({ name: 'desk', id: '3f0c6c52' });
  expect(screenOf('#article/%D8%A3')).toEqual({ name: 'desk', id: 'أ' });
  expect(screenOf('#library')).toEqual({ name: 'library' });
  expect(screenOf('')).toEqual({ name: 'library' });
});
