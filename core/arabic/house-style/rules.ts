import { COUNTED_CASE_RULES } from './counted-case-rules.ts';
import { DATES_RULES } from './dates-rules.ts';
import { DIRECTION_RULES } from './direction-rules.ts';
import { FIGURES_RULES } from './figures-rules.ts';
import { FINAL_LETTERS_RULES } from './final-letters-rules.ts';
import { GRAMMAR_RULES } from './grammar-rules.ts';
import { HEADLINE_RULES } from './headline-rules.ts';
import { LETTERS_RULES } from './letters-rules.ts';
import { LINKS_RULES } from './links-rules.ts';
import { NAMES_RULES } from './names-rules.ts';
import { NUMBERS_RULES } from './numbers-rules.ts';
import { OWN_RULES } from './own-rules.ts';
import { PUNCTUATION_RULES } from './punctuation-rules.ts';
import { QUOTES_RULES } from './quotes-rules.ts';
import type { Rule } from './rule.ts';
import { SPACING_RULES } from './spacing-rules.ts';
import { SPELLING_RULES } from './spelling-rules.ts';
import { STRUCTURE_RULES } from './structure-rules.ts';
import { TEENS_RULES } from './teens-rules.ts';
import { USAGE_RULES } from './usage-rules.ts';

/** Every rule of the house, in the order in which the desk reads them. */
export const RULES: readonly Rule[] = [
  ...PUNCTUATION_RULES,
  ...SPACING_RULES,
  ...LETTERS_RULES,
  ...SPELLING_RULES,
  ...FINAL_LETTERS_RULES,
  ...GRAMMAR_RULES,
  ...TEENS_RULES,
  ...COUNTED_CASE_RULES,
  ...USAGE_RULES,
  ...NUMBERS_RULES,
  ...DATES_RULES,
  ...NAMES_RULES,
  ...QUOTES_RULES,
  ...HEADLINE_RULES,
  ...STRUCTURE_RULES,
  ...FIGURES_RULES,
  ...LINKS_RULES,
  ...DIRECTION_RULES,
  ...OWN_RULES,
];

export const RULES_BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));
