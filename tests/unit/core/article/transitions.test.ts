import { describe, expect, it } from 'vitest';
import { newArticle, STATUSES } from '#core/article/article.ts';
import { fromTemplate, isTemplate, TEMPLATE_TAG } from '#core/article/template.ts';
import { mayBecome, withTransition } from '#core/article/transitions.ts';
import { readProfile } from '#core/profile.ts';

describe('the ways between statuses', () => {
  it('are all open where the profile says nothing', () => {
    const { transitions } = readProfile({});
    for (const from of STATUSES)
      for (const to of STATUSES) expect(mayBecome(transitions, from, to)).toBe(true);
  });

  it('are closed and opened one by one, and staying is always allowed', () => {
    const closed = withTransition({}, 'draft', 'published', false);
    expect(mayBecome(closed, 'draft', 'published')).toBe(false);
    expect(mayBecome(closed, 'draft', 'review')).toBe(true);
    expect(mayBecome(closed, 'ready', 'published')).toBe(true);
    expect(mayBecome(readProfile({ transitions: { draft: [] } }).transitions, 'draft', 'draft')).toBe(true);
    expect(withTransition(closed, 'draft', 'published', true)).toEqual({});
  });
});

describe('a template', () => {
  it('begins a draft of its own with all that it has', () => {
    const template = newArticle({
      headline: 'نشرة الطقس',
      status: 'published',
      slug: 'weather',
      tags: ['طقس', TEMPLATE_TAG],
      publishAt: '2026-01-01T00:00:00Z',
    });
    const begun = fromTemplate(template);
    expect([isTemplate(template), isTemplate(begun)]).toEqual([true, false]);
    expect(begun).toMatchObject({ headline: 'نشرة الطقس', status: 'draft', tags: ['طقس'], slug: '' });
    expect(begun.id).not.toBe(template.id);
    expect(begun.blocks.map(({ id }) => id)).not.toEqual(template.blocks.map(({ id }) => id));
    expect(begun.publishAt).toBeUndefined();
  });
});
