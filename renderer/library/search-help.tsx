import './search-help.css';
import { X } from 'lucide-react';
import { readSearchQuery, type SearchField, withoutPart } from '#core/search-query.ts';
import '../controls/keys.css';
import { useSpeech } from '../messages/say.tsx';
import { dayInWords } from './when.ts';

/** What can be typed besides plain words, with what is typed for it. */
const WAYS = [
  { id: 'phrase', typed: '«»', caret: -1 },
  { id: 'exclude', typed: '-', caret: 0 },
  { id: 'desk', typed: 'قسم:', caret: 0 },
  { id: 'by', typed: 'بقلم:', caret: 0 },
  { id: 'tag', typed: 'وسم:', caret: 0 },
  { id: 'status', typed: 'حالة:', caret: 0 },
  { id: 'after', typed: 'بعد:', caret: 0 },
  { id: 'before', typed: 'قبل:', caret: 0 },
] as const;

/** Under the search field while nothing is typed: what else can be asked. A press writes the beginning of it. */
export function SearchHelp({ onInsert }: { onInsert(typed: string, caret: number): void }) {
  const { say } = useSpeech();
  return (
    <fieldset className="search-help" aria-label={say('library.ways')}>
      {WAYS.map(({ id, typed, caret }) => (
        <button
          key={id}
          type="button"
          className="search-way"
          // The field keeps the focus: what is pressed goes on being typed.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onInsert(typed, caret)}
        >
          <kbd className="keys" dir="auto">
            {say(`library.way.${id}.example`)}
          </kbd>
          <span>{say(`library.way.${id}`)}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** The conditions that were typed, each as it was understood and with a cross to take it out again. */
export function SearchChips({
  typed,
  timeZone,
  onType,
}: {
  typed: string;
  timeZone: string;
  onType(typed: string): void;
}) {
  const speech = useSpeech();
  const { say } = speech;
  const { terms, filters, unread } = readSearchQuery(typed, { timeZone });
  const shownValue = (field: SearchField, value: string) => {
    if (field === 'status') return say(`status.${value as 'draft'}`);
    return field === 'before' || field === 'after' ? dayInWords(value, { timeZone }, speech) : value;
  };
  const named = (field: SearchField, value: string) => `${say(`library.field.${field}`)}: ${value}`;
  const chips = [
    ...terms.flatMap((term) =>
      term.isPhrase || term.isExcluded
        ? [{ part: term, words: term.isPhrase ? `«${term.text}»` : term.text, isOut: term.isExcluded }]
        : [],
    ),
    ...filters.map((part) => ({
      part,
      words: named(part.field, shownValue(part.field, part.value)),
      isOut: part.isExcluded,
    })),
    ...unread
      .filter(({ text }) => text.trim() !== '')
      .map((part) => ({ part, words: named(part.field, part.text.trim()), isOut: false, isUnread: true })),
  ].toSorted((a, b) => a.part.start - b.part.start);
  if (chips.length === 0) return null;
  return (
    <ul className="search-chips" aria-label={say('library.conditions')}>
      {chips.map((chip) => {
        const words = chip.isOut ? say('library.without', { words: chip.words }) : chip.words;
        return (
          <li key={chip.part.start} className={'isUnread' in chip ? 'search-chip unread' : 'search-chip'}>
            <span>{'isUnread' in chip ? say('library.unread', { words }) : words}</span>
            <button
              type="button"
              aria-label={say('library.condition-remove', { words })}
              onClick={() => onType(withoutPart(typed, chip.part))}
            >
              <X size={14} aria-hidden />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
