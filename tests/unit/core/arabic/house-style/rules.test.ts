import { describe, expect, it } from 'vitest';
import { checkArticle, KINDS, RULES } from '#core/arabic/house-style/check.ts';
import { newArticle } from '#core/article/article.ts';
import { readProfile } from '#core/profile.ts';
import { ARTICLE_CASES } from './article-cases.ts';
import { LANGUAGE_CASES } from './language-cases.ts';
import type { Case, RuleCases } from './rule-cases.ts';
import { WRITING_CASES } from './writing-cases.ts';

const CASES: Readonly<Record<string, RuleCases>> = { ...WRITING_CASES, ...LANGUAGE_CASES, ...ARTICLE_CASES };

/** The words that a rule finds at fault in a case. */
function found(rule: string, each: Case, profile: RuleCases['profile']): string[] {
  const article = newArticle(
    typeof each === 'string'
      ? {
          headline: 'عنوان',
          blocks: [{ id: 'a', type: 'paragraph', content: [{ type: 'text', text: each }] }],
        }
      : { headline: 'عنوان', ...each },
  );
  return checkArticle(article, readProfile(profile ?? {}))
    .filter((finding) => finding.rule === rule)
    .map(({ text }) => text);
}

const shown = (each: Case) => (typeof each === 'string' ? each : JSON.stringify(each).slice(0, 120));
const table = (which: 'wrong' | 'right') =>
  Object.entries(CASES).flatMap(([rule, cases]) =>
    cases[which].map((each, index) => [rule, index + 1, shown(each), each, cases.profile] as const),
  );

describe('the rules', () => {
  it('are at least forty, each with an id of its own and a known kind', () => {
    expect(RULES.length).toBeGreaterThanOrEqual(40);
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    for (const { kind } of RULES) expect(KINDS).toContain(kind);
  });

  it.each(RULES.map(({ id }) => id))('%s has five wrong and five right cases', (id) => {
    expect(CASES[id]?.wrong.length).toBeGreaterThanOrEqual(5);
    expect(CASES[id]?.right.length).toBeGreaterThanOrEqual(5);
  });

  it('have no cases without a rule', () => {
    const ids = RULES.map(({ id }) => id);
    expect(Object.keys(CASES).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each(table('wrong'))('%s finds wrong case %i: %s', (rule, _index, _shown, each, profile) => {
    expect(found(rule, each, profile)).not.toEqual([]);
  });

  it.each(table('right'))('%s passes right case %i: %s', (rule, _index, _shown, each, profile) => {
    expect(found(rule, each, profile)).toEqual([]);
  });

  it.each(RULES.filter(({ id }) => CASES[id]).map(({ id }) => id))(
    '%s is silent where it is switched off',
    (id) => {
      const { wrong, profile } = CASES[id] as RuleCases;
      expect(found(id, wrong[0] as Case, { ...profile, rulesOff: [id] })).toEqual([]);
    },
  );

  it.each(table('wrong').filter(([, , , each]) => typeof each === 'string'))(
    '%s is content with its own fix of case %i: %s',
    (rule, _index, _shown, each, profile) => {
      let text = each as string;
      const findings = () =>
        checkArticle(
          newArticle({
            headline: 'عنوان',
            blocks: [{ id: 'a', type: 'paragraph', content: [{ type: 'text', text }] }],
          }),
          readProfile(profile ?? {}),
        ).filter((finding) => finding.rule === rule && finding.fix !== undefined);
      for (let round = 0; round < 6; round += 1) {
        const next = findings()[0];
        if (next?.start === undefined) break;
        text = text.slice(0, next.start) + next.fix + text.slice(next.end);
      }
      expect(findings()).toEqual([]);
    },
  );
});
