import { describe, expect, it, vi } from 'vitest';
import { type Command, createCommandRegistry } from '../../../../renderer/commands/command-registry.ts';
import { isBegunBy, isNamed } from '../../../../renderer/commands/is-named.ts';

const undo = (fields: Partial<Command> = {}): Command => ({
  id: 'edit.undo',
  message: 'shell.undo',
  shortcuts: ['Mod+KeyZ'],
  run: vi.fn(),
  ...fields,
});
const controlZ = {
  code: 'KeyZ',
  key: 'ئ',
  ctrlKey: true,
  metaKey: false,
  shiftKey: false,
  altKey: false,
};

describe('the table of commands', () => {
  it('has a room’s commands as long as the room is there', () => {
    const registry = createCommandRegistry();
    const take = registry.add([undo()]);
    expect(registry.all().map(({ id }) => id)).toEqual(['edit.undo']);
    take();
    expect(registry.all()).toEqual([]);
  });

  it('does a command by its id, unless it cannot be done now', () => {
    const registry = createCommandRegistry();
    const possible = undo();
    registry.add([possible]);
    expect(registry.run('edit.undo')).toBe(true);
    expect(possible.run).toHaveBeenCalledOnce();
    const impossible = undo({ isEnabled: () => false });
    registry.add([impossible]);
    expect(registry.run('edit.undo')).toBe(false);
    expect(impossible.run).not.toHaveBeenCalled();
    expect(registry.run('no.such')).toBe(false);
  });

  it('finds the command of a key press on an Arabic layout', () => {
    const registry = createCommandRegistry();
    registry.add([undo()]);
    expect(registry.of(controlZ, false)?.id).toBe('edit.undo');
    expect(registry.of({ ...controlZ, ctrlKey: false }, false)).toBeUndefined();
  });

  it('lets the later of two with the same id win, and brings the earlier one back', () => {
    const registry = createCommandRegistry();
    const first = undo();
    const second = undo();
    registry.add([first]);
    const take = registry.add([second]);
    registry.run('edit.undo');
    take();
    registry.run('edit.undo');
    expect(second.run).toHaveBeenCalledOnce();
    expect(first.run).toHaveBeenCalledOnce();
  });
});

describe('a command’s name', () => {
  it.each([
    ['الإعدادات', 'اعد'],
    ['الإعدادات', 'الاع'],
    ['إعادة', 'اعاده'],
    ['اختصارات لوحة المفاتيح', 'مفات اختصار'],
    ['قائمة نقطية', 'قايمه'],
    ['مقال جديد', ''],
  ])('%s is found by «%s»', (name, typed) => {
    expect(isNamed(name, typed)).toBe(true);
  });

  it('is not found by letters from within a word', () => {
    expect(isNamed('استيراد', 'يراد')).toBe(false);
  });

  it('is begun by its own first letters, not by those of a later word', () => {
    expect(isBegunBy('جدول', 'جد')).toBe(true);
    expect(isBegunBy('إلى أدوات الجدول', 'جد')).toBe(false);
  });
});
