import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../controls/button.tsx';
import { Menu, type MenuLine } from '../../controls/menu.tsx';
import { useSpeech } from '../../messages/say.tsx';

/** What is done to one of a piece's items: its own lines first, then its place among the others, then away. */
export function ItemMenu<Item>({
  label,
  icon,
  items,
  index,
  lines,
  onChange,
}: {
  label: string;
  icon: ReactNode;
  items: readonly Item[];
  index: number;
  lines: MenuLine[];
  /** Takes the items in their new order, and which of them has the caret then. */
  onChange(items: Item[], index: number): void;
}) {
  const { say } = useSpeech();
  const item = items[index];
  if (item === undefined) return null;
  const move = (to: number) => onChange(items.toSpliced(index, 1).toSpliced(to, 0, item), to);
  return (
    <Menu
      label={label}
      placement="bottom end"
      groups={[
        ...(lines.length > 0 ? [{ id: 'own', lines }] : []),
        {
          id: 'place',
          lines: [
            {
              id: 'earlier',
              words: say('editor.item-earlier'),
              icon: <ArrowUp size={18} />,
              isDisabled: index === 0,
              onAction: () => move(index - 1),
            },
            {
              id: 'later',
              words: say('editor.item-later'),
              icon: <ArrowDown size={18} />,
              isDisabled: index === items.length - 1,
              onAction: () => move(index + 1),
            },
          ],
        },
        {
          id: 'away',
          lines: [
            {
              id: 'away',
              words: say('editor.item-delete'),
              icon: <Trash2 size={18} />,
              isDanger: true,
              onAction: () => onChange(items.toSpliced(index, 1), Math.max(0, index - 1)),
            },
          ],
        },
      ]}
    >
      <Button kind="quiet" icon={icon}>
        {label}
      </Button>
    </Menu>
  );
}
