import type { Entry, Outcome } from '../../lib/library';
import { fold } from '../../lib/text/fold';

export type SortBy = 'lastSeen' | 'issuer' | 'year' | 'outcome' | 'failed';

export interface Query {
  text: string;
  issuer: string;
  year: number | null;
  outcome: Outcome | null;
  sort: { by: SortBy; descending: boolean };
}

export const EVERYTHING: Query = {
  text: '',
  issuer: '',
  year: null,
  outcome: null,
  sort: { by: 'lastSeen', descending: true },
};

/** Traditional as Simplified, full width as half width, capitals as small letters. */
const plain = (text: string): string => fold(text).text.toLowerCase();

const haystacks = new WeakMap<Entry, string>();

function haystack(entry: Entry): string {
  const known = haystacks.get(entry);
  if (known !== undefined) return known;
  const made = plain([entry.issuer ?? '', entry.year ?? '', entry.title, entry.url ?? ''].join('\n'));
  haystacks.set(entry, made);
  return made;
}

/** The entries that answer a query, in its order. A new array; the entries are not changed. */
export function findEntries(entries: Entry[], query: Query): Entry[] {
  const words = plain(query.text).split(/\s+/).filter(Boolean);
  const issuer = plain(query.issuer).trim();
  return entries
    .filter(
      (entry) =>
        (query.year === null || entry.year === query.year) &&
        (query.outcome === null || entry.outcome === query.outcome) &&
        (issuer === '' || plain(entry.issuer ?? '').includes(issuer)) &&
        words.every((word) => haystack(entry).includes(word)),
    )
    .sort(order(query.sort));
}

const WORST_FIRST: Outcome[] = ['failed', 'incomplete', 'passed', 'notReport'];
const chinese = new Intl.Collator('zh');

/** What is not known comes last either way; equals go newest first. */
function order({ by, descending }: Query['sort']): (a: Entry, b: Entry) => number {
  const turn = descending ? -1 : 1;
  return (a, b) => {
    const lacking = Number(a[by] === undefined) - Number(b[by] === undefined);
    return lacking || turn * compare(a, b, by) || byText(b.lastSeen, a.lastSeen);
  };
}

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function compare(a: Entry, b: Entry, by: SortBy): number {
  if (by === 'issuer') return chinese.compare(a.issuer ?? '', b.issuer ?? '');
  if (by === 'year') return (a.year ?? 0) - (b.year ?? 0);
  if (by === 'failed') return a.failed - b.failed;
  if (by === 'outcome') return WORST_FIRST.indexOf(a.outcome) - WORST_FIRST.indexOf(b.outcome);
  return byText(a.lastSeen, b.lastSeen);
}

/** Values to choose from in the filters: every year, newest first, and every issuer. */
export function choicesOf(entries: Entry[]): { years: number[]; issuers: string[] } {
  return {
    years: [...new Set(entries.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a),
    issuers: [...new Set(entries.flatMap(({ issuer }) => issuer ?? []))].sort(chinese.compare),
  };
}
