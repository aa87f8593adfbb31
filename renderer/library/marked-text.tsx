/** A text with its hits marked; `hits` are [start, end) in UTF-16 units, ascending. */
export function MarkedText({ text, hits }: { text: string; hits: readonly (readonly [number, number])[] }) {
  if (hits.length === 0) return text;
  let from = 0;
  const pieces = hits.flatMap(([start, end]) => {
    const before = text.slice(from, start);
    from = end;
    return [before, <mark key={start}>{text.slice(start, end)}</mark>];
  });
  return (
    <>
      {pieces}
      {text.slice(from)}
    </>
  );
}
