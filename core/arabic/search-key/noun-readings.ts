import {
  isAdjective,
  isBrokenPlural,
  isName,
  isNoun,
  isNounInIyya,
  isNounProper,
  isShortNoun,
} from './lexicon-words.ts';

/** One way to take a word: the bare word in it, and how far-fetched that is (0 for the word as it stands). */
export interface Reading {
  base: string;
  cost: number;
}

type Hear = (base: string, cost: number) => void;

/** What may stand before a noun, and what it costs to believe so. Behind an article comes no pronoun. */
const PREFIXES: readonly (readonly [prefix: string, cost: number, hasArticle: boolean])[] = [
  ['', 0, false],
  ['ال', 0, true],
  ['لل', 0.3, true],
  ['بال', 0.5, true],
  ['كال', 0.5, true],
  ['وال', 1, true],
  ['فال', 1, true],
  ['ولل', 1, true],
  ['فلل', 1, true],
  ['وبال', 1, true],
  ['وكال', 1, true],
  ['فبال', 1.5, true],
  ['و', 1, false],
  ['ب', 1, false],
  ['ل', 1, false],
  ['ف', 1.6, false],
  ['وب', 1.6, false],
  ['ول', 1.6, false],
  ['ك', 1.8, false],
  ['فب', 2.2, false],
  ['فل', 2.2, false],
  ['وك', 2.4, false],
];
const PRONOUNS = ['هما', 'كما', 'ها', 'هم', 'هن', 'كم', 'نا', 'ه', 'ك'];

/** The likeliest way to take a folded word for a noun, an adjective or a name; of equals the first. */
export function nounReading(word: string): Reading | undefined {
  let best: Reading | undefined;
  const hear: Hear = (base, cost) => {
    if (base.length <= 2 && cost >= 1 && !isShortNoun(base)) return;
    if (best === undefined || cost < best.cost) best = { base, cost };
  };
  for (const [prefix, cost, hasArticle] of PREFIXES) {
    if (!word.startsWith(prefix)) continue;
    const rest = word.slice(prefix.length);
    if (rest.length < (hasArticle || isShortNoun(rest) ? 2 : 3)) continue;
    const isNamed = prefix !== '' && !hasArticle && !prefix.endsWith('ك') && isName(rest);
    // «الغاز» is gas with the article, but «التزام» a word of its own.
    const looksLikeArticle = prefix === '' && word.length >= 5 && word.startsWith('ال');
    hearRest(rest, hasArticle, (base, more) => {
      if (isNamed && base === rest && more === 0) hear(base, 0.35);
      else hear(base, cost + more + (looksLikeArticle ? 0.2 : 0));
    });
    // «للجنة» is ل + اللجنة: the article's lam has met the word's own.
    if (prefix === 'لل')
      hearRest(`ل${rest}`, true, (base, more) => {
        if (more <= 1.2) hear(base, cost - 0.1 + more);
      });
  }
  return best;
}

function hearRest(rest: string, hasArticle: boolean, tell: Hear): void {
  let isHeard = false;
  const hear: Hear = (base, cost) => {
    isHeard = true;
    tell(base, cost);
  };
  if (isNoun(rest)) hear(rest, ownCost(rest));
  const bare = rest.slice(0, -1);
  if (rest.endsWith('ه') && rest.length >= 4) {
    if (isAdjective(bare)) hear(bare, 1);
    if (bare.endsWith('ي')) hearNisba(bare, 1, hear);
  }
  if (rest.endsWith('ي')) hearNisba(rest, 0.9, hear);
  hearPlural(rest, 0, hear);
  if (hasArticle) return;
  if (rest.endsWith('ا')) {
    if (isNoun(bare)) hear(bare, 0.4);
    else if (bare.endsWith('ي')) hearNisba(bare, 0.6, hear);
    if (bare.endsWith('ئ') && isNoun(`${bare.slice(0, -1)}ء`)) hear(`${bare.slice(0, -1)}ء`, 0.5);
  }
  for (const pronoun of PRONOUNS) {
    if (!rest.endsWith(pronoun)) continue;
    const owned = rest.slice(0, -pronoun.length);
    if (owned.length >= (pronoun === 'ك' ? 3 : 2)) hearOwned(owned, pronoun === 'ك' ? 2 : 1.2, hear);
  }
  hearConstruct(rest, bare, hear);
  if (!isHeard && rest.length >= 4 && isNoun(`${rest}ي`)) hear(`${rest}ي`, 1.8);
}

