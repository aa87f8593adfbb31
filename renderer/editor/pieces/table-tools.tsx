import { Columns3, Rows3, TableProperties } from 'lucide-react';
import type { BlockOf } from '#core/article/block.ts';
import {
  columnCount,
  insertColumn,
  insertRow,
  moveColumn,
  moveRow,
  removeColumn,
  removeRow,
  type TableBlock,
} from '#core/article/table.ts';
import { Button, IconButton } from '../../controls/button.tsx';
import { Menu } from '../../controls/menu.tsx';
import { useSpeech } from '../../messages/say.tsx';
import type { ToolsProps } from './piece-bar.tsx';
import { cellField, cellOfField } from './piece-fields.ts';

/** Rows and columns of the table with the caret, at the caret's cell. */
export function TableTools({ session, block, field, change }: ToolsProps<BlockOf<'table'>>) {
  const { say } = useSpeech();
  const cell = cellOfField(field ?? '') ?? { row: block.rows.length - 1, column: columnCount(block) - 1 };
  const { row, column } = cell;
  const put = (next: (table: TableBlock) => TableBlock, toRow: number, toColumn: number) =>
    change(session, block.id, 'table', next, cellField(Math.max(0, toRow), Math.max(0, toColumn)));
  return (
    <>
      <Menu
        label={say('editor.row')}
        placement="bottom end"
        groups={[
          {
            id: 'row',
            lines: [
              {
                id: 'before',
                words: say('editor.row-before'),
                onAction: () => put((table) => insertRow(table, row), row, column),
              },
              {
                id: 'after',
                words: say('editor.row-after'),
                onAction: () => put((table) => insertRow(table, row + 1), row + 1, column),
              },
              {
                id: 'up',
                words: say('editor.row-up'),
                isDisabled: row === 0,
                onAction: () => put((table) => moveRow(table, row, row - 1), row - 1, column),
              },
              {
                id: 'down',
                words: say('editor.row-down'),
                isDisabled: row === block.rows.length - 1,
                onAction: () => put((table) => moveRow(table, row, row + 1), row + 1, column),
              },
            ],
          },
          {
            id: 'delete',
            lines: [
              {
                id: 'delete',
                words: say('editor.row-delete'),
                isDanger: true,
                isDisabled: block.rows.length < 2,
                onAction: () =>
                  put((table) => removeRow(table, row), Math.min(row, block.rows.length - 2), column),
              },
            ],
          },
        ]}
      >
        <Button kind="quiet" icon={<Rows3 size={16} aria-hidden />}>
          {say('editor.row')}
        </Button>
      </Menu>
      <Menu
        label={say('editor.column')}
        placement="bottom end"
        groups={[
          {
            id: 'column',
            lines: [
              {
                id: 'before',
                words: say('editor.column-before'),
                onAction: () => put((table) => insertColumn(table, column), row, column),
              },
              {
                id: 'after',
                words: say('editor.column-after'),
                onAction: () => put((table) => insertColumn(table, column + 1), row, column + 1),
              },
              {
                id: 'earlier',
                words: say('editor.column-earlier'),
                isDisabled: column === 0,
                onAction: () => put((table) => moveColumn(table, column, column - 1), row, column - 1),
              },
              {
                id: 'later',
                words: say('editor.column-later'),
                isDisabled: column === columnCount(block) - 1,
                onAction: () => put((table) => moveColumn(table, column, column + 1), row, column + 1),
              },
            ],
          },
          {
            id: 'delete',
            lines: [
              {
                id: 'delete',
                words: say('editor.column-delete'),
                isDanger: true,
                isDisabled: columnCount(block) < 2,
                onAction: () =>
                  put((table) => removeColumn(table, column), row, Math.min(column, columnCount(block) - 2)),
              },
            ],
          },
        ]}
      >
        <Button kind="quiet" icon={<Columns3 size={16} aria-hidden />}>
          {say('editor.column')}
        </Button>
      </Menu>
      <IconButton
        label={say('editor.table-header')}
        icon={<TableProperties size={16} />}
        isOn={block.header}
        onPress={() => put((table) => ({ ...table, header: !table.header }), row, column)}
      />
    </>
  );
}
