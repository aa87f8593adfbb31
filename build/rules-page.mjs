#!/usr/bin/env node
/**
 * Writes docs/rules.ar.md, the page of the copy desk's rules for editors, from the rules themselves. A test keeps it
 * true.
 *
 *   node build/rules-page.mjs
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { KINDS, RULES } from '../core/arabic/house-style/check.ts';
import { checks } from '../renderer/messages/ar/checks.ts';

const PAGE = new URL('../docs/rules.ar.md', import.meta.url);
const SEVERITIES = { error: 'خطأ', warning: 'تنبيه', hint: 'ملاحظة' };

/** The page's text: for each kind a table of its rules. */
export function rulesPage() {
  const kinds = KINDS.map((kind) => {
    const rules = RULES.filter((rule) => rule.kind === kind);
    const lines = rules.map(({ id, severity, title, why, example }) =>
      row([`\`${id}\``, SEVERITIES[severity], title.ar, why.ar, shown(example.wrong), shown(example.right)]),
    );
    return [
      `## ${checks[`checks.kind.${kind}`]}`,
      '',
      row(['المعرّف', 'الدرجة', 'القاعدة', 'السبب', 'خطأ', 'صواب']),
      row(['---', '---', '---', '---', '---', '---']),
      ...lines,
      '',
    ].join('\n');
  });
  return [
    '# قواعد التدقيق',
    '',
    '<!-- تُكتب هذه الصفحة من القواعد نفسها: node build/rules-page.mjs -->',
    '',
    `عدد القواعد في ورّاق ${RULES.length}. «خطأ» ما لا خلاف فيه، و«تنبيه» ما يحتاج إلى نظر المحرر، و«ملاحظة» ما هو أحسن. كلام الآخرين بين علامتي التنصيص لا تشمله قواعد الأسلوب.`,
    '',
    'لإيقاف قاعدة في ملف أسلوب الجريدة اكتب معرّفها في `rulesOff`. وللجريدة أن تضيف كلماتها في `words`، وأسماءها في `names`، وعباراتها في `patterns`:',
    '',
    '```json',
    JSON.stringify(
      {
        format: 'warraq-profile',
        rulesOff: ['important-word'],
        tanwin: 'before-alef',
        names: [{ right: 'ترامب', wrong: ['ترمب'] }],
        words: [{ banned: 'كارثة', preferred: 'حادث' }],
        patterns: [{ pattern: 'قال|أكد مصدر', preferred: 'ذكر مسؤول' }, { pattern: 'أكثر من # ضحية' }],
      },
      null,
      2,
    ),
    '```',
    '',
    'في `patterns` كلمات بينها مسافات: `*` أي حروف من الكلمة، و`#` عدد، و`|` بين كلمتين إحداهما تكفي.',
    '',
    ...kinds,
  ].join('\n');
}

/** @param {string[]} cells */
function row(cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** Invisible controls named, so that the page shows them. @param {string} text */
function shown(text) {
  const named = text
    .replace(/\u2066/g, '⟨LRI⟩')
    .replace(/\u2067/g, '⟨RLI⟩')
    .replace(/\u2069/g, '⟨PDI⟩')
    .replace(/\u061C/g, '⟨ALM⟩')
    .replace(/\u200B/g, '⟨ZWSP⟩');
  return `\`${named}\``;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PAGE, rulesPage());
