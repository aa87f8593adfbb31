/** What stands in the front matter of a Markdown file: texts, and lists of texts. */
export type FrontMatter = Record<string, string | string[]>;

/**
 * The front matter of a Markdown file and the text after it. Reads the YAML that such files hold: names with a
 * text, a quoted text, a list in brackets or a list of dashes; anything deeper is passed over.
 */
export function readFrontMatter(source: string): { fields: FrontMatter; text: string } {
  const match = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(source);
  if (!match) return { fields: {}, text: source };
  const fields: FrontMatter = {};
  let name = '';
  for (const line of (match[1] as string).split('\n')) {
    const point = /^\s*-\s+(.*)$/.exec(line);
    const entry = /^([\p{L}\p{N}_-]+)\s*:\s*(.*)$/u.exec(line);
    if (point && name !== '') {
      const before = fields[name];
      fields[name] = [...(Array.isArray(before) ? before : []), textOf(point[1] as string)];
    } else if (entry) {
      name = (entry[1] as string).toLowerCase();
      const value = (entry[2] as string).trim();
      fields[name] = /^\[.*\]$/.test(value) ? listOf(value) : textOf(value);
    }
  }
  return { fields, text: source.slice(match[0].length) };
}

function listOf(value: string): string[] {
  try {
    const list: unknown = JSON.parse(value);
    if (Array.isArray(list)) return list.map(String);
  } catch {
    // Not JSON: a list of bare words.
  }
  return value
    .slice(1, -1)
    .split(/[,،]/)
    .map(textOf)
    .filter((text) => text !== '');
}

function textOf(value: string): string {
  const text = value.trim();
  if (text.startsWith('"')) {
    try {
      return String(JSON.parse(text));
    } catch {
      return text.replace(/^"|"$/g, '');
    }
  }
  if (text.startsWith("'") && text.endsWith("'") && text.length > 1)
    return text.slice(1, -1).replaceAll("''", "'");
  return text.replace(/\s+#.*$/, '');
}
