import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { ArticleSession } from '../article/article-session.ts';
import { useSmartWays } from '../editor/use-smart-ways.ts';
import { registerSmartField } from './smart-field.ts';

/** A line of the page's head, written in place: kicker, headline, deck. Enter goes on to what follows. */
export function PageField({
  session,
  name,
  className,
  hint,
  value,
  onChange,
  onNext,
}: {
  session: ArticleSession;
  name: string;
  className: string;
  hint: string;
  value: string;
  onChange(value: string): void;
  /** Called when Enter leaves it. */
  onNext(): void;
}) {
  const smartWays = useSmartWays(session);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => (field.current ? registerSmartField(field.current, smartWays) : undefined), [smartWays]);
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onNext();
  };
  return (
    <textarea
      ref={field}
      className={`page-field ${className}`}
      aria-label={name}
      placeholder={hint}
      rows={1}
      // An empty field follows the article; text turns it by its own first letter.
      dir={value === '' ? 'rtl' : 'auto'}
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.target.value.replace(/\r?\n/g, ' '))}
      onKeyDown={press}
    />
  );
}
