import { describe, expect, it } from 'vitest';
import { isPressed, type KeyPress, shortcutSigns } from '../../../../renderer/commands/shortcut.ts';

function press(code: string, key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { code, key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held };
}

describe('a shortcut', () => {
  it('is told by the place of its key, whatever letter the Arabic layout has there', () => {
    // ARABIC LETTER NOON lies on the K key.
    expect(isPressed(press('KeyK', 'ن', { ctrlKey: true }), 'Mod+KeyK', false)).toBe(true);
  });

  it('follows the Latin letter where a layout has moved it', () => {
    // Dvorak has K on the V key.
    expect(isPressed(press('KeyV', 'k', { ctrlKey: true }), 'Mod+KeyK', false)).toBe(true);
    expect(isPressed(press('KeyK', 't', { ctrlKey: true }), 'Mod+KeyK', false)).toBe(false);
  });

  it('wants exactly its own modifiers', () => {
    const undo = press('KeyZ', 'z', { ctrlKey: true });
    const redo = press('KeyZ', 'Z', { ctrlKey: true, shiftKey: true });
    expect(isPressed(undo, 'Mod+KeyZ', false)).toBe(true);
    expect(isPressed(redo, 'Mod+KeyZ', false)).toBe(false);
    expect(isPressed(redo, 'Mod+Shift+KeyZ', false)).toBe(true);
    expect(isPressed(press('KeyZ', 'z'), 'Mod+KeyZ', false)).toBe(false);
  });

  it('is Command on a Mac, and Ctrl there is something else', () => {
    expect(isPressed(press('KeyK', 'k', { metaKey: true }), 'Mod+KeyK', true)).toBe(true);
    expect(isPressed(press('KeyK', 'k', { ctrlKey: true }), 'Mod+KeyK', true)).toBe(false);
  });

  it('is shown as it stands on the keys', () => {
    expect(shortcutSigns('Mod+Shift+KeyZ', false)).toBe('Ctrl Shift Z');
    expect(shortcutSigns('Mod+Shift+KeyZ', true)).toBe('⇧⌘Z');
    expect(shortcutSigns('Mod+Slash', false)).toBe('Ctrl /');
    expect(shortcutSigns('Alt+ArrowUp', false)).toBe('Alt ↑');
  });
});
