import { useId, useState } from 'react';
import { linkUrlSchema } from '#core/article/inline.ts';
import { useSpeech } from '../messages/say.tsx';

/** A scheme that no link may have, as soon as it is written whole. */
const REFUSED = /^(?!https?:|mailto:|tel:)[a-z][a-z\d+.-]*:/i;

/** The address of a link while it is written. An address without its scheme is taken for one of the web. */
export function LinkForm({
  url,
  onChange,
  onKeep,
  onLeave,
}: {
  url: string;
  onChange(url: string): void;
  onKeep(url: string): void;
  onLeave(): void;
}) {
  const { say } = useSpeech();
  const address = url.trim();
  const wanted = /^(www\.|[\w-]+(\.[\w-]+)+(\/|$))/i.test(address) ? `https://${address}` : address;
  const isUrl = linkUrlSchema.safeParse(wanted).success;
  const isWrong = address !== '' && !isUrl;
  // Half an address is wrong too: it is told of only when it is to be kept.
  const [isAsked, setAsked] = useState(false);
  const isTold = isWrong && (isAsked || REFUSED.test(address));
  const told = useId();
  return (
    <form
      className="link-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isUrl) onKeep(wanted);
      }}
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: it was opened to be written in
        autoFocus
        className="link-input"
        dir="ltr"
        aria-label={say('editor.link-address')}
        aria-invalid={isWrong}
        aria-describedby={isTold ? told : undefined}
        placeholder="https://"
        value={url}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          // With its button disabled the form hears of no Enter.
          if (event.key === 'Enter') setAsked(true);
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onLeave();
        }}
      />
      <button type="submit" className="link-set" disabled={!isUrl}>
        {say('editor.link-set')}
      </button>
      {isTold && (
        <p id={told} role="alert" className="link-wrong">
          {say('editor.link-wrong')}
        </p>
      )}
    </form>
  );
}
