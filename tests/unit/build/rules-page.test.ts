import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rulesPage } from '../../../build/rules-page.mjs';

it('the editors’ page of the rules says what the rules say', () => {
  const page = readFileSync(new URL('../../../docs/rules.ar.md', import.meta.url), 'utf8');
  expect(page).toBe(rulesPage());
});
