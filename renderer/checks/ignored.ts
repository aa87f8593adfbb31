import { useState } from 'react';
import type { Finding } from '#core/arabic/house-style/check.ts';

const keyOf = (articleId: string) => `warraq.ignored.${articleId}`;

/** What a finding is known by while the text around it changes. */
export function markOf({ rule, blockId, field, text }: Finding): string {
  return [rule, blockId ?? '', field ?? '', text].join('\n');
}

/** What a finding is known by in every article, in the settings. */
export function everywhereMarkOf({ rule, text }: Finding): string {
  return `${rule}\n${text}`.slice(0, 400);
}

/** The findings of an article that its editor has passed over; kept in the window's storage. */
export function useIgnored(articleId: string) {
  const [ignored, setIgnored] = useState<ReadonlySet<string>>(() => read(articleId));
  const keep = (next: ReadonlySet<string>) => {
    setIgnored(next);
    if (next.size > 0) localStorage.setItem(keyOf(articleId), JSON.stringify([...next]));
    else localStorage.removeItem(keyOf(articleId));
  };
  return {
    ignored,
    ignore: (finding: Finding) => keep(new Set([...ignored, markOf(finding)])),
    restore: () => keep(new Set()),
  };
}

function read(articleId: string): ReadonlySet<string> {
  try {
    const marks: unknown = JSON.parse(localStorage.getItem(keyOf(articleId)) ?? '[]');
    return new Set(Array.isArray(marks) ? marks.filter((mark) => typeof mark === 'string') : []);
  } catch {
    return new Set();
  }
}
