import './button.css';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Tooltip } from './tooltip.tsx';

/** `primary`: the one main action of a screen; `plain`: framed; `quiet`: words alone; `danger`: erases. */
export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  kind?: ButtonKind;
  /** A lucide icon before the words. */
  icon?: ReactNode;
  /** Whether what it opens is open, or what it switches is on. */
  isOn?: boolean;
  children: ReactNode;
}

/** A button with words. */
export function Button({ kind = 'plain', icon, isOn, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={`button button-${kind}`} data-on={isOn || undefined}>
      {icon}
      <span className="button-words">{children}</span>
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  /** Its name for those who do not see the icon; shown as its tooltip. */
  label: string;
  /** Its shortcut, as words to show. */
  shortcut?: string | undefined;
  icon: ReactNode;
  isOn?: boolean;
}

/** A button that is an icon alone; its name is its tooltip. */
export function IconButton({ label, shortcut, icon, isOn, ...props }: IconButtonProps) {
  return (
    <Tooltip words={label} shortcut={shortcut}>
      <AriaButton {...props} aria-label={label} className="button button-icon" data-on={isOn || undefined}>
        {icon}
      </AriaButton>
    </Tooltip>
  );
}
