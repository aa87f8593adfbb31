import './tooltip.css';
import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { Keys } from './keys.tsx';

/** Words, and perhaps a shortcut, that show when the control inside is hovered or focused. */
export function Tooltip({
  words,
  shortcut,
  children,
}: {
  words: string;
  shortcut?: string | undefined;
  children: ReactElement;
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip className="tooltip" offset={6}>
        {words}
        {shortcut && <Keys shortcut={shortcut} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
