import './menu.css';
import type { ReactElement, ReactNode, RefObject } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  Header,
  MenuSection,
  MenuTrigger,
  Popover,
  type PopoverProps,
  type Selection,
  Separator,
  Text,
} from 'react-aria-components';
import { Keys } from './keys.tsx';

/** One line of a menu. */
export interface MenuLine {
  id: string;
  words: string;
  icon?: ReactNode;
  /** A quieter word at the line's end. */
  aside?: ReactNode;
  shortcut?: string | undefined;
  isDanger?: boolean;
  isDisabled?: boolean;
  onAction?(): void;
}

/** Lines that belong together. Their ids are their own: another group may have the same ones. */
export interface MenuGroup {
  id: string;
  title?: string;
  lines: MenuLine[];
  /** Where one of them is chosen: its id, and who hears of another choice. */
  chosen?: string;
  onChoose?(id: string): void;
}

/** A button, and the menu that it opens. Groups are parted by a line. */
export function Menu({
  label,
  groups,
  placement = 'bottom end',
  isOpen,
  onOpenChange,
  children,
}: {
  label: string;
  groups: MenuGroup[];
  placement?: PopoverProps['placement'];
  /** Where more than its button opens it. */
  isOpen?: boolean;
  onOpenChange?(isOpen: boolean): void;
  /** The button. */
  children: ReactElement;
}) {
  return (
    <MenuTrigger {...(isOpen !== undefined && { isOpen })} {...(onOpenChange && { onOpenChange })}>
      {children}
      <Popover className="menu-popover" placement={placement} offset={4}>
        <MenuBody label={label} groups={groups} />
      </Popover>
    </MenuTrigger>
  );
}

/** A menu beside something that is more than its button, such as a grip to drag by: the caller opens and closes it. */
export function MenuBeside({
  label,
  groups,
  placement = 'bottom end',
  trigger,
  isOpen,
  onClose,
}: {
  label: string;
  groups: MenuGroup[];
  placement?: PopoverProps['placement'];
  trigger: RefObject<Element | null>;
  isOpen: boolean;
  onClose(): void;
}) {
  return (
    <Popover
      className="menu-popover"
      aria-label={label}
      placement={placement}
      offset={4}
      triggerRef={trigger}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <MenuBody label={label} groups={groups} onClose={onClose} />
    </Popover>
  );
}

function MenuBody({ label, groups, onClose }: { label: string; groups: MenuGroup[]; onClose?(): void }) {
  return (
    <AriaMenu className="menu" aria-label={label} {...(onClose && { onClose, autoFocus: 'first' as const })}>
      {groups.flatMap((group, index) => [
        ...(index > 0 ? [<Separator key={`before-${group.id}`} className="menu-separator" />] : []),
        <MenuLines key={group.id} group={group} />,
      ])}
    </AriaMenu>
  );
}

function MenuLines({ group }: { group: MenuGroup }) {
  const { title, lines, chosen, onChoose } = group;
  const keyOf = (id: string) => `${group.id}/${id}`;
  const choose = (keys: Selection) => {
    const [first] = keys === 'all' ? [] : keys;
    if (first !== undefined) onChoose?.(String(first).slice(keyOf('').length));
  };
  const selection = onChoose
    ? {
        selectionMode: 'single' as const,
        selectedKeys: chosen === undefined ? [] : [keyOf(chosen)],
        onSelectionChange: choose,
        disallowEmptySelection: true,
      }
    : {};
  return (
    <MenuSection {...selection} aria-label={title ?? group.id}>
      {title && <Header className="menu-title">{title}</Header>}
      {lines.map((line) => (
        <AriaMenuItem
          key={line.id}
          id={keyOf(line.id)}
          className={line.isDanger ? 'menu-item menu-item-danger' : 'menu-item'}
          textValue={line.words}
          isDisabled={line.isDisabled ?? false}
          {...(line.onAction && { onAction: line.onAction })}
        >
          {line.icon}
          <Text slot="label" className="menu-words">
            {line.words}
          </Text>
          {line.aside && (
            <Text slot="description" className="menu-aside">
              {line.aside}
            </Text>
          )}
          {line.shortcut && <Keys shortcut={line.shortcut} />}
        </AriaMenuItem>
      ))}
    </MenuSection>
  );
}
