import { editionById } from '../forms/editions';
import { derived, editions } from '../forms/registry';
import type { EditionId } from '../forms/types';
import type { AuditDocument, Finding } from '../model/schema';
import { catalogueOf, type RuleSentences } from './catalogues';
import { fill } from './fill';
import type { Language } from './languages';
import { MARKS } from './marks';
import { verdictWords } from './verdict-words';

/** A remark at the end of a label; a unit, which is shorter, does not match. */
const REMARK = /（[^（）]{6,}）$/;

type Terms = Record<string, Record<string, string>>;

/** Section headings and labels of rows and columns by edition: in Chinese the statutory wording is the term. */
const statutory = derived((all) => {
  const byEdition = new Map<EditionId, Terms>();
  for (const { id: edition, sections, tables } of all) {
    const section = Object.fromEntries(sections.map(({ id, heading }) => [id, heading]));
    const terms: Terms = { section, row: {}, column: {} };
    for (const { rows, columns } of tables.flatMap(({ blocks }) => blocks).reverse()) {
      for (const { id, label } of rows) terms.row![id] = label;
      for (const { id, label } of columns) terms.column![id] = label;
    }
    byEdition.set(edition, terms);
  }
  return byEdition;
});

/** Returns the editions in which a label is looked up: the given one, then all from the newest. */
const editionsFrom = (edition: EditionId | undefined): EditionId[] => [
  ...(edition ? [edition] : []),
  ...editions()
    .map(({ id }) => id)
    .reverse(),
];

/** Returns the label that an edition's form prints for a section, row or column; undefined if no edition has it. */
function printedLabel(kind: string, id: string, edition: EditionId | undefined): string | undefined {
  for (const each of editionsFrom(edition)) {
    const terms = statutory().get(each)?.[kind];
    if (terms && Object.hasOwn(terms, id)) return terms[id];
  }
  return undefined;
}

/** Returns a term of a catalogue, preferring the edition's own, since a label may differ between editions. */
function ownTerm(kind: string, id: string, language: Language, edition: string | undefined): string | undefined {
  const own = catalogueOf(language).terms[kind] ?? {};
  return [`${id}@${edition}`, id].flatMap((key) => (Object.hasOwn(own, key) ? (own[key] as string) : []))[0];
}

/**
 * Returns the name of a section, table, row, column or kind of artefact, as in the given edition; its identifier if it
 * has no name.
 */
export const termOf = (kind: string, id: string, language: Language, edition?: EditionId): string =>
  ownTerm(kind, id, language, edition) ?? printedLabel(kind, id, edition) ?? id;

/** Returns the name of a column as headed over a row: 采购总金额 and 本年收费金额 are both `amount`. */
export function columnOf(row: string, column: string, language: Language, edition?: EditionId): string {
  const own = ownTerm('column', `${row}.${column}`, language, edition);
  if (own) return own;
  if (language !== 'zh-CN') return termOf('column', column, language, edition);
  const block = editionsFrom(edition)
    .flatMap((each) => editionById(each)?.tables ?? [])
    .flatMap(({ blocks }) => blocks)
    .find(({ rows, columns }) => rows.some(({ id }) => id === row) && columns.some(({ id }) => id === column));
  return block?.columns.find(({ id }) => id === column)?.label ?? termOf('column', column, language, edition);
}

/** Returns the name of a row without the remark at the end of its label: （区分处理的，只计这一情形，不计其他情形）. */
export const rowOf = (row: string, language: Language, edition?: EditionId): string =>
  termOf('row', row, language, edition).replace(REMARK, '');

/** Returns the name of a cell: row · column. */
export const cellIn = (
  { row, column }: { row: string; column: string },
  language: Language,
  edition?: EditionId,
): string => `${rowOf(row, language, edition)} · ${columnOf(row, column, language, edition)}`;

/** Shortens a label for use in a sentence or an equation, where its remark and its ordinal do not help. */
const shortLabel = (label: string): string =>
  label.replace(REMARK, '').replace(/^(?:[一二三四]、|（[一二三四五六七]）|\d\.\s*)/, '');

