import { type RefObject, useState } from 'react';
import { useShortcut } from '../commands/commands-context.tsx';
import { Keys } from '../controls/keys.tsx';
import { SearchField } from '../controls/search-field.tsx';
import { useSpeech } from '../messages/say.tsx';
import { SearchHelp } from './search-help.tsx';

/** The library's search field; while it is empty and in use, what can be typed into it stands below. */
export function LibrarySearch({
  typed,
  onType,
  found,
  searchRef,
}: {
  typed: string;
  onType(typed: string): void;
  /** How much the search found; absent while nothing is searched for. */
  found: number | undefined;
  searchRef: RefObject<HTMLInputElement | null>;
}) {
  const { say } = useSpeech();
  const findKeys = useShortcut('edit.find');
  const [isUsed, setUsed] = useState(false);
  const insert = (text: string, caret: number) => {
    onType(text);
    const input = searchRef.current;
    input?.focus();
    requestAnimationFrame(() => input?.setSelectionRange(text.length + caret, text.length + caret));
  };
  return (
    <search
      className="library-search"
      onFocus={() => setUsed(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setUsed(false);
      }}
    >
      <SearchField
        label={say('library.search')}
        placeholder={say('library.search-hint')}
        value={typed}
        onChange={onType}
        inputRef={searchRef}
        aside={
          found === undefined ? (
            findKeys && <Keys shortcut={findKeys} />
          ) : (
            <span role="status">{say('library.found', { count: found })}</span>
          )
        }
      />
      {isUsed && typed === '' && <SearchHelp onInsert={insert} />}
    </search>
  );
}
