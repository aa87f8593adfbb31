/** The library. */
export function LibraryScreen({ onOpen }: { onOpen(id: string): void }) {
  return (
    <button type="button" onClick={() => onOpen('')}>
      x
    </button>
  );
}
