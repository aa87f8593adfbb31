/** The readers' own choice between light and dark, as their system tells it to a page. */
export type Scheme = 'light' | 'dark';

/** What each media rule asked for before it was put to use. */
const asked = new WeakMap<CSSMediaRule, string>();

/**
 * Has a shown page look as it does to readers of this scheme, whatever the editor's own is: its rules for
 * `prefers-color-scheme` are switched on or off, since a frame cannot be given another preference.
 */
export function showScheme(page: Document, scheme: Scheme): void {
  for (const sheet of page.styleSheets) switchRules(rulesOf(sheet), scheme);
  // The page says `color-scheme: light dark`; form controls, scroll bars and the canvas follow this.
  const sheet = page.adoptedStyleSheets[0] ?? addSheet(page);
  sheet?.replaceSync(`:root { color-scheme: ${scheme} !important; }`);
}

function addSheet(page: Document): CSSStyleSheet | undefined {
  const Sheet = page.defaultView?.CSSStyleSheet;
  if (Sheet === undefined) return undefined;
  const sheet = new Sheet();
  page.adoptedStyleSheets = [sheet];
  return sheet;
}

function switchRules(rules: Iterable<CSSRule>, scheme: Scheme): void {
  for (const rule of rules) {
    if (!('media' in rule) || !('cssRules' in rule)) continue;
    const media = rule as CSSMediaRule;
    const condition = asked.get(media) ?? media.media.mediaText;
    const wanted = /prefers-color-scheme:\s*(light|dark)/.exec(condition)?.[1];
    if (wanted !== undefined) {
      asked.set(media, condition);
      const rest = condition.replace(/\s*(and\s*)?\(prefers-color-scheme:\s*\w+\)/, '').trim();
      media.media.mediaText = wanted === scheme ? rest || 'all' : 'not all';
    }
    switchRules(media.cssRules, scheme);
  }
}

/** The rules of a style sheet; none while it has not loaded. */
function rulesOf(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules;
  } catch {
    return [];
  }
}
