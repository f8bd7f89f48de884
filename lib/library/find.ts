import type { Verdict } from '../model/schema';
import { VERDICT_STATES, type VerdictState } from '../model/verdict';
import { fold } from '../text/fold';
import type { Entry } from './entry';

export type SortBy = 'savedAt' | 'lastSeen' | 'issuer' | 'year' | 'state' | 'problems';

export interface Sort {
  by: SortBy;
  descending: boolean;
}

export interface Query {
  /** Words that all occur in the issuer, year, title or address. */
  text: string;
  /** A part of the issuer. */
  issuer: string;
  year: number | null;
  state: VerdictState | null;
  sort: Sort;
}

export const EVERYTHING: Query = {
  text: '',
  issuer: '',
  year: null,
  state: null,
  sort: { by: 'lastSeen', descending: true },
};

/** Folds Traditional to Simplified, full width to half width, and to lower case. */
const plain = (text: string): string => fold(text).text.toLowerCase();

const haystacks = new WeakMap<Entry, string>();

function haystack(entry: Entry): string {
  const known = haystacks.get(entry);
  if (known !== undefined) return known;
  const made = plain([entry.issuer ?? '', entry.year ?? '', entry.title, entry.url ?? ''].join('\n'));
  haystacks.set(entry, made);
  return made;
}

/**
 * Prepares the text that searches look into, entry by entry: for many entries it takes longer than a typing reader
 * should wait.
 */
export function* prepareSearch(entries: Entry[]): Generator<void, void> {
  for (const entry of entries) {
    haystack(entry);
    yield;
  }
}

/** Returns the entries that match a query, sorted, as a new array; the entries are not changed. */
export function findEntries(entries: Entry[], query: Query): Entry[] {
  const words = plain(query.text).split(/\s+/).filter(Boolean);
  const issuer = plain(query.issuer).trim();
  return entries
    .filter(
      (entry) =>
        (query.year === null || entry.year === query.year) &&
        (query.state === null || entry.verdict.state === query.state) &&
        (issuer === '' || plain(entry.issuer ?? '').includes(issuer)) &&
        words.every((word) => haystack(entry).includes(word)),
    )
    .sort(order(query.sort));
}

const chinese = new Intl.Collator('zh');

/** Entries without the value come last in either direction; equal ones go newest first. */
function order({ by, descending }: Sort): (a: Entry, b: Entry) => number {
  const turn = descending ? -1 : 1;
  const lacks = (entry: Entry): boolean => (by === 'issuer' || by === 'year') && entry[by] === undefined;
  return (a, b) => Number(lacks(a)) - Number(lacks(b)) || turn * compare(a, b, by) || byText(b.lastSeen, a.lastSeen);
}

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function compare(a: Entry, b: Entry, by: SortBy): number {
  if (by === 'issuer') return chinese.compare(a.issuer ?? '', b.issuer ?? '');
  if (by === 'year') return (a.year ?? 0) - (b.year ?? 0);
  if (by === 'problems') return byProblems(a.verdict, b.verdict);
  if (by === 'state') return VERDICT_STATES.indexOf(a.verdict.state) - VERDICT_STATES.indexOf(b.verdict.state);
  return byText(a[by], b[by]);
}

/** Compares errors first, then warnings, and so on; kinds are never added up. */
const byProblems = (a: Verdict, b: Verdict): number =>
  a.errors - b.errors || a.warnings - b.warnings || a.notices - b.notices || a.toCheck - b.toCheck;

/** Returns the values to choose from in the filters: every year, newest first, and every issuer. */
export function choicesOf(entries: Entry[]): { years: number[]; issuers: string[] } {
  return {
    years: [...new Set(entries.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a),
    issuers: [...new Set(entries.flatMap(({ issuer }) => issuer ?? []))].sort(chinese.compare),
  };
}
