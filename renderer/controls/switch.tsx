import './checkbox.css';
import { Switch as AriaSwitch } from 'react-aria-components';

/** Something that is on or off at once. */
export function Switch({
  label,
  note,
  isOn,
  onChange,
}: {
  label: string;
  note?: string;
  isOn: boolean;
  onChange(isOn: boolean): void;
}) {
  return (
    <AriaSwitch className="switch" isSelected={isOn} onChange={onChange}>
      <span className="switch-words">
        {label}
        {note && <span className="switch-note">{note}</span>}
      </span>
      <span className="switch-track" aria-hidden />
    </AriaSwitch>
  );
}
