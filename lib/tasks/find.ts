import type { FindingKind } from '../model/verdict-counts';
import { KINDS } from '../model/verdict-counts';
import { fold } from '../text/fold';
import type { Row } from './rows';
import { type DecisionState, STATES } from './schema';

export type RowOrder = 'page' | 'kind' | 'rule' | 'state';

/** Which rows of a task are shown, and in which order. */
export interface RowQuery {
  /** Words that all occur in the issuer, year, title, message, rule or note. */
  text: string;
  /** Rows with any of these states or kinds; all rows if empty. */
  states: DecisionState[];
  kinds: FindingKind[];
  rule: string | null;
  page: string | null;
  order: RowOrder;
}

export const EVERY_ROW: RowQuery = { text: '', states: [], kinds: [], rule: null, page: null, order: 'page' };

/** Folds Traditional to Simplified, full width to half width, and to lower case. */
const plain = (text: string): string => fold(text).text.toLowerCase();

const haystack = ({ issuer, year, title, finding, rule, decision, page }: Row): string =>
  plain([issuer, year, title, finding?.message, rule, decision?.note, decision?.by, page].join('\n'));

/** Returns the rows that match a query, sorted stably, as a new array. */
export function findRows(rows: Row[], { text, states, kinds, rule, page, order }: RowQuery): Row[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  const found = rows.filter(
    (row) =>
      (states.length === 0 || states.includes(row.state)) &&
      (kinds.length === 0 || (row.kind !== null && kinds.includes(row.kind))) &&
      (rule === null || row.rule === rule) &&
      (page === null || row.page === page),
  );
  const named = words.length === 0 ? found : found.filter((row) => hasAll(haystack(row), words));
  return order === 'page' ? named : named.sort((a, b) => rank(a, order) - rank(b, order) || byRule(a, b, order));
}

const hasAll = (text: string, words: string[]): boolean => words.every((word) => text.includes(word));

/** Ranks rows without a finding last when sorted by kind. */
function rank({ kind, state }: Row, order: RowOrder): number {
  if (order === 'kind') return kind === null ? KINDS.length : KINDS.indexOf(kind);
  return order === 'state' ? STATES.indexOf(state) : 0;
}

const byRule = (a: Row, b: Row, order: RowOrder): number =>
  order === 'rule' && a.rule !== b.rule ? (a.rule < b.rule ? -1 : 1) : 0;

/**
 * Returns the row before or after one, over all pages; at either end the same row, and the first row if there is no
 * such one.
 */
export function stepFrom(rows: Row[], id: string | null, by: 1 | -1): Row | null {
  const at = rows.findIndex((row) => row.id === id);
  if (at < 0) return rows[0] ?? null;
  return rows[Math.min(Math.max(at + by, 0), rows.length - 1)] ?? null;
}

/** Returns the next undecided row, wrapping around; the same row if there is no other. */
export function nextOpen(rows: Row[], id: string | null): Row | null {
  const at = rows.findIndex((row) => row.id === id);
  const round = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))];
  return round.find(({ state, finding }) => state === 'todo' && finding !== null) ?? rows[at] ?? null;
}

/** Returns the rules and pages to choose from, with the number of rows of each, in order of appearance. */
export function rowChoices(rows: Row[]): { rules: Map<string, number>; pages: Map<string, number> } {
  const [rules, pages] = [new Map<string, number>(), new Map<string, number>()];
  for (const { rule, page } of rows) {
    rules.set(rule, (rules.get(rule) ?? 0) + 1);
    pages.set(page, (pages.get(page) ?? 0) + 1);
  }
  return { rules, pages };
}
