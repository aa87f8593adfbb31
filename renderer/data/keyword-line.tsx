import { EyeOff, Pencil, Pin } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Keyword } from '#core/arabic/keywords.ts';
import { IconButton } from '../controls/button.tsx';
import { useSpeech } from '../messages/say.tsx';

/** One of the most used words, and what an editor may do with it. */
export function KeywordLine({
  keyword: { text, count },
  isPinned,
  onPin,
  onHide,
  onRename,
}: {
  keyword: Keyword;
  isPinned: boolean;
  onPin(): void;
  onHide(): void;
  /** Another word's name merges both. */
  onRename(name: string): void;
}) {
  const { say, number } = useSpeech();
  const [isRenaming, setRenaming] = useState(false);
  const line = useRef<HTMLLIElement>(null);
  const finish = (name: string) => {
    setRenaming(false);
    if (name !== '' && name !== text) onRename(name);
    else line.current?.querySelector('button')?.focus();
  };
  return (
    <li ref={line} className="keyword">
      {isRenaming ? (
        <NameField text={text} onFinish={finish} />
      ) : (
        <>
          <span className="keyword-text">{text}</span>
          <span className="keyword-count">{number(count)}</span>
          <IconButton
            label={say('data.keyword-rename', { word: text })}
            icon={<Pencil size={15} />}
            onPress={() => setRenaming(true)}
          />
        </>
      )}
      <IconButton
        label={say(isPinned ? 'data.keyword-unpin' : 'data.keyword-pin', { word: text })}
        icon={<Pin size={15} />}
        isOn={isPinned}
        aria-pressed={isPinned}
        onPress={onPin}
      />
      <IconButton
        label={say('data.keyword-hide', { word: text })}
        icon={<EyeOff size={15} />}
        onPress={onHide}
      />
    </li>
  );
}

/** Where the new name is written: Enter takes it, Escape leaves the word as it was. */
function NameField({ text, onFinish }: { text: string; onFinish(name: string): void }) {
  const { say } = useSpeech();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') onFinish(event.currentTarget.value.trim());
    else if (event.key === 'Escape') onFinish(text);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      ref={field}
      className="keyword-name"
      aria-label={say('data.keyword-name', { word: text })}
      defaultValue={text}
      maxLength={80}
      dir="auto"
      onKeyDown={press}
      onBlur={(event) => onFinish(event.currentTarget.value.trim())}
    />
  );
}
