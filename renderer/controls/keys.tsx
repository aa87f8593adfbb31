import './keys.css';

/** A shortcut as it is printed on the keys, read from left to right: `Ctrl K`. */
export function Keys({ shortcut }: { shortcut: string }) {
  return (
    <kbd className="keys" dir="ltr">
      {shortcut}
    </kbd>
  );
}
