import { derived, editions } from '../forms/registry';
import { SECTIONS } from '../forms/sections';
import type { Finding } from '../model/schema';
import { catalogueOf, type RuleSentences } from './catalogues';
import type { Language } from './languages';

/** Labels of the form, by kind and identifier: in Chinese the statutory wording itself is the term. */
const statutory = derived((all) => {
  const terms: Record<string, Record<string, string>> = { section: {}, row: {}, column: {} };
  const declare = (kind: string, items: { id: string; label: string }[]): void => {
    for (const { id, label } of items) (terms[kind] as Record<string, string>)[id] = label;
  };
  declare(
    'section',
    SECTIONS.map(({ id, heading }) => ({ id, label: heading })),
  );
  for (const { rows, columns } of all.flatMap(({ tables }) => tables.flatMap(({ blocks }) => blocks))) {
    declare('row', rows);
    declare('column', columns);
  }
  return terms;
});

/** A section, table, row, column or kind of artefact in words; the identifier itself where there is none. */
export function termOf(kind: string, id: string, language: Language): string {
  const own = catalogueOf(language).terms[kind];
  if (own && Object.hasOwn(own, id)) return own[id] as string;
  const terms = statutory()[kind];
  return terms && Object.hasOwn(terms, id) ? (terms[id] as string) : id;
}

/** A column in words as it is headed over a row: 采购总金额 and 本年收费金额 are both `amount`. */
export function columnOf(row: string, column: string, language: Language): string {
  const own = catalogueOf(language).terms.column?.[`${row}.${column}`];
  if (own) return own;
  if (language !== 'zh-CN') return termOf('column', column, language);
  const blocks = editions()
    .toReversed()
    .flatMap(({ tables }) => tables.flatMap((table) => table.blocks));
  const block = blocks.find(
    ({ rows, columns }) => rows.some(({ id }) => id === row) && columns.some(({ id }) => id === column),
  );
  return block?.columns.find(({ id }) => id === column)?.label ?? termOf('column', column, language);
}

/** A cell of the form in words. */
export const cellIn = ({ row, column }: { row: string; column: string }, language: Language): string =>
  `${termOf('row', row, language)} · ${columnOf(row, column, language)}`;

/** Remarks inside a label, and its ordinal, are no help within a sentence. */
const short = (label: string): string =>
  label.replace(/（[^（）]{6,}）$/, '').replace(/^(?:[一二三四]、|（[一二三四五六七]）|\d\.)/, '');

/** Rows by identifier, in words; the identifiers are separated by blanks. */
function rowsOf(ids: string, language: Language): string {
  const rows = ids.split(' ').map((id) => short(termOf('row', id, language)));
  return rows.join(language === 'en' ? ', ' : '、');
}

/** Readings of a statement (`granted + partlyGranted = 9; made[…]`) with their identifiers in words. */
function candidatesOf(text: string, language: Language): string {
  const words = text.replace(/([A-Za-z][\w.]*)(?:\[(\w+)\])?/g, (_, row: string, column?: string) =>
    [short(termOf('row', row, language)), column && columnOf(row, column, language)].filter(Boolean).join(' · '),
  );
  return language === 'en' ? words : words.replace(/; /g, '；');
}

const TERM_KINDS = ['section', 'table', 'row', 'column', 'kind'];

/** All sentences of a rule; empty for one that is not ours. */
export function ruleSentences(rule: string, language: Language): RuleSentences {
  const { rules } = catalogueOf(language);
  return Object.hasOwn(rules, rule) ? (rules[rule] as RuleSentences) : {};
}

/** The message of a finding in a language, made from its rule, outcome and data. */
export function messageOf(
  { rule, outcome, data = {} }: Pick<Finding, 'rule' | 'outcome' | 'data'>,
  language: Language,
): string {
  const sentences = ruleSentences(rule, language);
  const template = sentences[`${outcome}.${data.variant}`] ?? sentences[outcome] ?? sentences.failed ?? rule;
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(data, name) ? String(data[name]) : '';
    if (name === 'rows') return rowsOf(value, language);
    if (name === 'candidates') return candidatesOf(value, language);
    if (name === 'column' && data.row !== undefined) return columnOf(String(data.row), value, language);
    return TERM_KINDS.includes(name) ? termOf(name, value, language) : value;
  });
}
