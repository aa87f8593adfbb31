/**
 * A shortcut as data: modifiers and a key's place, joined by `+`, such as `Mod+Shift+KeyZ`. `Mod` is Command on a
 * Mac and Ctrl elsewhere. The key is named by `KeyboardEvent.code`, its place on the board, since the letter on it
 * changes with the layout: the A key gives «ش» on an Arabic one.
 */
export type Shortcut = string;

/** The parts of a keyboard event that tell a shortcut. */
export type KeyPress = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/**
 * Whether this key press is this shortcut. The key is told by its place; where its Latin letter is not at that
 * place (Dvorak, AZERTY), by the letter.
 */
export function isPressed(press: KeyPress, shortcut: Shortcut, isMac: boolean): boolean {
  const parts = shortcut.split('+');
  const code = parts.at(-1) as string;
  const wanted = new Set(parts.slice(0, -1));
  const mod = isMac ? press.metaKey : press.ctrlKey;
  const otherMod = isMac ? press.ctrlKey : press.metaKey;
  if (otherMod || mod !== wanted.has('Mod')) return false;
  if (press.shiftKey !== wanted.has('Shift') || press.altKey !== wanted.has('Alt')) return false;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined && /^[a-z]$/i.test(press.key)) return press.key.toUpperCase() === letter;
  return press.code === code;
}

const MAC_SIGNS: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };
const WORDS: Record<string, string> = { Mod: 'Ctrl' };
const KEY_SIGNS: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Backslash: '\\',
  Delete: 'Del',
  Backspace: '⌫',
  Enter: '⏎',
  Escape: 'Esc',
};

/** A shortcut as it is printed on the keys: `Ctrl Shift Z`, or `⇧⌘Z` on a Mac. */
export function shortcutSigns(shortcut: Shortcut, isMac: boolean): string {
  const parts = shortcut.split('+');
  const code = parts.at(-1) as string;
  const key = KEY_SIGNS[code] ?? code.replace(/^(Key|Digit)/, '');
  const modifiers = parts.slice(0, -1);
  if (isMac)
    return [
      ...['Alt', 'Shift', 'Mod'].filter((name) => modifiers.includes(name)).map((name) => MAC_SIGNS[name]),
      key,
    ].join('');
  return [...modifiers.map((name) => WORDS[name] ?? name), key].join(' ');
}
