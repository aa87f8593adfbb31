import './field.css';
import './menu.css';
import { ChevronDown } from 'lucide-react';
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';

/** One of several, shown by its words. */
export interface Choice<Id extends string> {
  id: Id;
  words: string;
}

/** Chooses one of several from a list that opens. */
export function Select<Id extends string>({
  label,
  choices,
  value,
  onChange,
  isDisabled,
}: {
  label: string;
  choices: readonly Choice<Id>[];
  value: Id;
  onChange(value: Id): void;
  isDisabled?: boolean;
}) {
  return (
    <AriaSelect
      className="field"
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key) as Id);
      }}
      isDisabled={isDisabled ?? false}
    >
      <Label className="field-label">{label}</Label>
      <Button className="field-input select-button">
        <SelectValue />
        <ChevronDown size={16} aria-hidden />
      </Button>
      <Popover className="menu-popover select-popover" offset={4}>
        <ListBox className="menu" items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.words} className="menu-item">
              {choice.words}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
