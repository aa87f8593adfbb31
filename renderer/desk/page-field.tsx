import type { KeyboardEvent } from 'react';

/** A line of the page's head, written in place: kicker, headline, deck. Enter goes on to what follows. */
export function PageField({
  name,
  className,
  hint,
  value,
  onChange,
  onNext,
}: {
  name: string;
  className: string;
  hint: string;
  value: string;
  onChange(value: string): void;
  /** Called when Enter leaves it. */
  onNext(): void;
}) {
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onNext();
  };
  return (
    <textarea
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