/** Returns the names of rows. @param ids identifiers separated by blanks */
function rowsOf(ids: string, language: Language, edition?: EditionId): string {
  const rows = ids.split(' ').map((id) => shortLabel(termOf('row', id, language, edition)));
  return rows.join(MARKS[language].several);
}

/** Replaces identifiers of cells and rows in a text (`granted[total]`, `carriedOut`) by their names. */
function cellsInWords(text: string, language: Language, edition?: EditionId): string {
  return text.replace(/([A-Za-z][\w.]*)(?:\[(\w+)\])?/g, (_, row: string, column?: string) => {
    const name =
      row === 'outcomes' ? verdictWords(language).allOutcomes : shortLabel(termOf('row', row, language, edition));
    return column ? `${name} · ${columnOf(row, column, language, edition)}` : name;
  });
}

/** Returns an equation of identifiers (`applications: Σ outcomes[total] = outcomeTotal[total]`) in words. */
export function equationInWords(equation: string, language: Language, edition?: EditionId): string {
  const [, table, sides = equation] = /^(\w+): (.*)$/.exec(equation) ?? [];
  const said = cellsInWords(sides, language, edition);
  if (!table) return said;
  return fill(verdictWords(language).explained, { what: termOf('table', table, language), why: said });
}

/** Returns the readings of a statement (`granted + partlyGranted = 9; made[…]`) with names for identifiers. */
function candidatesOf(text: string, language: Language, edition?: EditionId): string {
  return cellsInWords(text, language, edition).replace(/; /g, MARKS[language].semicolon);
}

type Said = Pick<Finding, 'rule' | 'outcome' | 'data'>;

const TERM_KINDS = ['section', 'table', 'row', 'column', 'kind'];

/** Returns all sentences of a rule; empty for an unknown rule. */
export function ruleSentences(rule: string, language: Language): RuleSentences {
  const { rules } = catalogueOf(language);
  return Object.hasOwn(rules, rule) ? (rules[rule] as RuleSentences) : {};
}

/** Returns a rule's name, which says what holds if it passes; its identifier if it has no sentences. */
export const checkName = (rule: string, language: Language): string =>
  (ruleSentences(rule, language).passed ?? rule).replace(/\{\w+\}/g, '…');

/** Returns the sentence of a rule for an outcome, with placeholders; undefined if the rule has none. */
function sentenceOf({ rule, outcome, data = {} }: Said, language: Language): string | undefined {
  const sentences = ruleSentences(rule, language);
  return sentences[`${outcome}.${data.variant}`] ?? sentences[outcome] ?? sentences.failed;
}

/** Returns the message of a finding in a language, made from its rule, outcome and data. */
export function messageOf(finding: Said, language: Language): string {
  const { rule, data = {} } = finding;
  const edition = data.edition as EditionId | undefined;
  return (sentenceOf(finding, language) ?? rule).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(data, name) ? String(data[name]) : '';
    if (name === 'rows') return rowsOf(value, language, edition);
    if (name === 'candidates') return candidatesOf(value, language, edition);
    if (name === 'column' && data.row !== undefined) return columnOf(String(data.row), value, language, edition);
    return TERM_KINDS.includes(name) ? termOf(name, value, language, edition) : value;
  });
}

/**
 * Returns the message of a finding in another language. It keeps its original message if the rule has no sentence for
 * it, or if the finding lacks the values that the sentence needs.
 */
export function messageIn(finding: Said & Pick<Finding, 'message'>, language: Language): string {
  const sentence = sentenceOf(finding, language);
  const known = sentence !== undefined && (finding.data !== undefined || !sentence.includes('{'));
  return known ? messageOf(finding, language) : finding.message;
}

/** Returns the document with the messages of its findings in a language. */
export const inLanguage = (document: AuditDocument, language: Language): AuditDocument => ({
  ...document,
  findings: document.findings.map((finding) => ({ ...finding, message: messageIn(finding, language) })),
});
