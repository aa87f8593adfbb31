import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { ArticleSession } from '../article/article-session.ts';
import { useSmartWays } from '../editor/use-smart-ways.ts';
import { registerSmartField } from './smart-field.ts';

/**
 * A line of the page's head, written in place: kicker, headline, deck. Enter goes on to what follows. Behind it lies
 * its mirror, see `head-places.ts`.
 */
export function PageField({
  session,
  field,
  name,
  className,
  hint,
  value,
  onChange,
  onNext,
}: {
  session: ArticleSession;
  /** Its name among the article's texts: `headline`, `lead.caption`. */
  field: string;
  name: string;
  className: string;
  hint: string;
  value: string;
  onChange(value: string): void;
  /** Called when Enter leaves it. */
  onNext(): void;
}) {
  const smartWays = useSmartWays(session);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => (area.current ? registerSmartField(area.current, smartWays) : undefined), [smartWays]);
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onNext();
  };
  // An empty field follows the article; text turns it by its own first letter.
  const dir = value === '' ? 'rtl' : 'auto';
  return (
    <div className={`page-field ${className}`} data-head={field}>
      <textarea
        ref={area}
        aria-label={name}
        placeholder={hint}
        rows={1}
        dir={dir}
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value.replace(/\r?\n/g, ' '))}
        onKeyDown={press}
      />
      <div className="page-mirror" dir={dir} aria-hidden>
        {value}
      </div>
    </div>
  );
}