function ownCost(word: string): number {
  if (word.endsWith('يه') && isAdjective(word.slice(0, -1)) && !isNounInIyya(word)) return 1.35;
  return word.endsWith('ات') && word.length >= 5 && !isBrokenPlural(word) ? 1.15 : 0;
}

/** «مصري» (Egyptian): an adjective made of a noun with ي. */
function hearNisba(word: string, cost: number, hear: Hear): void {
  if (word.length < 4 || !word.endsWith('ي')) return;
  const noun = word.slice(0, -1);
  if (isNoun(word)) hear(word, cost);
  else if (isNoun(noun) || isNoun(`${noun}ه`) || isNoun(`${noun}ا`)) hear(word, cost + 0.3);
}

/** The endings of number: ات, ان, ين, ون. */
function hearPlural(word: string, cost: number, hear: Hear): void {
  if (word.length < 4) return;
  const ending = word.slice(-2);
  const base = word.slice(0, -2);
  if (ending === 'ات') {
    if (isNounProper(`${base}ه`)) hear(`${base}ه`, cost + 1);
    else if (isNoun(base)) hear(base, cost + 1.1);
    else if (isNoun(`${base}ه`)) hear(`${base}ه`, cost + 1.1);
    else if (base.endsWith('و') && isNoun(`${base.slice(0, -1)}ه`)) hear(`${base.slice(0, -1)}ه`, cost + 1.4);
    else if (base.endsWith('ي')) hearNisba(base, cost + 1, hear);
    return;
  }
  if (ending !== 'ان' && ending !== 'ين' && ending !== 'ون') return;
  if (isNoun(base)) hear(base, cost + (isAdjective(base) ? 1 : 1.1));
  else if (ending !== 'ان' && isNoun(`${base}ي`)) hear(`${base}ي`, cost + 1.2);
  if (base.endsWith('ي')) hearNisba(base, cost + 1, hear);
  if (ending === 'ون') return;
  const before = base.slice(0, -1);
  if (base.endsWith('ت')) {
    if (isNounProper(`${before}ه`)) hear(`${before}ه`, cost + 1);
    else if (isAdjective(before)) hear(before, cost + 1.1);
    else hearNisba(before, cost + 1.1, hear);
  }
  if (/[ئؤ]$/.test(base) && isNoun(`${before}ء`)) hear(`${before}ء`, cost + 1.2);
}

/** A word before a pronoun: ة has opened to ت, ى to ا, ء has taken a seat. */
function hearOwned(word: string, cost: number, hear: Hear): void {
  const before = word.slice(0, -1);
  if (isNoun(word)) hear(word, cost);
  if (word.endsWith('ت')) {
    if (isNoun(`${before}ه`)) hear(`${before}ه`, cost - 0.1);
    else if (isAdjective(before)) hear(before, cost + 0.2);
    else hearNisba(before, cost + 0.2, hear);
  }
  if (word.endsWith('ا') && isNoun(`${before}ي`)) hear(`${before}ي`, cost + 0.3);
  if (/[ئؤ]$/.test(word) && isNoun(`${before}ء`)) hear(`${before}ء`, cost + 0.1);
  if (word.endsWith('ي') && isNoun(before)) hear(before, cost + 0.6);
  if (word.endsWith('و') && isNoun(before)) hear(before, cost + 0.8);
  hearPlural(word, cost, hear);
  if (/ت[يا]$/.test(word) && isNoun(`${word.slice(0, -2)}ه`)) hear(`${word.slice(0, -2)}ه`, cost + 0.6);
}

/** Before the noun it belongs to a plural or a dual drops its ن: «مسؤولو», «مسؤولي». */
function hearConstruct(word: string, bare: string, hear: Hear): void {
  const before = bare.slice(0, -1);
  if (word.endsWith('ي') && word.length >= 4) {
    if (isAdjective(bare) && !isNoun(word)) hear(bare, 0.85);
    if (bare.endsWith('ت') && isNoun(`${before}ه`)) hear(`${before}ه`, 1.5);
    if (bare.endsWith('ئ') && isNoun(`${before}ء`)) hear(`${before}ء`, 1.5);
  }
  if (word.endsWith('و') && isAdjective(bare)) hear(bare, 1.6);
  if (word.endsWith('تا') && isNoun(`${before}ه`)) hear(`${before}ه`, 1.6);
  if (word.endsWith('ا') && isAdjective(bare)) hear(bare, 1.2);
}
