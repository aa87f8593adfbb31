/**
 * The cells of a table copied from a spreadsheet as text: rows on lines, cells parted by tabs, a cell with lines of
 * its own in straight quotes with every quote in it doubled (as Excel, LibreOffice Calc and Google Sheets write it).
 * Undefined where the text is no such table: every row must have as many cells as the first, two or more of them in all.
 */
export function tabbedCells(text: string): string[][] | undefined {
  if (!text.includes('\t')) return undefined;
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n?|\n|$)/y;
  const source = text.replace(/(?:\r\n?|\n)$/, '');
  while (cell.lastIndex <= source.length) {
    const [, quoted, bare = '', end = ''] = cell.exec(source) ?? [];
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? bare).trim());
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  const [first = []] = rows;
  return first.length > 1 && rows.every(({ length }) => length === first.length) ? rows : undefined;
}
