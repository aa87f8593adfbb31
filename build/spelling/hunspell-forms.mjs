/**
 * What a Hunspell dictionary of Arabic means, written out: every form with its endings, without what goes before it.
 * Read as hunspell(5) has it: `FLAG long`, `AF` and `AM` tables, suffix rules with one continuation.
 */

/** What may go before a form, by the dictionary's flags for prefixes; see `core/arabic/spelling/proclitics.ts`. */
const PROCLITIC_BITS = /** @type {Record<string, number>} */ ({
  nj: 1 | 2,
  nr: 1 | 4,
  nn: 1 | 4,
  mr: 8,
  mn: 8,
  mj: 16,
  Pj: 32,
  Pg: 64,
  Ph: 64,
  Pi: 64,
  Pb: 1,
  Pd: 1,
  Pe: 1,
  Tb: 1,
  Tc: 1,
  Te: 4,
  Tn: 4,
  Tq: 4,
  Td: 2 | 256,
  Tm: 2 | 256,
  Tp: 2 | 256,
  Tg: 2 | 512,
  To: 2 | 512,
  Tr: 2 | 512,
});
/** The form is more than a command to somebody: اكد is «make sure!» alone, and in the news a slip for أكد. */
const NOT_IMPERATIVE = 128;

const MARKS = /[\u0640\u064B-\u065F\u0670]/g;
const ARABIC = /^[\u0621-\u063A\u0641-\u064A]+$/;

/**
 * Every form and its bits.
 * @param {string} aff @param {string} dic
 * @returns {Map<string, number>}
 */
export function hunspellForms(aff, dic) {
  /** @type {string[][]} */
  const flagSets = [[]];
  /** @type {string[]} */
  const morphology = [''];
  /** @type {Map<string, {strip: string, add: string, flags: string[], condition: RegExp | undefined}[]>} */
  const suffixes = new Map();
  let sawFlagCount = false;
  let sawMorphologyCount = false;
  for (const line of aff.split('\n')) {
    const parts = line.trim().split(/\s+/);
    if (parts[0] === 'AF') {
      if (sawFlagCount) flagSets.push(longFlags(parts[1] ?? ''));
      sawFlagCount = true;
    } else if (parts[0] === 'AM') {
      if (sawMorphologyCount) morphology.push(parts.slice(1).join(' '));
      sawMorphologyCount = true;
    }
  }
  for (const line of aff.split('\n')) {
    const [kind, flag, strip, added, condition] = line.trim().split(/\s+/);
    if (kind !== 'SFX' || flag === undefined || added === undefined || condition === undefined) continue;
    const [add = '', set] = added.split('/');
    const rules = suffixes.get(flag) ?? [];
    rules.push({
      strip: strip === '0' ? '' : bare(strip ?? ''),
      add: add === '0' ? '' : bare(add),
      flags: flagSets[Number(set ?? 0)] ?? [],
      condition: condition === '.' ? undefined : new RegExp(`(?:${condition.replace(MARKS, '')})$`, 'u'),
    });
    suffixes.set(flag, rules);
  }

  /** @type {Map<string, number>} */
  const forms = new Map();
  /** @param {string} form @param {number} bits */
  const keep = (form, bits) => {
    if (ARABIC.test(form)) forms.set(form, (forms.get(form) ?? 0) | bits);
  };
  for (const line of dic.split('\n').slice(1)) {
    const [entry = '', about = ''] = line.split('\t');
    const [written = '', set] = entry.split('/');
    const word = bare(written.trim());
    if (word === '') continue;
    const flags = flagSets[Number(set ?? 0)] ?? [];
    const means = morphology[Number(about.trim())] ?? '';
    const isCommand = /\bis:imp\b/.test(means) && !/\bis:(?:pst|prst)\b/.test(means);
    const bits = bitsOf(flags) | (isCommand ? 0 : NOT_IMPERATIVE);
    keep(word, bits);
    for (const [form, more, next] of withSuffixes(word, flags)) {
      keep(form, bits | more);
      for (const [longer, most] of withSuffixes(form, next)) keep(longer, bits | more | most);
    }
  }
  return forms;

  /** @param {string} word @param {string[]} flags @returns {[string, number, string[]][]} */
  function withSuffixes(word, flags) {
    return flags.flatMap((flag) =>
      (suffixes.get(flag) ?? []).flatMap(({ strip, add, flags: next, condition }) => {
        if (!word.endsWith(strip) || (condition && !condition.test(word))) return [];
        const form = word.slice(0, word.length - strip.length) + add;
        return [/** @type {[string, number, string[]]} */ ([form, bitsOf(next), next])];
      }),
    );
  }
}

/** @param {string} text */
function bare(text) {
  return text.replace(MARKS, '');
}

/** @param {string} flags @returns {string[]} */
function longFlags(flags) {
  return flags.match(/../g) ?? [];
}

/** @param {string[]} flags */
function bitsOf(flags) {
  return flags.reduce((bits, flag) => bits | (PROCLITIC_BITS[flag] ?? 0), 0);
}
