import { columnOf, rowOf, ruleSentences } from '../../locales';
import { fill } from '../../locales/fill';
import type { Language } from '../../locales/languages';
import { MARKS } from '../../locales/marks';
import { PAPER_WORDS } from '../../locales/papers';
import { verdictWords } from '../../locales/verdict-words';
import { quoteOf } from '../../model/quotes';
import type { Finding, Term } from '../../model/schema';

/** Returns the word for a finding in a list: its severity, or that it must be checked. */
export const kindOf = ({ outcome, severity }: Finding, language: Language): string =>
  outcome === 'incomplete' ? verdictWords(language).outcome.incomplete : verdictWords(language).severity[severity];

/** Returns the sum of a finding in one line, without zeros; null where there is none. */
export function calculationOf({ derivation = [], expected, actual }: Finding, language: Language): string | null {
  if (typeof expected !== 'number' || typeof actual !== 'number' || !derivation.length) return null;
  const left = derivation.filter(({ side, value }) => side === 'left' && value);
  const isSameRow = left.every(({ row }) => row === left[0]?.row);
  const name = ({ row, column }: Term) => (isSameRow ? columnOf(row, column, language) : rowOf(row, language));
  const { open, close, plus } = MARKS[language];
  return fill(PAPER_WORDS[language].calculation, {
    terms: left.map((term) => `${term.value}${open}${name(term)}${close}`).join(plus) || '0',
    sum: actual,
    printed: expected,
    difference: Math.abs(actual - expected),
  });
}

/** Returns the quotation of a finding without a sum; null where it quotes nothing. */
export function quotationOf({ at, derivation }: Finding, language: Language): string | null {
  if (derivation?.length) return null;
  const text = quoteOf(at)?.exact.trim();
  return text ? fill(PAPER_WORDS[language].quote, { text }) : null;
}

/** Returns the law that a finding rests on, with what it says; null where there is none. */
export function basisOf({ rule, basis }: Finding, language: Language): string | null {
  const said = [ruleSentences(rule, language).law, basis].filter(Boolean).join(' ');
  return said ? fill(PAPER_WORDS[language].basis, { basis: said }) : null;
}
