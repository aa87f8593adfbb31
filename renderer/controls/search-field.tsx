import './search-field.css';
import { Search, X } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import {
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
  Button,
  Input,
} from 'react-aria-components';
import { useSpeech } from '../messages/say.tsx';

export interface SearchFieldProps
  extends Omit<AriaSearchFieldProps, 'className' | 'children' | 'style' | 'onChange'> {
  /** Its name; also shown in it while it is empty, unless `placeholder` says otherwise. */
  label: string;
  placeholder?: string;
  onChange(value: string): void;
  /** Words at its end, such as how much was found. */
  aside?: ReactNode;
  inputRef?: Ref<HTMLInputElement>;
}

/** A field to search with; Escape empties it. */
export function SearchField({ label, placeholder, aside, inputRef, ...props }: SearchFieldProps) {
  const { say } = useSpeech();
  return (
    <AriaSearchField {...props} aria-label={label} className="search-field">
      {({ isEmpty }) => (
        <>
          <Search size={18} aria-hidden />
          <Input className="search-input" placeholder={placeholder ?? label} ref={inputRef ?? null} />
          {aside && <span className="search-aside">{aside}</span>}
          {!isEmpty && (
            <Button className="search-clear" aria-label={say('shell.clear')}>
              <X size={16} aria-hidden />
            </Button>
          )}
        </>
      )}
    </AriaSearchField>
  );
}
